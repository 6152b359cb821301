package org.mingduo.office.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of conferences. Every method works inside the caller's transaction; nothing in them is ever changed. */
@Component
class BriefingStore {
    private static final String SELECT = """
            select c.*, e.state as ended, e.started_at, e.head, e.summary, e.person as ended_by,
                   e.fact as ended_fact, e.at as ended_at
              from conference c left join conference_ended e on e.conference = c.id
            """;

    private final JdbcClient db;

    BriefingStore(JdbcClient db) {
        this.db = db;
    }

    /** The number of the matter's next conference; held until the transaction ends. */
    int next(String matter) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('conference ' || :matter, 2))")
                .param("matter", matter)
                .query((row, n) -> 0)
                .single();
        return 1
                + db.sql("select coalesce(max(number), 0) from conference where matter = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single();
    }

    void announce(Briefing briefing, int number) {
        db.sql("""
                insert into conference (id, matter, body, number, form, topic, scheduled_at, place, host, participants,
                                        person, fact, thing, at)
                values (:id, :matter, :body, :number, :form, :topic, :scheduled, :place, :host, :participants,
                        :person, :fact, :thing, :at)""")
                .param("id", briefing.id())
                .param("matter", briefing.matter())
                .param("body", briefing.body())
                .param("number", number)
                .param("form", briefing.form())
                .param("topic", briefing.topic())
                .param("scheduled", utc(briefing.scheduledAt()))
                .param("place", briefing.place())
                .param("host", briefing.host())
                .param("participants", briefing.participants().toArray(String[]::new))
                .param("person", briefing.person())
                .param("fact", briefing.fact())
                .param("thing", briefing.thing())
                .param("at", utc(briefing.at()))
                .update();
    }

    void end(String conference, Briefing.Ended ended) {
        db.sql("""
                insert into conference_ended (conference, state, started_at, head, summary, person, fact, at)
                values (:conference, :state, :started, :head, :summary, :person, :fact, :at)""")
                .param("conference", conference)
                .param("state", ended.held() ? "held" : "cancelled")
                .param("started", ended.startedAt() == null ? null : utc(ended.startedAt()))
                .param("head", ended.head())
                .param("summary", ended.summary())
                .param("person", ended.person())
                .param("fact", ended.fact())
                .param("at", utc(ended.at()))
                .update();
    }

    Optional<Briefing> find(String id) {
        return db.sql(SELECT + " where c.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Briefing> of(String matter) {
        return db.sql(SELECT + " where c.matter = ? order by c.number")
                .param(matter)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of a body that are still to come, the next first. */
    List<Briefing> toCome() {
        return db.sql(SELECT + " where e.conference is null order by c.scheduled_at, c.id")
                .query((row, n) -> read(row))
                .list();
    }

    private static Briefing read(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return new Briefing(
                row.getString("id"),
                row.getString("matter"),
                row.getString("body"),
                row.getString("form"),
                row.getString("topic"),
                instant(row, "scheduled_at"),
                row.getString("place"),
                row.getString("host"),
                List.of((String[]) row.getArray("participants").getArray()),
                row.getString("person"),
                row.getString("fact"),
                row.getString("thing"),
                instant(row, "at"),
                ended == null
                        ? null
                        : new Briefing.Ended(
                                ended.equals("held"),
                                started(row),
                                row.getBoolean("head"),
                                row.getString("summary"),
                                row.getString("ended_by"),
                                row.getString("ended_fact"),
                                instant(row, "ended_at")));
    }

    private static @Nullable Instant started(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("started_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
