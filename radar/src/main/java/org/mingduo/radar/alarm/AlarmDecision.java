package org.mingduo.radar.alarm;

import org.mingduo.radar.Warning;

/**
 * What an update of a story's score comes to.
 *
 * @param level the level that the story is shown with
 * @param wanted the level that its score asks for at this moment
 * @param call what is to be said now
 * @param waits whether it asks for an announcement that it has not had
 * @param left announcements that are left in the 24 hours that end now, after this one
 * @param zh why it has its level, one clause without a full stop
 * @param en why it has its level, one clause without a full stop
 */
public record AlarmDecision(
        Warning.Level level, Warning.Level wanted, Call call, boolean waits, int left, String zh, String en) {

    /** What is to be said. */
    public enum Call {
        /** Nothing, or nothing that was not said before. */
        NOTHING_NEW,
        /** Somebody is told now; never for blue, never twice for the same rise. */
        ANNOUNCED,
        /** Somebody would be told, but the budget is spent; said once for each rise. */
        HELD_BACK
    }

    /** Whether somebody is to be told now. */
    public boolean announced() {
        return call == Call.ANNOUNCED;
    }
}
