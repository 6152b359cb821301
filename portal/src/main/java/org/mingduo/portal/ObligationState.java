package org.mingduo.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an obligation stands; each change is a version, and the latest is what the clocks show.
 *
 * @param obligation id of the obligation
 * @param bearer id of the body that owes it now
 * @param due last instant in time, or null
 * @param provisional true while the calendar of a year in it is not announced
 * @param dischargedAt when it was discharged, or null
 * @param dischargedBy address of the public record that discharged it, or null
 * @param conditional the condition under which it is owed at all, or null when it is owed
 * @param progress how far a quota has come, or null
 * @param missing the steps that a gate still wants
 * @param explanation how the due came about, one step a line
 */
public record ObligationState(
        Header header,
        String obligation,
        Status status,
        String bearer,
        Instant opens,
        @Nullable Instant due,
        boolean provisional,
        @Nullable Instant dischargedAt,
        @Nullable String dischargedBy,
        @Nullable Text conditional,
        @Nullable Progress progress,
        List<Text> missing,
        List<Text> explanation)
        implements PublicRecord {

    /** The statuses of the rulebook, by the same names. */
    public enum Status {
        OPEN,
        MET,
        OVERDUE,
        MET_LATE,
        BREACHED,
        EXCUSED,
        FLAGGED
    }

    /** At least {@code needed} in the window, {@code done} so far. */
    public record Progress(int done, int needed) {}

    public ObligationState {
        missing = List.copyOf(missing);
        explanation = List.copyOf(explanation);
    }
}
