package org.mingduo.office.body;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingduo.office.Problem;
import org.mingduo.rulebook.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies that bear duties here. */
@Component
public class Bodies {
    private static final Set<String> KINDS = Set.of("municipality", "district", "department");

    private final JdbcClient jdbc;

    public Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every body, by id. */
    public List<Body> all() {
        return jdbc.sql("select * from body order by id").query(Bodies::read).list();
    }

    /** What each body is there for (主要职责), by id; empty where nobody has said it. */
    public Map<String, String> duties() {
        Map<String, String> duties = new HashMap<>();
        jdbc.sql("select id, duties from body").query(row -> {
            duties.put(row.getString("id"), row.getString("duties"));
        });
        return duties;
    }

    /** The body of that id. */
    public Optional<Body> find(String id) {
        return jdbc.sql("select * from body where id = :id")
                .param("id", id)
                .query(Bodies::read)
                .optional();
    }

    /** The body of that id; refuses, naming the field, when there is none. */
    public Body demand(String id, String where) {
        return find(id).orElseThrow(() -> Problem.badInput(
                "there is no body '" + id + "'", where, "the id of a body", "GET /api/bodies lists them"));
    }

    /**
     * Admits the body, or takes over what has changed about it; its id stays.
     *
     * @param entry the body and, where they are told, its duties in words
     * @param today a body that does not say since when it bears duties bears them from here on: the years before this
     *     office knew it are not the office's to judge
     * @return the body as it is kept
     */
    public Body admit(BodyJson.Entry entry, LocalDate today) {
        Body body = complete(entry.body(), today);
        if (!KINDS.contains(body.kind())) {
            throw Problem.badInput(
                    "'" + body.kind() + "' is no kind of body",
                    "kind",
                    String.join(", ", new TreeSet<>(KINDS)),
                    "choose one");
        }
        if (body.superior() != null && !body.superior().equals(body.id())) {
            demand(body.superior(), "superior");
        }
        jdbc.sql(
                        "insert into body (id, name, kind, tags, superior, since, duties)"
                                + " values (:id, :name, :kind, :tags, :superior, :since, coalesce(:duties, ''))"
                                + " on conflict (id) do update set name = excluded.name, kind = excluded.kind,"
                                + " tags = excluded.tags, superior = excluded.superior, since = excluded.since, duties = coalesce(:duties, body.duties)")
                .param("id", body.id())
                .param("name", body.name())
                .param("kind", body.kind())
                .param("tags", new TreeSet<>(body.tags()).toArray(String[]::new))
                .param("superior", body.superior())
                .param("since", body.since())
                .param("duties", entry.duties(), java.sql.Types.VARCHAR)
                .update();
        return body;
    }

    /** With the day it already had, or today's. */
    private Body complete(Body body, LocalDate today) {
        if (body.since() != null) {
            return body;
        }
        LocalDate since = find(body.id()).map(Body::since).orElse(today);
        return new Body(body.id(), body.name(), body.kind(), body.tags(), body.superior(), since);
    }

    private static Body read(ResultSet row, int number) throws SQLException {
        Array tags = row.getArray("tags");
        return new Body(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                Set.copyOf(Arrays.asList((String[]) tags.getArray())),
                row.getString("superior"),
                row.getObject("since", LocalDate.class));
    }
}
