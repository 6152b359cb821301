package org.mingduo.office.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.matter.Duties;
import org.mingduo.rulebook.Rule;
import org.mingduo.rulebook.Rulebook;
import org.mingduo.rulebook.Severity;
import org.mingduo.rulebook.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the board from the projection. */
@Component
public class Oversight {
    private static final String COUNTS = """
        select o.bearer, o.book, o.rule, o.status, count(*) as n, bool_or(o.severity = 'must') as must,
               count(*) filter (where exists (select from fact f where f.id = 'miss-' || o.id)) as missed,
               min(o.due) filter (where o.status = 'OPEN') as next_due
          from obligation o group by o.bearer, o.book, o.rule, o.status
         order by o.bearer, o.book, o.rule, o.status
        """;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Duties duties;

    Oversight(JdbcClient jdbc, Bodies bodies, Duties duties) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.duties = duties;
    }

    private record Key(String body, String book, String rule) {}

    private record Count(
            Key key,
            Status status,
            int n,
            boolean must,
            int missed,
            @Nullable Instant nextDue) {}

    /** The board as last computed. */
    public Board board() {
        Map<Key, List<Count>> counts = new LinkedHashMap<>();
        jdbc.sql(COUNTS).query(row -> {
            OffsetDateTime due = row.getObject("next_due", OffsetDateTime.class);
            Key key = new Key(row.getString("bearer"), row.getString("book"), row.getString("rule"));
            counts.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Count(
                            key,
                            Status.valueOf(row.getString("status")),
                            row.getInt("n"),
                            row.getBoolean("must"),
                            row.getInt("missed"),
                            due == null ? null : due.toInstant()));
        });
        List<Board.Cell> cells = counts.values().stream().map(Oversight::cell).toList();
        Set<String> used = new HashSet<>();
        cells.forEach(cell -> used.add(cell.book() + "/" + cell.rule()));
        List<Board.Column> columns = new ArrayList<>();
        for (Rulebook book : duties.books()) {
            for (Rule rule : book.rules()) {
                if (used.contains(book.name() + "/" + rule.id())) {
                    columns.add(new Board.Column(book.name(), rule.id(), rule.title()));
                }
            }
        }
        List<Board.Row> rows = bodies.all().stream()
                .map(body -> new Board.Row(body.id(), body.name()))
                .toList();
        return new Board(columns, rows, cells);
    }

    private static Board.Cell cell(List<Count> counts) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        boolean must = false;
        int missed = 0;
        Instant next = null;
        for (Count count : counts) {
            byStatus.put(count.status(), count.n());
            must |= count.must();
            missed += count.missed();
            if (count.nextDue() != null) {
                next = count.nextDue();
            }
        }
        Status worst = byStatus.keySet().stream()
                .min(Comparator.comparingInt(Board.WORST_FIRST::indexOf))
                .orElseThrow();
        Key key = counts.getFirst().key();
        return new Board.Cell(
                key.body(),
                key.book(),
                key.rule(),
                byStatus,
                worst,
                must ? Severity.MUST : Severity.SHOULD,
                missed,
                next);
    }
}
