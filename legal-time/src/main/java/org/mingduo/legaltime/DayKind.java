package org.mingduo.legaltime;

/** What a day is to a clock that counts working days. */
public enum DayKind {
    /** Monday to Friday, and no holiday. */
    WORKDAY(true),
    /** A Saturday or Sunday on which a notice has people work. */
    MAKE_UP_WORKDAY(true),
    /** A plain Saturday or Sunday. */
    WEEKEND(false),
    /** A day off by a notice, whether a weekday or not. */
    HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether it counts as a working day. */
    public boolean isWorking() {
        return working;
    }
}
