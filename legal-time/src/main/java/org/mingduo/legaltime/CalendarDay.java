package org.mingduo.legaltime;

import java.time.LocalDate;

/**
 * What a holiday notice says of one day.
 *
 * @param date the day
 * @param off true for a day off, false for a day on which one works
 * @param name the holiday it belongs to, as the notice calls it, 「春节」
 */
public record CalendarDay(LocalDate date, boolean off, String name) {}
