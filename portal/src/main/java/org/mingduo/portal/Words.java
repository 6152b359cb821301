package org.mingduo.portal;

import org.mingduo.portal.ObligationState.Status;

/** The fixed terms of the interface, as the house's vocabulary has them. */
final class Words {
    private Words() {}

    static String level(Page page, String level) {
        return switch (level) {
            case "I" -> page.say("特别重大（Ⅰ级）", "level I");
            case "II" -> page.say("重大（Ⅱ级）", "level II");
            case "III" -> page.say("较大（Ⅲ级）", "level III");
            case "IV" -> page.say("一般（Ⅳ级）", "level IV");
            default -> level;
        };
    }

    /** What the status means to a reader; a missed "should" is never called a violation. */
    static String status(Page page, Duty duty) {
        return switch (duty.status()) {
            case OPEN -> duty.prompt() ? page.say("正在计时", "Running") : page.say("进行中", "Running");
            case MET -> page.say("按时完成", "Met in time");
            case OVERDUE ->
                duty.should()
                        ? page.say("未达到原则上要求，尚未完成", "Not up to what is asked in principle, not yet done")
                        : page.say("已逾期，尚未完成", "Overdue, not yet done");
            case MET_LATE ->
                duty.should()
                        ? page.say("未在原则上要求的时限内完成，后已补办", "Done after the time asked in principle")
                        : page.say("逾期后完成", "Done, but late");
            case BREACHED ->
                duty.should()
                        ? page.say("未达到原则上要求", "Not up to what is asked in principle")
                        : page.say("程序有缺项", "Done with steps missing");
            case EXCUSED -> page.say("依法免除", "Lawfully excused");
            case FLAGGED -> page.say("待人工认定", "Awaiting a person's ruling");
        };
    }

    /** The short stamp beside a clock. */
    static String stamp(Page page, Duty duty) {
        return switch (duty.status()) {
            case OPEN -> page.say("进行中", "Running");
            case MET -> page.say("按时", "In time");
            case OVERDUE -> duty.should() ? page.say("未达要求", "Not met") : page.say("逾期", "Overdue");
            case MET_LATE -> page.say("迟办", "Late");
            case BREACHED -> page.say("缺项", "Steps missing");
            case EXCUSED -> page.say("免除", "Excused");
            case FLAGGED -> page.say("待认定", "To be ruled");
        };
    }

    /** True when the status is one that the seal colour marks. */
    static boolean grave(Duty duty) {
        return !duty.should()
                && (duty.status() == Status.OVERDUE
                        || duty.status() == Status.MET_LATE
                        || duty.status() == Status.BREACHED);
    }

    static String severity(Page page, Duty duty) {
        return duty.should() ? page.say("原则上应当", "should") : page.say("必须", "must");
    }

    static String content(Page page, Content content) {
        return switch (content) {
            case BRIEF -> page.say("事件简况", "What happened");
            case VERIFICATION -> page.say("核实情况", "What is verified");
            case MEASURES -> page.say("应对措施", "Measures");
            case PRECAUTIONS -> page.say("公众防范", "Precautions");
        };
    }

    static String form(Page page, Conference conference) {
        return switch (conference.form()) {
            case PRESS_CONFERENCE -> page.say("新闻发布会", "Press conference");
            case POLICY_BRIEFING -> page.say("政策吹风会", "Policy briefing");
        };
    }

    static String state(Page page, Conference conference) {
        return switch (conference.state()) {
            case ANNOUNCED -> page.say("已预告", "Announced");
            case HELD -> page.say("已召开", "Held");
            case CANCELLED -> page.say("已取消", "Cancelled");
        };
    }

    static String bodyKind(Page page, BodyCard body) {
        return switch (body.bodyKind()) {
            case "municipality" -> page.say("市级政府", "Municipality");
            case "district" -> page.say("区级政府", "District");
            case "department" -> page.say("政府部门", "Department");
            default -> body.bodyKind();
        };
    }
}
