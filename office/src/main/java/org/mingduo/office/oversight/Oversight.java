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
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        select o.matter, o.bearer, o.book, o.rule, o.status, count(*) as n, bool_or(o.severity = 'must') as must,
               count(*) filter (where exists (select from fact f where f.id = 'miss-' || o.id)) as missed,
               min(o.due) filter (where o.status = 'OPEN') as next_due
          from obligation o group by o.matter, o.bearer, o.book, o.rule, o.status
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
            @Nullable String matter,
            Key key,
            Status status,
            int n,
            boolean must,
            int missed,
            @Nullable Instant nextDue) {}

    /**
     * The board as last computed.
     *
     * @param seen which matters, by id, are counted
     */
    public Board board(Predicate<String> seen) {
        Map<Key, List<Count>> counts = jdbc
                .sql(COUNTS)
                .query((row, n) -> {
                    OffsetDateTime due = row.getObject("next_due", OffsetDateTime.class);
                    return new Count(
                            row.getString("matter"),
                            new Key(row.getString("bearer"), row.getString("book"), row.getString("rule")),
                            Status.valueOf(row.getString("status")),
                            row.getInt("n"),
                            row.getBoolean("must"),
                            row.getInt("missed"),
                            due == null ? null : due.toInstant());
                })
                .list()
                .stream()
                .filter(count -> count.matter() == null || seen.test(count.matter()))
                .collect(Collectors.groupingBy(Count::key, LinkedHashMap::new, Collectors.toList()));
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
            byStatus.merge(count.status(), count.n(), Integer::sum);
            must |= count.must();
            missed += count.missed();
            if (count.nextDue() != null && (next == null || count.nextDue().isBefore(next))) {
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
