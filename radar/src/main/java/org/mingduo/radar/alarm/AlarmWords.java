package org.mingduo.radar.alarm;

import java.util.Locale;
import org.mingduo.radar.Warning.Level;

/** Why a warning is announced, or is not. */
final class AlarmWords {
    private AlarmWords() {}

    static String zh(double score, Thresholds asked, Level shown, boolean announced, boolean heldBack, int left) {
        if (heldBack) {
            return String.format(Locale.ROOT, "得分 %.0f，已达预警门槛，但近 24 小时预警额度已用完，暂列%s", score, shown.zh());
        }
        if (announced && shown == Level.RED) {
            return String.format(Locale.ROOT, "得分 %.0f，达到红色绝对门槛 %.0f，不受额度限制", score, asked.red());
        }
        if (announced) {
            return String.format(
                    Locale.ROOT,
                    "得分 %.0f，在近期话题中居前，超过当前%s门槛 %.0f，近 24 小时额度还剩 %d 次",
                    score,
                    shown.zh(),
                    shown == Level.ORANGE ? asked.orange() : asked.yellow(),
                    left);
        }
        return shown.compareTo(Level.YELLOW) >= 0
                ? String.format(Locale.ROOT, "得分 %.0f，维持%s，此前已通知", score, shown.zh())
                : String.format(Locale.ROOT, "得分 %.0f，未达当前黄色门槛 %.0f", score, asked.yellow());
    }

    static String en(double score, Thresholds asked, Level shown, boolean announced, boolean heldBack, int left) {
        if (heldBack) {
            return String.format(
                    Locale.ROOT,
                    "score %.0f would be announced, but the budget of 24 hours is spent; shown %s",
                    score,
                    shown.en());
        }
        if (announced && shown == Level.RED) {
            return String.format(
                    Locale.ROOT, "score %.0f reaches red, %.0f, which passes whatever the budget", score, asked.red());
        }
        if (announced) {
            return String.format(
                    Locale.ROOT,
                    "score %.0f is among the highest of late and reaches %s, now from %.0f; %d announcements left in 24 hours",
                    score,
                    shown.en(),
                    shown == Level.ORANGE ? asked.orange() : asked.yellow(),
                    left);
        }
        return shown.compareTo(Level.YELLOW) >= 0
                ? String.format(Locale.ROOT, "score %.0f keeps it %s, as announced before", score, shown.en())
                : String.format(Locale.ROOT, "score %.0f is below yellow, now from %.0f", score, asked.yellow());
    }
}
