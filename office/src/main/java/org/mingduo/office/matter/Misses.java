package org.mingduo.office.matter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records that a due passed undischarged. No person is asked, and no act of a person takes it away: the fact is keyed by
 * the obligation, so that a crash, a second timer or a second office records it once.
 */
@Component
public class Misses {
    /** The one fact type that the office records without a person. */
    static final String TYPE = "deadline-missed";
    /** Who recorded it: the office itself. */
    public static final String OFFICE = "office";

    private final FactStore facts;
    private final JdbcClient jdbc;

    Misses(FactStore facts, JdbcClient jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /** Whether the obligation is missed and no record says so yet. */
    static boolean isNew(Obligation obligation) {
        return obligation.status() == Status.OVERDUE && obligation.due() != null && obligation.missRecorded() == null;
    }

    /** Records what is missed and not yet recorded, in {@code matter}; true when anything was. */
    boolean record(List<Obligation> obligations, Matter matter, Instant now) {
        boolean any = false;
        for (Obligation obligation : obligations) {
            if (isNew(obligation)) {
                any |= record(obligation, matter, now);
            }
        }
        return any;
    }

    private boolean record(Obligation obligation, Matter matter, Instant now) {
        String id = "miss-" + obligation.id();
        // Two obligations of one kernel never share an id, so neither do their misses.
        if (jdbc.sql("select 1 from fact where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent()) {
            return false;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("obligation", obligation.id());
        data.put("rule", obligation.rule());
        facts.add(
                new Fact(
                        id,
                        matter.id(),
                        matter.kind(),
                        obligation.bearer(),
                        TYPE,
                        Objects.requireNonNull(obligation.due()),
                        now,
                        OFFICE,
                        data,
                        null),
                List.of());
        return true;
    }
}
