package org.mingduo.office.calendar;

import java.time.LocalDate;
import java.util.List;

/** What the calendar room asks of whoever counts by it. */
public interface Recount {
    /**
     * What came of a change.
     *
     * @param moved by matter, duties of bodies last
     * @param confirmed how many dues were provisional, are certain now, and stayed where they were
     */
    record Outcome(List<Moved> moved, int confirmed) {}

    /**
     * Lets the calendar change and reckons everything anew that the change may touch, inside the caller's transaction.
     * Until it ends nobody else reckons, so that each obligation was counted by the old calendar or by the new one.
     *
     * @param from the first day of which the new calendar may speak otherwise
     * @param change stores what changes the calendar; runs once, after what ran out before is recorded
     */
    Outcome around(LocalDate from, Runnable change);
}
