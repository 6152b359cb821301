package org.mingduo.office.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.people.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is to be told: dues that come near, and misses, in what they may see; their own bodies' are marked. */
@RestController
class NoticeDoor {
    private static final String LATEST = """
        select n.id, n.obligation, n.matter, n.bearer, n.kind, n.due, n.at, o.rule, o.book
          from notice n left join obligation o on o.id = n.obligation order by n.id desc limit 200
        """;

    private final JdbcClient jdbc;
    private final Permits permits;
    private final OfficeTime time;

    NoticeDoor(JdbcClient jdbc, Permits permits, OfficeTime time) {
        this.jdbc = jdbc;
        this.permits = permits;
        this.time = time;
    }

    @GetMapping("/api/notices")
    List<Map<String, Object>> latest(Person person) {
        permits.demand(person, Act.SEE);
        Set<String> own =
                person.posts().stream().map(Post::body).filter(Objects::nonNull).collect(Collectors.toSet());
        Predicate<String> seen = permits.sight(person);
        return jdbc.sql(LATEST).query((row, n) -> json(row, own)).list().stream()
                .filter(notice -> !(notice.get("matter") instanceof String matter) || seen.test(matter))
                .toList();
    }

    private Map<String, Object> json(ResultSet row, Set<String> own) throws SQLException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.getLong("id"));
        json.put("kind", row.getString("kind"));
        json.put("obligation", row.getString("obligation"));
        for (String name : List.of("matter", "book", "rule")) {
            String value = row.getString(name);
            if (value != null) {
                json.put(name, value);
            }
        }
        json.put("bearer", row.getString("bearer"));
        json.put("own", own.contains(row.getString("bearer")));
        json.put("due", time.write(row.getObject("due", OffsetDateTime.class).toInstant()));
        json.put("at", time.write(row.getObject("at", OffsetDateTime.class).toInstant()));
        return json;
    }
}
