package org.mingduo.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a clock, counted through.
 *
 * @param start the instant it runs from; for a backward period, the event
 * @param zero the day of that instant
 * @param period how long; none for a fixed date
 * @param nominal the last day before rolling
 * @param lastDay the last day
 * @param due the last instant in time
 * @param way in which it is counted
 */
record Leg(
        Instant start,
        LocalDate zero,
        @Nullable Period period,
        LocalDate nominal,
        LocalDate lastDay,
        Instant due,
        Way way) {

    /** In which direction a period is counted, and whether its end rolls. */
    enum Way {
        FORWARD,
        MINIMUM,
        BACKWARD,
        FIXED
    }

    /** Whether the result depends on what the calendar says of any day. */
    boolean looksAtCalendar() {
        return period instanceof Period.WorkingDays
                || (way == Way.FORWARD && period != null && !(period instanceof Period.Hours));
    }

    /** The earliest day that was looked up. */
    LocalDate firstLooked() {
        if (period instanceof Period.WorkingDays) {
            return way == Way.BACKWARD ? lastDay : zero.plusDays(1);
        }
        return nominal;
    }

    /** The latest day that was looked up. */
    LocalDate lastLooked() {
        return way == Way.BACKWARD && period instanceof Period.WorkingDays ? zero.minusDays(1) : lastDay;
    }
}
