package org.mingduo.office.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matters of the office, to be read. */
@Component
public class Matters {
    private static final String SELECT = """
        select m.*, coalesce(s.lead, m.lead) as lead_now, coalesce(s.open, true) as open,
               s.public_since, coalesce(s.public_by = 'miss', false) as withheld
          from matter m left join matter_state s on s.matter = m.id
        """;

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter of that id. */
    public Optional<Matter> find(String id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query(Matters::read)
                .optional();
    }

    /** The matter of that id; refuses when there is none. */
    public Matter demand(String id) {
        return find(id).orElseThrow(
                        () -> Problem.notFound("matter", id, "GET /api/matters lists those that you may see"));
    }

    /** Every event, the latest first; whoever shows them asks for each whether it may be seen. */
    public List<Matter> all() {
        return jdbc.sql(SELECT + " where not m.standing order by m.opened_at desc, m.id")
                .query(Matters::read)
                .list();
    }

    private static Matter read(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getString("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("lead_now"),
                row.getBoolean("secret"),
                row.getString("story"),
                row.getBoolean("standing"),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                row.getBoolean("open"),
                optionalInstant(row, "public_since"),
                row.getBoolean("withheld"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
