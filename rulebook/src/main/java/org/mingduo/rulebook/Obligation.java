package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body owes the public, as of one instant. A value: the same facts, books, calendar and
 * instants give the same obligation, field by field.
 *
 * @param id hash of duty, matter or body, and occasion; stable while facts are added
 * @param rule id of the rule that sets the clock
 * @param book the rulebook that the rule is in
 * @param matter the matter it belongs to, or null for a duty of a body
 * @param body the body whose count or calendar it belongs to, or null for a duty of a matter
 * @param bearer id of the body that owes it
 * @param opens from when it is owed
 * @param due the last instant in time; null for gates and for duties without a number
 * @param lastDay the day of {@code due} in the office's zone, or null
 * @param status where it stands
 * @param severity must or should
 * @param sureness how well the text was seen
 * @param citation where it is written; more than one when several books ask the same
 * @param provisional true while the calendar of a year that matters is not announced
 * @param conditional true while the fact that decides whether it is owed (a grade) is missing
 * @param progress count and goal of a quota, or null
 * @param missing steps or contents still missing, in the rule's order; empty when none
 * @param dischargedBy ids of the facts that discharged it, in order; empty when none
 * @param missRecorded when the office recorded the miss, or null; shown beside the status, never read for it
 * @param explanation how all this came about, step by step
 */
public record Obligation(
        String id,
        String rule,
        String book,
        @Nullable String matter,
        @Nullable String body,
        String bearer,
        Instant opens,
        @Nullable Instant due,
        @Nullable LocalDate lastDay,
        Status status,
        Severity severity,
        Sureness sureness,
        List<Citation> citation,
        boolean provisional,
        boolean conditional,
        @Nullable Progress progress,
        List<String> missing,
        List<String> dischargedBy,
        @Nullable Instant missRecorded,
        List<Step> explanation) {
    public Obligation {
        if ((matter == null) == (body == null)) {
            throw new IllegalArgumentException("an obligation belongs to a matter or to a body, not to both or none");
        }
        citation = List.copyOf(citation);
        missing = List.copyOf(missing);
        dischargedBy = List.copyOf(dischargedBy);
        explanation = explanation instanceof LazyExplanation ? explanation : List.copyOf(explanation);
    }

    /** The matter's or the body's id, whichever it belongs to. */
    public String subject() {
        return matter != null ? matter : String.valueOf(body);
    }
}
