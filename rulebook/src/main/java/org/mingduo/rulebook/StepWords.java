package org.mingduo.rulebook;

import java.time.OffsetDateTime;

/** The sentences of the steps, one language beside the other. */
final class StepWords {
    private StepWords() {}

    static String zh(Step step) {
        return switch (step) {
            case Step.InForce s ->
                "适用自" + s.from() + "起施行的规定" + (s.severity() == Severity.SHOULD ? "（原则上要求）" : "") + "。";
            case Step.Opened s -> "自“" + s.type().label().zh() + "”（" + zh(s.at()) + "）起算。";
            case Step.OtherStart s ->
                "若自“" + s.type().label().zh() + "”（" + zh(s.at()) + "）起算，截止时间为" + zh(s.due()) + "；规定未予明确，两者一并列出。";
            case Step.Window s -> "统计期间：" + s.from() + "至" + s.to() + "。";
            case Step.Clock s -> s.step().zh();
            case Step.NoNumber s -> "规定要求及时办理，未设具体时限，不计逾期。";
            case Step.OnlyIf s ->
                "尚无“" + s.type().label().zh() + "”记录；仅在" + s.condition().zh() + "时适用。";
            case Step.Owed s -> "符合适用条件：" + s.condition().zh() + "（" + zh(s.at()) + "）。";
            case Step.Assigned s -> "责任单位为" + s.body() + "（" + zh(s.at()) + "指定）。";
            case Step.CountedFact s ->
                "第" + s.n() + "次（应不少于" + s.of() + "次）：" + s.type().label().zh() + "，" + zh(s.at()) + "。";
            case Step.Discharged s ->
                zh(s.at()) + "“" + s.type().label().zh() + "”，" + (s.inTime() ? "已按时履行。" : "履行时已超过时限。");
            case Step.Missing s -> "尚缺：" + s.what().label().zh() + "。";
            case Step.TooShort s ->
                "“" + s.what().label().zh() + "”未满规定的最短时间（" + s.atLeast().zh() + "）。";
            case Step.Gated s -> zh(s.at()) + "“" + s.type().label().zh() + "”，此前应完成的程序就此定论。";
            case Step.Flagged s ->
                switch (s.why()) {
                    case DECIDED_AFTER_DUE -> "决定是否适用的事实在时限届满后才确定，需人工认定。";
                    case RECORDED_AFTER_DUE -> "能够证明按时履行的事实在时限届满后才补录，需人工认定。";
                    case REMOVED_AFTER_DUE -> "时限届满后补录的级别调整会使该义务不再适用，需人工认定。";
                    case CHANGED_AFTER_MISS -> "逾期发生后补录的更正、中止、延期或者放假安排会改变结论，需人工认定。";
                };
            case Step.Adjudicated s -> "已由" + s.by() + "认定：" + s.outcome() + "。";
            case Step.Excused s -> s.ground().isEmpty() ? "依法应当保密，不适用公开要求。" : "依法免除：" + s.ground() + "。";
            case Step.AlsoAsked s -> "另一规则集（" + s.book() + "）亦有同样要求。";
        };
    }

    static String en(Step step) {
        return switch (step) {
            case Step.InForce s ->
                "The text in force from " + s.from() + " governs"
                        + (s.severity() == Severity.SHOULD ? ", as a principle (原则上)." : ".");
            case Step.Opened s -> "Counted from \"" + s.type().label().en() + "\" at " + en(s.at()) + ".";
            case Step.OtherStart s ->
                "Counted from \"" + s.type().label().en() + "\" at " + en(s.at()) + " it would be due " + en(s.due())
                        + "; the text does not say which, so both are shown.";
            case Step.Window s -> "Counted from " + s.from() + " to " + s.to() + ".";
            case Step.Clock s -> s.step().en();
            case Step.NoNumber s -> "The text says promptly and sets no number, so nothing is ever overdue here.";
            case Step.OnlyIf s ->
                "There is no \"" + s.type().label().en() + "\" yet; owed only if "
                        + s.condition().en() + ".";
            case Step.Owed s -> "Owed because " + s.condition().en() + " (" + en(s.at()) + ").";
            case Step.Assigned s -> "Borne by " + s.body() + ", assigned at " + en(s.at()) + ".";
            case Step.CountedFact s ->
                "Number " + s.n() + " of " + s.of() + ": " + s.type().label().en() + " at " + en(s.at()) + ".";
            case Step.Discharged s ->
                "\"" + s.type().label().en() + "\" at " + en(s.at()) + " discharged it"
                        + (s.inTime() ? " in time." : ", too late.");
            case Step.Missing s -> "Still missing: " + s.what().label().en() + ".";
            case Step.TooShort s ->
                "\"" + s.what().label().en() + "\" did not keep its minimum of "
                        + s.atLeast().en() + ".";
            case Step.Gated s ->
                "\"" + s.type().label().en() + "\" at " + en(s.at()) + "; what had to come before is now final.";
            case Step.Flagged s ->
                switch (s.why()) {
                    case DECIDED_AFTER_DUE ->
                        "The fact that decides whether it is owed came only after the due; a person must decide.";
                    case RECORDED_AFTER_DUE ->
                        "The fact that would show it was met was recorded only after the due; a person must decide.";
                    case REMOVED_AFTER_DUE ->
                        "A regrade recorded after the due would remove the duty; a person must decide.";
                    case CHANGED_AFTER_MISS ->
                        "A correction, pause, extension or holiday notice recorded after the miss would undo it; a person must decide.";
                };
            case Step.Adjudicated s -> "Decided by " + s.by() + ": " + s.outcome() + ".";
            case Step.Excused s ->
                s.ground().isEmpty()
                        ? "Secret by law, so publication is not owed."
                        : "Excused by law: " + s.ground() + ".";
            case Step.AlsoAsked s -> "The rulebook " + s.book() + " asks the same.";
        };
    }

    private static String zh(OffsetDateTime at) {
        String iso = Instants.iso(at);
        return at.getYear() + "年" + at.getMonthValue() + "月" + at.getDayOfMonth() + "日" + iso.substring(11, 19);
    }

    private static String en(OffsetDateTime at) {
        String iso = Instants.iso(at);
        return iso.substring(0, 10) + " " + iso.substring(11, 19);
    }
}
