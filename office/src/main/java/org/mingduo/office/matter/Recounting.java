package org.mingduo.office.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.calendar.Moved;
import org.mingduo.office.calendar.Recount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons many matters anew in one transaction, when what all of them are reckoned by has changed. */
@Component
class Recounting implements Recount {
    private static final String TOUCHED = """
        select s.matter from matter_state s where s.evaluated_at >= :first
            or exists (select from obligation o where o.matter = s.matter and o.due >= :first)
         order by s.matter
        """;
    private static final String ROWS = """
        select id, matter, book, rule, bearer, due, record ->> 'provisional' = 'true' as provisional
          from obligation where matter is null or matter = any(:touched)
         order by matter collate "C" nulls last, book, rule, id
        """;

    private final Reckoning reckoning;
    private final Matters matters;
    private final OfficeTime time;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Recounting(
            Reckoning reckoning, Matters matters, OfficeTime time, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.reckoning = reckoning;
        this.matters = matters;
        this.time = time;
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Row(Moved as, boolean provisional) {}

    @Override
    public Outcome around(LocalDate from, Runnable change) {
        reckoning.hold();
        List<String> touched = touched(from.atStartOfDay(time.zone()).toInstant());
        touched.forEach(matter -> reckoning.catchUp(matters.demand(matter)));
        reckoning.ofBodies();
        Map<String, Row> before = rows(touched);
        change.run();
        touched.forEach(matter -> reckoning.of(matters.demand(matter)));
        reckoning.ofBodies();
        return compare(before, rows(touched));
    }

    /** Lets the rules change and reckons everything anew. */
    void everything(Runnable change) {
        reckoning.hold();
        change.run();
        touched(Instant.EPOCH).forEach(matter -> reckoning.of(matters.demand(matter)));
        if (jdbc.sql("select 1 from body_state").query(Integer.class).optional().isPresent()) {
            reckoning.ofBodies();
        }
    }

    private List<String> touched(Instant first) {
        return jdbc.sql(TOUCHED)
                .param("first", Projection.utc(first))
                .query(String.class)
                .list();
    }

    private Map<String, Row> rows(List<String> touched) {
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql(ROWS).param("touched", touched.toArray(String[]::new)).query(row -> {
            String id = row.getString("id");
            Instant due = Matters.optionalInstant(row, "due");
            Moved as = new Moved(
                    id,
                    row.getString("matter"),
                    row.getString("book"),
                    row.getString("rule"),
                    row.getString("bearer"),
                    null,
                    due);
            rows.put(id, new Row(as, row.getBoolean("provisional")));
        });
        return rows;
    }

    private Outcome compare(Map<String, Row> before, Map<String, Row> after) {
        List<Moved> moved = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int confirmed = 0;
        for (Row now : after.values()) {
            Row then = before.remove(now.as().obligation());
            Instant was = then == null ? null : then.as().to();
            if (!Objects.equals(was, now.as().to())) {
                moved.add(between(now.as(), was, now.as().to()));
            } else if (then != null && then.provisional() && !now.provisional()) {
                confirmed++;
            } else {
                continue;
            }
            tell(now.as().matter(), told);
        }
        for (Row gone : before.values()) {
            if (gone.as().to() != null) {
                moved.add(between(gone.as(), gone.as().to(), null));
                tell(gone.as().matter(), told);
            }
        }
        return new Outcome(moved, confirmed);
    }

    private void tell(@Nullable String matter, Set<String> told) {
        if (told.add(String.valueOf(matter))) {
            events.publishEvent(new MatterChanged(matter, null));
        }
    }

    private static Moved between(Moved as, @Nullable Instant from, @Nullable Instant to) {
        return new Moved(as.obligation(), as.matter(), as.book(), as.rule(), as.bearer(), from, to);
    }
}
