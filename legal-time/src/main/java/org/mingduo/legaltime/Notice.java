package org.mingduo.legaltime;

import java.time.Instant;
import java.util.List;

/**
 * A holiday notice as it was understood.
 *
 * @param year the year it arranges
 * @param days every day that it names off and every day on which it has people work, in the order of the calendar;
 *     plain weekends inside a stretch of days off are named with it
 * @param remarks what was set aside or looks unusual, for a person to read
 */
public record Notice(int year, List<CalendarDay> days, List<Remark> remarks) {
    public Notice {
        days = List.copyOf(days);
        remarks = List.copyOf(remarks);
    }

    /** This notice as an edition of the calendar; {@code amends} for a paper that changes an earlier notice. */
    public Edition toEdition(Instant knownSince, String source, boolean amends) {
        return new Edition(year, knownSince, source, amends, days);
    }

    /**
     * Something to read in a notice that was accepted.
     *
     * @param place where it stands; for a remark on the whole notice, its beginning
     */
    public record Remark(Place place, String zh, String en) {}

    /**
     * A place in the pasted text.
     *
     * @param sentence the sentence as pasted, without its line breaks
     * @param line from 1
     * @param column from 1, in characters
     * @param offset from 0, in characters from the beginning of the text
     */
    public record Place(String sentence, int line, int column, int offset) {}
}
