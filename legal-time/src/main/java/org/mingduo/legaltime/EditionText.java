package org.mingduo.legaltime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The compact text form of calendar editions; {@code china.calendar} is written in it and explains it at its head. Any
 * line that does not fit refuses the whole text, naming the line.
 */
public final class EditionText {
    private static final Pattern HEAD =
            Pattern.compile("(edition|amendment) (\\d{4}) known-since (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DAYS =
            Pattern.compile("(off|work) (\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))? (\\S.*)");
    private static final int LONGEST_RUN = 31;

    private EditionText() {}

    /** Reads every edition in the text, in its order. */
    public static List<Edition> parse(String text) {
        List<Edition> editions = new ArrayList<>();
        Draft draft = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                if (draft != null) {
                    editions.add(draft.finished());
                }
                draft = new Draft(
                        Integer.parseInt(head.group(2)),
                        date(head.group(3), number),
                        head.group(1).equals("amendment"),
                        number);
            } else if (draft == null) {
                throw refuse(number, line);
            } else if (line.startsWith("source ")) {
                draft.source = line.substring("source ".length()).strip();
            } else {
                draft.days.addAll(run(line, number));
            }
        }
        if (draft != null) {
            editions.add(draft.finished());
        }
        return List.copyOf(editions);
    }

    /** Writes one edition so that {@link #parse} reads it back; {@code knownSince} is kept to the day. */
    public static String write(Edition edition) {
        StringBuilder text = new StringBuilder()
                .append(edition.amends() ? "amendment " : "edition ")
                .append(edition.year())
                .append(" known-since ")
                .append(LocalDate.ofInstant(edition.knownSince(), LegalClock.CHINA))
                .append("\nsource ")
                .append(edition.source())
                .append('\n');
        for (CalendarDay day : edition.days()) {
            text.append(day.off() ? "off " : "work ")
                    .append(day.date())
                    .append(' ')
                    .append(day.name())
                    .append('\n');
        }
        return text.toString();
    }

    private static List<CalendarDay> run(String line, int number) {
        Matcher matcher = DAYS.matcher(line);
        if (!matcher.matches()) {
            throw refuse(number, line);
        }
        LocalDate first = date(matcher.group(2), number);
        LocalDate last = matcher.group(3) == null ? first : date(matcher.group(3), number);
        if (last.isBefore(first) || first.plusDays(LONGEST_RUN).isBefore(last)) {
            throw refuse(number, line);
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new CalendarDay(day, matcher.group(1).equals("off"), matcher.group(4)))
                .toList();
    }

    private static LocalDate date(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw refuse(number, text);
        }
    }

    private static Refused refuse(int number, String what) {
        return new Refused(
                "Calendar text, line " + number + ": \"" + what + "\" is not understood. Allowed: 'edition YEAR"
                        + " known-since YYYY-MM-DD', 'amendment …', 'source ADDRESS', 'off|work DATE[..DATE] NAME'"
                        + " (a run of at most " + LONGEST_RUN + " days), '# comment'.",
                "日历文本第" + number + "行：“" + what + "”无法识别。可用：edition 年份 known-since 日期、amendment …、"
                        + "source 网址、off|work 日期[..日期] 名称（连续不超过" + LONGEST_RUN + "天）、# 注释。");
    }

    /** An edition whose lines are still being read. */
    private static final class Draft {
        private final int year;
        private final LocalDate knownSince;
        private final boolean amends;
        private final int line;
        private final List<CalendarDay> days = new ArrayList<>();
        private String source = "";

        Draft(int year, LocalDate knownSince, boolean amends, int line) {
            this.year = year;
            this.knownSince = knownSince;
            this.amends = amends;
            this.line = line;
        }

        Edition finished() {
            if (source.isEmpty() || days.isEmpty()) {
                throw new Refused(
                        "Calendar text, line " + line + ": the edition for " + year + " lacks its source or its days.",
                        "日历文本第" + line + "行：" + year + "年的版本缺少来源或日期。");
            }
            return new Edition(year, knownSince.atStartOfDay(LegalClock.CHINA).toInstant(), source, amends, days);
        }
    }
}
