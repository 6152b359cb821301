package org.mingduo.office.calendar;

import java.time.Instant;
import java.util.List;
import org.mingduo.legaltime.CalendarDay;
import org.mingduo.legaltime.Edition;

/**
 * A notice as it was loaded.
 *
 * @param id numbers notices in the order in which they were loaded
 * @param amends true when it replaces only the days that it names
 * @param source where the paper is to be found, or its title
 * @param text as it was pasted
 * @param days as they were read from the text then
 * @param person who loaded it
 * @param knownSince when it was loaded: from then on dues follow it
 */
record HolidayNotice(
        long id,
        int year,
        boolean amends,
        String source,
        String text,
        List<CalendarDay> days,
        String person,
        Instant knownSince) {

    Edition edition() {
        return new Edition(year, knownSince, source, amends, days);
    }
}
