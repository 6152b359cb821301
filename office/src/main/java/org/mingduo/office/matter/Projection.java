package org.mingduo.office.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.ObligationJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The obligations as last computed. Nothing here is a source: {@code ./mingduo rebuild} makes the same again. */
@Component
class Projection {
    private final JdbcClient jdbc;

    Projection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An obligation that later facts have removed, as far as it is still told of. */
    record Gone(
            String id,
            String bearer,
            Instant opens,
            @Nullable Instant due) {}

    /** What a write changed: ids of obligations that are new or different, and the rows that went. */
    record Written(Set<String> changed, List<Gone> gone) {}

    /** Makes the rows of a matter, or of all bodies when null, those given. */
    Written write(@Nullable String matter, List<Obligation> obligations) {
        Map<String, String> records = new HashMap<>();
        Map<String, Gone> rows = new LinkedHashMap<>();
        jdbc.sql("select id, bearer, opens, due, record::text as record from obligation"
                        + " where matter is not distinct from :matter order by id")
                .param("matter", matter)
                .query(row -> {
                    String id = row.getString("id");
                    records.put(id, row.getString("record"));
                    rows.put(
                            id,
                            new Gone(
                                    id,
                                    row.getString("bearer"),
                                    Matters.instant(row, "opens"),
                                    Matters.optionalInstant(row, "due")));
                });
        Set<String> changed = new HashSet<>();
        for (Obligation obligation : obligations) {
            rows.remove(obligation.id());
            String record = ObligationJson.china().write(obligation);
            if (!record.equals(records.get(obligation.id()))) {
                upsert(obligation, record);
                changed.add(obligation.id());
            }
        }
        for (String gone : rows.keySet()) {
            jdbc.sql("delete from obligation where id = :id").param("id", gone).update();
        }
        return new Written(changed, List.copyOf(rows.values()));
    }

    private void upsert(Obligation o, String record) {
        jdbc.sql("insert into obligation (id, matter, body, bearer, rule, book, status, severity, opens, due, record)"
                        + " values (:id, :matter, :body, :bearer, :rule, :book, :status, :severity, :opens, :due,"
                        + " :record::json) on conflict (id) do update set bearer = excluded.bearer,"
                        + " rule = excluded.rule, book = excluded.book, status = excluded.status,"
                        + " severity = excluded.severity, opens = excluded.opens, due = excluded.due,"
                        + " record = excluded.record")
                .param("id", o.id())
                .param("matter", o.matter())
                .param("body", o.body())
                .param("bearer", o.bearer())
                .param("rule", o.rule())
                .param("book", o.book())
                .param("status", o.status().name())
                .param("severity", o.severity().word())
                .param("opens", utc(o.opens()))
                .param("due", utc(o.due()))
                .param("record", record)
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
