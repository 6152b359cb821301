package org.mingduo.radar.alarm;

import java.util.Locale;
import org.mingduo.radar.Warning.Level;

/** Why a story has its level, and why somebody is told of it or is not. */
final class AlarmWords {
    private AlarmWords() {}

    /** What was decided, before it is put in words; each as in {@link AlarmDecision}. */
    record Case(Level shown, Level wanted, AlarmDecision.Call call, boolean waits, int left) {}

    static AlarmDecision said(double score, Thresholds asked, Case it, AlarmSettings settings) {
        return new AlarmDecision(
                it.shown,
                it.wanted,
                it.call,
                it.waits,
                it.left,
                zh(score, asked, it, settings.perDay()),
                en(score, asked, it, settings.perDay()));
    }

    private static String zh(double score, Thresholds asked, Case it, int perDay) {
        double least = asked.least(it.wanted);
        if (it.call == AlarmDecision.Call.ANNOUNCED) {
            return it.shown == Level.RED
                    ? String.format(Locale.ROOT, "得分 %.0f，达到红色门槛 %.0f，不论额度一律通知", score, least)
                    : String.format(
                            Locale.ROOT,
                            "得分 %.0f，在近期话题中居前，达到当前%s门槛 %.0f，近 24 小时额度还剩 %d 次",
                            score,
                            it.wanted.zh(),
                            least,
                            it.left);
        }
        if (it.waits) {
            return it.left == 0 && it.wanted != Level.RED
                    ? String.format(
                            Locale.ROOT,
                            "得分 %.0f，已达当前%s门槛 %.0f，但近 24 小时 %d 次预警额度已用完，暂缓通知，%s",
                            score,
                            it.wanted.zh(),
                            least,
                            perDay,
                            it.shown == Level.NONE ? "暂不列级" : "暂列" + it.shown.zh())
                    : String.format(
                            Locale.ROOT, "得分 %.0f，已达当前%s门槛 %.0f，尚未通知，额度已有空余，稍后即通知", score, it.wanted.zh(), least);
        }
        return switch (it.shown) {
            case NONE -> String.format(Locale.ROOT, "得分 %s，未达蓝色门槛 %.0f", below(score, asked.blue()), asked.blue());
            case BLUE -> String.format(Locale.ROOT, "得分 %.0f，列蓝色，只在监看中显示，不通知；黄色门槛现为 %.0f", score, asked.yellow());
            case YELLOW ->
                score < asked.yellow()
                        ? keptZh(score, asked.yellow(), it.shown)
                        : String.format(Locale.ROOT, "得分 %.0f，维持黄色，此前已通知；橙色门槛现为 %.0f", score, asked.orange());
            case ORANGE, RED ->
                score < asked.least(it.shown)
                        ? keptZh(score, asked.least(it.shown), it.shown)
                        : String.format(Locale.ROOT, "得分 %.0f，维持%s，此前已通知", score, it.shown.zh());
        };
    }

    private static String keptZh(double score, double least, Level level) {
        return String.format(
                Locale.ROOT, "得分 %s，低于%s门槛 %.0f，明显回落前维持%s", below(score, least), level.zh(), least, level.zh());
    }

    private static String keptEn(double score, double least, Level level) {
        return String.format(
                Locale.ROOT,
                "score %s is below %s, now from %.0f, and keeps it until it falls well below",
                below(score, least),
                level.en(),
                least);
    }

    /** A score below a threshold that looks like it too: with a decimal where the whole number would not. */
    private static String below(double score, double least) {
        return Math.round(score) < Math.round(least)
                ? String.format(Locale.ROOT, "%.0f", score)
                : String.format(Locale.ROOT, "%.1f", Math.floor(10 * score) / 10);
    }

    private static String en(double score, Thresholds asked, Case it, int perDay) {
        double least = asked.least(it.wanted);
        if (it.call == AlarmDecision.Call.ANNOUNCED) {
            return it.shown == Level.RED
                    ? String.format(
                            Locale.ROOT,
                            "score %.0f reaches red, %.0f, and is announced whatever the budget",
                            score,
                            least)
                    : String.format(
                            Locale.ROOT,
                            "score %.0f is among the highest of late and reaches %s, now from %.0f; %d announcements left in 24 hours",
                            score,
                            it.wanted.en(),
                            least,
                            it.left);
        }
        if (it.waits) {
            return it.left == 0 && it.wanted != Level.RED
                    ? String.format(
                            Locale.ROOT,
                            "score %.0f reaches %s, now from %.0f, but the %d announcements of 24 hours are spent; held back, shown %s",
                            score,
                            it.wanted.en(),
                            least,
                            perDay,
                            it.shown == Level.NONE ? "without a colour" : it.shown.en())
                    : String.format(
                            Locale.ROOT,
                            "score %.0f reaches %s, now from %.0f, and is not announced yet; there is room, and that comes shortly",
                            score,
                            it.wanted.en(),
                            least);
        }
        return switch (it.shown) {
            case NONE ->
                String.format(
                        Locale.ROOT,
                        "score %s is below blue, which begins at %.0f",
                        below(score, asked.blue()),
                        asked.blue());
            case BLUE ->
                String.format(
                        Locale.ROOT,
                        "score %.0f is blue: on the watch page, nobody is told; yellow now from %.0f",
                        score,
                        asked.yellow());
            case YELLOW ->
                score < asked.yellow()
                        ? keptEn(score, asked.yellow(), it.shown)
                        : String.format(
                                Locale.ROOT,
                                "score %.0f keeps it yellow, as announced before; orange now from %.0f",
                                score,
                                asked.orange());
            case ORANGE, RED ->
                score < asked.least(it.shown)
                        ? keptEn(score, asked.least(it.shown), it.shown)
                        : String.format(
                                Locale.ROOT, "score %.0f keeps it %s, as announced before", score, it.shown.en());
        };
    }
}
