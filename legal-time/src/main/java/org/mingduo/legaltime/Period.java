package org.mingduo.legaltime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a law or a paper states it. A bare 日 is a calendar day; 日 means a working day only inside the
 * acts that say so (行政许可法 art. 82 and its kin), so the rule has to name its unit.
 */
public sealed interface Period {

    /** The largest count of any unit; longer periods are a slip of the pen. */
    int MOST = 1_000_000;

    /** How many units, at least 1 and at most {@link #MOST}. */
    int count();

    /** The unit, as {@link #parse} reads it, in the plural: {@code "working days"}. */
    String unit();

    /** As a Chinese paper writes it, 「3个工作日」. */
    String zh();

    /** As {@link #parse} reads it, {@code "3 working days"}, {@code "1 hour"}. */
    default String en() {
        String unit = unit();
        return count() + " " + (count() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** Elapsed hours from the stated instant, by night and on holidays too (民法典 art. 201(2)). */
    record Hours(int count) implements Period {
        public Hours {
            checked(count, "hours", "小时");
        }

        @Override
        public String unit() {
            return "hours";
        }

        @Override
        public String zh() {
            return count + "小时";
        }
    }

    /** Days of the calendar, the day of the trigger not counted (民法典 art. 201(1)). */
    record CalendarDays(int count) implements Period {
        public CalendarDays {
            checked(count, "calendar days", "日");
        }

        @Override
        public String unit() {
            return "calendar days";
        }

        @Override
        public String zh() {
            return count + "日";
        }
    }

    /** Monday to Friday, less holidays, plus make-up workdays; the day of the trigger not counted. */
    record WorkingDays(int count) implements Period {
        public WorkingDays {
            checked(count, "working days", "个工作日");
        }

        @Override
        public String unit() {
            return "working days";
        }

        @Override
        public String zh() {
            return count + "个工作日";
        }
    }

    /** Months to the day of the same number, or to the month's last day where there is none (民法典 art. 202). */
    record Months(int count) implements Period {
        public Months {
            checked(count, "months", "个月");
        }

        @Override
        public String unit() {
            return "months";
        }

        @Override
        public String zh() {
            return count + "个月";
        }
    }

    /** Years, clipped like {@link Months} (29 February). */
    record Years(int count) implements Period {
        public Years {
            checked(count, "years", "年");
        }

        @Override
        public String unit() {
            return "years";
        }

        @Override
        public String zh() {
            return count + "年";
        }
    }

    /**
     * Reads {@code "24 hours"}, {@code "30 calendar days"}, {@code "3 working days"}, {@code "1 month"}, {@code "2
     * years"}, or the Chinese forms 「24小时」「30日」「3个工作日」「1个月」「2年」.
     *
     * @throws Refused if it is none of these; the message says what is allowed
     */
    static Period parse(String text) {
        Matcher matcher = Written.FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw Written.refuse(text);
        }
        String digits = matcher.group("count");
        if (digits.length() > 7) {
            throw Written.tooMany(digits);
        }
        int count = Integer.parseInt(digits);
        return switch (matcher.group("unit").replaceAll("[\\s_-]+", " ")) {
            case "hour", "hours", "小时", "个小时" -> new Hours(count);
            case "calendar day", "calendar days", "日", "天", "个自然日", "自然日" -> new CalendarDays(count);
            case "working day", "working days", "个工作日", "工作日" -> new WorkingDays(count);
            case "month", "months", "个月" -> new Months(count);
            case "year", "years", "年" -> new Years(count);
            default -> throw Written.refuse(text);
        };
    }

    private static void checked(int count, String unit, String zhUnit) {
        if (count < 1) {
            throw new Refused(
                    "A period of " + count + " " + unit + " cannot run. Give a whole number from 1 to " + MOST
                            + "; to count backward, ask for the last day before an event.",
                    "期限不能为" + count + zhUnit + "。请填写1至" + MOST + "之间的整数；需要倒推时，请使用“事前期限”。");
        }
        if (count > MOST) {
            throw Written.tooMany(Integer.toString(count));
        }
    }

    /** How periods are written down. */
    final class Written {
        private static final Pattern FORM =
                Pattern.compile("(?<count>\\d+)\\s*(?<unit>[a-z]+(?:[\\s_-]+[a-z]+)?|个?小时|个?自然日|日|天|个?工作日|个月|年)");

        private Written() {}

        private static Refused refuse(String text) {
            return new Refused(
                    "\"" + text + "\" is not a period. Allowed: N hours, N calendar days, N working days, N months,"
                            + " N years, with N a whole number from 1 to " + MOST
                            + "; a bare \"days\" is refused because papers mean calendar days or working days by it.",
                    "“" + text + "”不是可识别的期限。可写为：N hours（小时）、N calendar days（日）、N working days（工作日）、"
                            + "N months（个月）、N years（年），N为1至" + MOST + "之间的整数；只写“days”时无法区分自然日与工作日，请写明。");
        }

        private static Refused tooMany(String digits) {
            return new Refused(
                    "A period of " + digits + " units is longer than any law's. Give a whole number from 1 to " + MOST
                            + ".",
                    "期限数值" + digits + "过大。请填写1至" + MOST + "之间的整数。");
        }
    }
}
