package org.mingduo.office.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.rulebook.Severity;
import org.mingduo.rulebook.Status;
import org.mingduo.rulebook.Text;

/**
 * Bodies by rules (看板): how many obligations stand how, and the worst of each.
 *
 * @param rules the columns that have anything in them, in the order of the books
 * @param bodies the rows, by name
 * @param cells only those with an obligation that the reader may see
 */
public record Board(List<Column> rules, List<Row> bodies, List<Cell> cells) {
    /** The statuses, the one that wants most attention first. */
    static final List<Status> WORST_FIRST = List.of(
            Status.OVERDUE, Status.BREACHED, Status.FLAGGED, Status.MET_LATE, Status.OPEN, Status.MET, Status.EXCUSED);

    /** A rule. */
    public record Column(String book, String rule, Text title) {}

    /** A body. */
    public record Row(String id, String name) {}

    /**
     * What one body owes by one rule.
     *
     * @param counts obligations by status, only those above zero
     * @param worst the status that wants most attention
     * @param severity the stricter of those counted
     * @param missed how many misses are on record, whatever came later
     * @param nextDue the next due of those that run, or null
     */
    public record Cell(
            String body,
            String book,
            String rule,
            Map<Status, Integer> counts,
            Status worst,
            Severity severity,
            int missed,
            @Nullable Instant nextDue) {}

    public Board {
        rules = List.copyOf(rules);
        bodies = List.copyOf(bodies);
        cells = List.copyOf(cells);
    }
}
