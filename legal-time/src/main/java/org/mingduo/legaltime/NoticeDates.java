package org.mingduo.legaltime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * Reads lists of days, 「12月30日(星期六)、31日(星期日)」「2月15日(农历腊月二十八、周日)至23日」. Months and years that
 * are left out are carried on from the day before; each weekday in brackets is held against the real calendar.
 */
final class NoticeDates {
    static final String WEEKDAY = "(?:星期|周|礼拜)([一二三四五六日天末])";

    private static final Pattern DAY = Pattern.compile(
            "(?:(\\d{4,6})年)?(?:(\\d{1,2})月(?:份)?)?(\\d{1,2})(?:日|(?<=月\\d{1,2})号|(?=至|到|[-‐-―─~〜]))(?:\\(([^()]*)\\))?");
    private static final Pattern TO = Pattern.compile("(?:至|到|[-‐-―─~〜]+)");
    private static final Pattern AND = Pattern.compile("[、和及与]");
    private static final Pattern ONE_WEEKDAY = Pattern.compile(WEEKDAY);
    private static final Pattern WEEKDAYS_TO = Pattern.compile(WEEKDAY + "(?:至|到|[-‐-―─~〜]+)" + WEEKDAY);
    private static final int LONGEST = 31;

    private final int year;
    private @Nullable LocalDate last;
    private boolean aroundNewYear;

    NoticeDates(int year) {
        this.year = year;
    }

    /** A new item begins; {@code newYear} when it is the one of 1 January, whose December is the year before's. */
    void item(boolean newYear) {
        last = null;
        aroundNewYear = newYear;
    }

    /** Whether the text begins with a day. */
    static boolean begins(String text) {
        return DAY.matcher(text).lookingAt();
    }

    /** Whether a day stands anywhere in the text. */
    static boolean anywhere(String text) {
        return DAY.matcher(text).find();
    }

    /**
     * A list of days.
     *
     * @param days in their order
     * @param end where in the text the list ends
     */
    record Days(Set<LocalDate> days, int end) {}

    /** What does not fit; the parser adds the sentence and the place. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient String en;
        private final transient String zh;

        Unfit(String en, String zh) {
            super(en, null, false, false);
            this.en = en;
            this.zh = zh;
        }

        String en() {
            return en;
        }

        String zh() {
            return zh;
        }
    }

    /** Reads the list at the text's beginning, where {@link #begins} has found a day. */
    Days read(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        int at = 0;
        int bare = 0;
        while (true) {
            Matcher first = at(DAY, text, at);
            if (first == null) {
                throw new IllegalStateException("no day at the beginning of " + text);
            }
            at = first.end();
            Matcher to = at(TO, text, at);
            Matcher second = to == null ? null : at(DAY, text, to.end());
            List<LocalDate> run = new ArrayList<>();
            if (second == null) {
                LocalDate day = day(first, null);
                run.add(day);
                bare = first.group(4) == null ? bare + 1 : check(first.group(4), run, bare, days);
            } else {
                at = second.end();
                run.addAll(range(first, second));
                checkOne(first.group(4), run.getFirst());
                bare = check(second.group(4), run, bare, days);
            }
            for (LocalDate day : run) {
                if (!days.add(day)) {
                    throw new Unfit(day + " stands twice in one list.", "同一处两次列出" + When.zhPlain(day) + "。");
                }
            }
            Matcher and = at(AND, text, at);
            if (and == null || at(DAY, text, and.end()) == null) {
                return new Days(days, at);
            }
            at = and.end();
        }
    }

    private static @Nullable Matcher at(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private List<LocalDate> range(Matcher first, Matcher second) {
        LocalDate from = day(first, null);
        LocalDate to = day(second, from);
        if (to.isBefore(from) && first.group(1) == null && second.group(1) == null && from.getMonthValue() == 12) {
            from = from.minusYears(1);
            aroundNewYear = true;
        }
        long length = from.until(to, ChronoUnit.DAYS);
        if (length < 0 || length >= LONGEST) {
            throw new Unfit(
                    "the stretch from " + from + " to " + to + " runs backward or is longer than " + LONGEST + " days.",
                    "“" + first.group() + "”至“" + second.group() + "”的起止日期颠倒，或超过" + LONGEST + "天。");
        }
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private LocalDate day(Matcher matcher, @Nullable LocalDate from) {
        LocalDate before = from == null ? last : from;
        String month = matcher.group(2);
        if (month == null && before == null) {
            throw new Unfit(
                    "\"" + matcher.group() + "\" names no month, and no day before it does.",
                    "“" + matcher.group() + "”没有写明月份，前文也没有可承接的月份。");
        }
        int monthValue = month == null ? carried(before) : Integer.parseInt(month);
        int yearValue = yearOf(matcher, month, monthValue, before, from);
        if (yearValue != year && !(yearValue == year - 1 && monthValue == 12)) {
            throw new Unfit(
                    "\"" + matcher.group() + "\" lies in " + yearValue + ", but the notice is being read for " + year
                            + ". Allowed are days of " + year + " and of December " + (year - 1)
                            + "; check the year asked for.",
                    "“" + matcher.group() + "”属于" + yearValue + "年，而当前按" + year + "年的通知读取。只能列出" + year + "年以及"
                            + (year - 1) + "年12月的日期，请检查所给年份。");
        }
        try {
            LocalDate day = LocalDate.of(yearValue, monthValue, Integer.parseInt(matcher.group(3)));
            aroundNewYear |= yearValue == year - 1;
            last = day;
            return day;
        } catch (DateTimeException noSuchDay) {
            throw new Unfit(
                    "there is no day \"" + matcher.group() + "\" in " + yearValue + ".",
                    yearValue + "年没有“" + matcher.group() + "”这一天。");
        }
    }

    private static int carried(@Nullable LocalDate before) {
        return before == null ? 0 : before.getMonthValue();
    }

    private int yearOf(
            Matcher matcher,
            @Nullable String month,
            int monthValue,
            @Nullable LocalDate before,
            @Nullable LocalDate from) {
        String written = matcher.group(1);
        if (written != null) {
            return Integer.parseInt(written);
        }
        if (month == null && before != null) {
            return before.getYear();
        }
        if (from != null && monthValue == from.getMonthValue()) {
            return from.getYear();
        }
        return monthValue == 12 && aroundNewYear ? year - 1 : year;
    }

    /** Holds what stands in brackets after a day or a stretch against it; gives how many days now wait for a weekday. */
    private static int check(@Nullable String note, List<LocalDate> run, int bare, Set<LocalDate> before) {
        if (note == null) {
            return 0;
        }
        Matcher pair = WEEKDAYS_TO.matcher(note);
        if (run.size() > 1 && pair.matches()) {
            same(weekday(pair.group(1)), run.getFirst());
            same(weekday(pair.group(2)), run.getLast());
            return 0;
        }
        List<DayOfWeek> weekdays = weekdaysIn(note);
        if (weekdays.size() <= 1) {
            checkOne(note, run.getLast());
            return 0;
        }
        // 「9月29日、30日(星期六、星期日)」: as many weekdays as days since the last brackets.
        List<LocalDate> waiting = new ArrayList<>(before);
        waiting = new ArrayList<>(waiting.subList(Math.max(0, waiting.size() - bare), waiting.size()));
        waiting.addAll(run);
        if (waiting.size() != weekdays.size()) {
            throw new Unfit(
                    "\"(" + note + ")\" names " + weekdays.size() + " weekdays for " + waiting.size() + " day(s).",
                    "“（" + note + "）”列出了" + weekdays.size() + "个星期，对应的日期却有" + waiting.size() + "个。");
        }
        for (int i = 0; i < waiting.size(); i++) {
            same(weekdays.get(i), waiting.get(i));
        }
        return 0;
    }

    private static void checkOne(@Nullable String note, LocalDate day) {
        if (note == null) {
            return;
        }
        for (DayOfWeek weekday : weekdaysIn(note)) {
            same(weekday, day);
        }
        if (anywhere(note) || note.contains("放假") || note.contains("上班") || note.contains("除外")) {
            throw new Unfit(
                    "what stands in the brackets, \"(" + note + ")\", is not understood.", "括号内的“" + note + "”无法识别。");
        }
    }

    private static List<DayOfWeek> weekdaysIn(String note) {
        return ONE_WEEKDAY
                .matcher(note)
                .results()
                .map(found -> weekday(found.group(1)))
                .toList();
    }

    private static DayOfWeek weekday(String character) {
        int index = "一二三四五六日".indexOf(character.equals("天") ? "日" : character);
        if (index < 0) {
            throw new Unfit("\"周" + character + "\" is no weekday.", "“周" + character + "”不是具体的星期。");
        }
        return DayOfWeek.of(index + 1);
    }

    private static void same(DayOfWeek said, LocalDate day) {
        if (day.getDayOfWeek() != said) {
            char real = "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
            char wrong = "一二三四五六日".charAt(said.getValue() - 1);
            throw new Unfit(
                    day + " is a " + When.en(day).split(" ", 2)[0] + " (星期" + real + "), not 星期" + wrong
                            + ". Check the day and the year asked for.",
                    When.zhPlain(day) + "是星期" + real + "，不是星期" + wrong + "。请核对日期和所给年份。");
        }
    }
}
