package org.mingduo.legaltime;

import org.mingduo.legaltime.Step.Counted;
import org.mingduo.legaltime.Step.CountedMakeUp;
import org.mingduo.legaltime.Step.CountedMonth;
import org.mingduo.legaltime.Step.DayZero;
import org.mingduo.legaltime.Step.EditionUsed;
import org.mingduo.legaltime.Step.Ends;
import org.mingduo.legaltime.Step.Extended;
import org.mingduo.legaltime.Step.HoursElapsed;
import org.mingduo.legaltime.Step.HoursPaused;
import org.mingduo.legaltime.Step.MayStillMove;
import org.mingduo.legaltime.Step.MonthsAdded;
import org.mingduo.legaltime.Step.NotRolled;
import org.mingduo.legaltime.Step.PausedDays;
import org.mingduo.legaltime.Step.Provisional;
import org.mingduo.legaltime.Step.Rolled;
import org.mingduo.legaltime.Step.SkippedHoliday;
import org.mingduo.legaltime.Step.SkippedPaused;
import org.mingduo.legaltime.Step.SkippedWeekend;

/** Each step as a Chinese sentence. */
final class StepInChinese {
    private StepInChinese() {}

    static String of(Step step) {
        return switch (step) {
            case DayZero s ->
                s.backward() ? When.zh(s.day()) + "为事项当日，不计入，自前一日起倒数。" : When.zh(s.day()) + "为起算当日，不计入期限。";
            case Counted s when s.working() -> When.zh(s.day()) + "是工作日，计为第" + s.n() + "个工作日（共" + s.of() + "个）。";
            case Counted s -> When.zh(s.day()) + "，计为第" + s.n() + "日（共" + s.of() + "日）。";
            case CountedMakeUp s -> When.zh(s.day()) + "因" + s.name() + "调休上班，计为第" + s.n() + "个工作日（共" + s.of() + "个）。";
            case CountedMonth s -> month(s);
            case SkippedWeekend s -> When.zh(s.day()) + "是周末，不计入。";
            case SkippedHoliday s -> When.zh(s.day()) + "属" + s.name() + "放假，不计入。";
            case SkippedPaused s -> When.zh(s.day()) + "处于期限中止期间，不计入。";
            case MonthsAdded s -> months(s);
            case PausedDays s -> When.zh(s.from()) + "至" + When.zh(s.to()) + "期限中止，共" + s.days() + "日不计入，期满之日相应后延。";
            case Rolled s ->
                "最后一日" + When.zh(s.from()) + (s.name().isEmpty() ? "是周末" : "适逢" + s.name() + "放假") + "，顺延至其后第一个工作日"
                        + When.zh(s.to()) + "。";
            case NotRolled s ->
                When.zh(s.day()) + "不是工作日，但"
                        + switch (s.why()) {
                            case MINIMUM -> "最短期限";
                            case BACKWARD -> "事前期限";
                            case FIXED -> "确定日期";
                        }
                        + "不因此顺延。";
            case HoursElapsed s ->
                s.backward()
                        ? "自" + When.zh(s.from()) + "向前倒数" + s.hours() + "小时，夜间和节假日照常计算。"
                        : "自" + When.zh(s.from()) + "起连续计算" + s.hours() + "小时，夜间和节假日照常计算。";
            case HoursPaused s -> When.zh(s.from()) + "至" + When.zh(s.until()) + "期限中止，这段时间不计入。";
            case Extended s -> "期限延长" + s.by().zh() + "，自前一期限届满之日" + When.zh(s.after()) + "起接续计算。";
            case EditionUsed s ->
                s.year() + "年的工作日依据国务院" + (s.amends() ? "关于调整放假安排的通知" : "办公厅部分节假日安排的通知") + "（"
                        + When.zhPlain(s.knownSince()) + "起采用，" + s.source() + "）。";
            case Provisional s ->
                (s.beforeFirst() ? "本日历未收录" + years(s) + "的放假安排" : years(s) + "的放假安排尚未公布")
                        + "，暂以星期一至星期五为工作日推算，不预估法定节假日，结果为暂定。";
            case MayStillMove s -> When.zh(s.day()) + "临近年末，" + s.nextYear() + "年的放假通知公布后，这一天的安排仍可能调整。";
            case Ends s -> s.minimum() ? "最短期限至" + When.zh(s.due()) + "届满。" : "截止时间为" + When.zh(s.due()) + "，该时刻仍在期限内。";
        };
    }

    private static String month(CountedMonth s) {
        String unit = s.working() ? "个工作日" : "日";
        String skipped = s.skipped() == 0 ? "" : "，另有" + s.skipped() + "天不计入";
        return s.last() < s.first()
                ? When.zh(s.month()) + "没有计入的日子（" + s.skipped() + "天不计入）。"
                : When.zh(s.month()) + "计入" + (s.last() - s.first() + 1) + unit + "，为第" + s.first() + "至第" + s.last()
                        + (s.working() ? "个" : "日") + "（共" + s.of() + (s.working() ? "个）" : "日）") + skipped + "。";
    }

    private static String months(MonthsAdded s) {
        String way =
                s.backward() ? "向前倒推" + s.period().zh() : "起算满" + s.period().zh();
        return "自" + When.zh(s.from()) + way + "，为" + When.zh(s.day()) + (s.clipped() ? "；该月没有对应日，以月末日为准。" : "。");
    }

    private static String years(Provisional s) {
        return s.from() == s.to() ? s.from() + "年" : s.from() + "年至" + s.to() + "年";
    }
}
