package org.mingduo.office.drill;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the office next wants to be woken: for a due, an early notice, the record of a miss. Read from its own table. */
final class Wakes {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Wakes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The earliest instant after now for which something is scheduled. */
    Optional<Instant> next() {
        return jdbc.sql("select min(execution_time) from scheduled_tasks where execution_time > :now")
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Something that was due by now has yet to be done. */
    boolean ringing() {
        return jdbc.sql("select exists (select from scheduled_tasks where execution_time <= :now)")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
