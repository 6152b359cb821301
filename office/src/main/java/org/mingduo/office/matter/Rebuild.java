package org.mingduo.office.matter;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.calendar.HolidayNotices;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.ObligationJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes the projection anew from nothing but the facts, each matter as of the instant at which it was last computed,
 * and compares. Works on the bare database, beside a running office or without one.
 */
public final class Rebuild {
    private final JdbcClient jdbc;
    private final FactStore facts;
    private final Bodies bodies;
    private final Duties duties;
    private final Projection projection;
    private final TransactionTemplate transactions;

    /** On the database behind {@code source}, by the rulebooks of {@code settings}, or, if it names none, those kept. */
    public Rebuild(javax.sql.DataSource source, OfficeSettings settings) {
        this.jdbc = JdbcClient.create(source);
        this.facts = new FactStore(jdbc, JsonMapper.shared());
        this.bodies = new Bodies(jdbc);
        this.duties = new Duties(
                new RulebooksInForce(settings, jdbc, JsonMapper.shared()),
                new HolidayNotices(jdbc, JsonMapper.shared()));
        this.projection = new Projection(jdbc);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /**
     * What came out.
     *
     * @param obligations how many follow from the facts
     * @param differences one line for each that the store had differently, had not, or had too many; empty when identical
     */
    public record Outcome(int matters, int obligations, List<String> differences) {}

    private record Scope(@Nullable String matter, Instant evaluatedAt) {}

    /** Compares; with {@code write} also puts right what differs. */
    public Outcome run(boolean write) {
        List<Scope> scopes = new ArrayList<>(jdbc.sql("select matter, evaluated_at from matter_state order by matter")
                .query((row, n) -> scope(row, row.getString("matter")))
                .list());
        scopes.addAll(jdbc.sql("select evaluated_at from body_state")
                .query((row, n) -> scope(row, null))
                .list());
        List<String> differences = new ArrayList<>();
        int obligations = 0;
        for (Scope scope : scopes) {
            Integer count = transactions.execute(status -> compare(scope, write, differences));
            obligations += count == null ? 0 : count;
        }
        return new Outcome(scopes.size(), obligations, differences);
    }

    private static Scope scope(ResultSet row, @Nullable String matter) throws java.sql.SQLException {
        return new Scope(matter, Matters.instant(row, "evaluated_at"));
    }

    private int compare(Scope scope, boolean write, List<String> differences) {
        Instant at = scope.evaluatedAt();
        List<Obligation> owed = scope.matter() == null
                ? duties.ofBodies(bodies.all(), facts.forBodies(duties.bodyTypes()), at, at)
                : duties.ofMatter(facts.of(scope.matter()), at, at);
        Map<String, String> stored = new HashMap<>();
        jdbc.sql("select id, record::text as record from obligation where matter is not distinct from :matter")
                .param("matter", scope.matter())
                .query(row -> {
                    stored.put(row.getString("id"), row.getString("record"));
                });
        Map<String, String> computed = new LinkedHashMap<>();
        owed.forEach(obligation ->
                computed.put(obligation.id(), ObligationJson.china().write(obligation)));
        List<String> found = new ArrayList<>();
        computed.forEach((id, record) -> {
            String before = stored.remove(id);
            if (before == null) {
                found.add("missing in the store: " + record);
            } else if (!before.equals(record)) {
                found.add("different in the store: " + before + "\n          from the facts: " + record);
            }
        });
        stored.forEach((id, record) -> found.add("follows from no fact: " + record));
        differences.addAll(found);
        if (write && !found.isEmpty()) {
            projection.write(scope.matter(), owed);
        }
        return owed.size();
    }
}
