package org.mingduo.office.respond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of drafts. Every method works inside the caller's transaction; nothing in them is ever changed. */
@Component
class DraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /** Opens a draft in the matter and returns its id. */
    String open(
            String matter,
            String slug,
            String type,
            String body,
            @Nullable String corrects,
            Instant at,
            String person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('draft ' || :matter, 2))")
                .param("matter", matter)
                .query((row, n) -> 0)
                .single();
        int count = db.sql("select count(*) from draft where matter = ?")
                .param(matter)
                .query(Integer.class)
                .single();
        String id = slug + "-d" + (count + 1);
        db.sql(
                        "insert into draft (id, matter, type, body, corrects, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(matter)
                .param(type)
                .param(body)
                .param(corrects)
                .param(utc(at))
                .param(person)
                .update();
        return id;
    }

    void revise(String draft, Draft.Revision revision) {
        db.sql("""
                insert into draft_revision (draft, revision, title, body, covers, lang, data, author, at)
                values (:draft, :revision, :title, :body, :covers, :lang, :data::json, :author, :at)""")
                .param("draft", draft)
                .param("revision", revision.number())
                .param("title", revision.title())
                .param("body", revision.text())
                .param("covers", revision.covers().toArray(String[]::new))
                .param("lang", revision.lang())
                .param("data", JSON.writeValueAsString(revision.data()))
                .param("author", revision.author())
                .param("at", utc(revision.at()))
                .update();
    }

    void sendBack(String draft, int revision, String opinion, String person, Instant at) {
        db.sql("insert into draft_returned (draft, revision, opinion, person, at) values (?, ?, ?, ?, ?)")
                .params(draft, revision, opinion, person, utc(at))
                .update();
    }

    void approve(String draft, int revision, @Nullable String opinion, String person, Instant at) {
        db.sql("""
                insert into draft_approved (draft, revision, person, opinion, screened, at)
                values (:draft, :revision, :person, :opinion, true, :at)""")
                .param("draft", draft)
                .param("revision", revision)
                .param("person", person)
                .param("opinion", opinion)
                .param("at", utc(at))
                .update();
    }

    void publish(String draft, int revision, Draft.Published published) {
        db.sql("""
                insert into draft_published (draft, revision, person, fact, thing, version, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft,
                        revision,
                        published.person(),
                        published.fact(),
                        published.thing(),
                        published.version(),
                        utc(published.at()))
                .update();
    }

    /** How many releases the matter has; versions of one release count once. */
    int releases(String matter) {
        return db.sql(
                        "select count(distinct p.thing) from draft_published p join draft d on d.id = p.draft where d.matter = ?")
                .param(matter)
                .query(Integer.class)
                .single();
    }

    /** The latest version of a release. */
    int version(String thing) {
        return db.sql("select coalesce(max(version), 0) from draft_published where thing = ?")
                .param(thing)
                .query(Integer.class)
                .single();
    }

    Optional<Draft> find(String id) {
        return db.sql("select * from draft where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Draft> of(String matter) {
        return db.sql("select * from draft where matter = ? order by opened_at, id")
                .param(matter)
                .query((row, n) -> read(row))
                .list();
    }

    private Draft read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        List<Draft.Revision> revisions = db.sql("select * from draft_revision where draft = ? order by revision")
                .param(id)
                .query((r, n) -> new Draft.Revision(
                        r.getInt("revision"),
                        r.getString("title"),
                        r.getString("body"),
                        List.of((String[]) r.getArray("covers").getArray()),
                        r.getString("lang"),
                        JSON.readValue(r.getString("data"), OBJECT),
                        r.getString("author"),
                        instant(r)))
                .list();
        int latest = revisions.size();
        return new Draft(
                id,
                row.getString("matter"),
                row.getString("type"),
                row.getString("body"),
                row.getString("corrects"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                revisions,
                verdict("draft_returned", id, latest),
                verdict("draft_approved", id, latest),
                db.sql("select * from draft_published where draft = ?")
                        .param(id)
                        .query((r, n) -> new Draft.Published(
                                r.getString("fact"),
                                r.getString("thing"),
                                r.getInt("version"),
                                r.getString("person"),
                                instant(r)))
                        .optional()
                        .orElse(null));
    }

    private Draft.@Nullable Verdict verdict(String table, String draft, int revision) {
        return db.sql("select person, opinion, at from " + table + " where draft = ? and revision = ?")
                .params(draft, revision)
                .query((r, n) -> new Draft.Verdict(r.getString("person"), r.getString("opinion"), instant(r)))
                .optional()
                .orElse(null);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
