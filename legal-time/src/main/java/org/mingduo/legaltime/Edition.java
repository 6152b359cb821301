package org.mingduo.legaltime;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One paper that fixes days of a year's calendar.
 *
 * @param year the year that the paper arranges; its days may reach into the December before
 * @param knownSince from when on the office could know it
 * @param source the paper's address
 * @param amends false for the yearly notice, which replaces whatever earlier editions of the same year said; true for
 *     a later paper that replaces only the days it names
 * @param days each day at most once, in the order of the calendar
 */
public record Edition(int year, Instant knownSince, String source, boolean amends, List<CalendarDay> days) {
    public Edition {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
        Set<Object> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (!seen.add(day.date())) {
                throw new Refused(
                        "The edition for " + year + " names " + day.date() + " twice. Name each day once.",
                        year + "年的版本两次列出" + day.date() + "。每一天只能列一次。");
            }
            if (day.date().getYear() != year && day.date().getYear() != year - 1) {
                throw new Refused(
                        "The edition for " + year + " names " + day.date() + ". Allowed are days of " + year
                                + " and of the December before.",
                        year + "年的版本列出了" + day.date() + "。只能列出" + year + "年及上一年12月的日期。");
            }
        }
    }
}
