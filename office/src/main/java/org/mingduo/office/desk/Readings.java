package org.mingduo.office.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.desk.Rows.BoardRow;
import org.mingduo.office.desk.Rows.BodyChoice;
import org.mingduo.office.desk.Rows.Cell;
import org.mingduo.office.desk.Rows.Column;
import org.mingduo.office.desk.Rows.FactRow;
import org.mingduo.office.desk.Rows.MatterRow;
import org.mingduo.office.desk.Rows.NoticeRow;
import org.mingduo.office.matter.Misses;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Matters, facts, notices and the board, read for the desk. What a person may not see is left out. */
@Component
class Readings {
    /** From the latest on, so that what the reader may not see leaves no gap. */
    private static final int NOTICES_READ = 200;

    private static final String NOTICES = """
            select n.*, o.rule, o.book from notice n left join obligation o on o.id = n.obligation
             where n.kind = 'missed' or (o.status in ('OPEN', 'FLAGGED') and o.due = n.due)
             order by n.id desc limit :latest""";

    private static final String MATTERS = """
            select m.*, coalesce(s.lead, m.lead) as lead_now, coalesce(s.open, true) as open, s.public_since,
                   (select f.data->>'level' from fact f where f.matter = m.id and f.type = 'graded'
                     order by f.happened_at desc, f.recorded_at desc, f.id desc limit 1) as level,
                   (select count(*) from obligation o where o.matter = m.id and o.status = 'OPEN' and o.due is not null) as running,
                   (select count(*) from obligation o where o.matter = m.id
                       and o.status in ('OVERDUE', 'MET_LATE', 'BREACHED')) as bad,
                   (select min(o.due) from obligation o where o.matter = m.id and o.status = 'OPEN') as next_due
              from matter m left join matter_state s on s.matter = m.id
            """;

    /** Marks of headings with what they cover, of lists and of stress. */
    private static final Pattern MARKS = Pattern.compile("^#{1,6}\\s*|^[-*]\\s+|\\s*\\{[a-z, ]+}\\s*$|\\*\\*");

    private final JdbcClient jdbc;
    private final Permits permits;
    private final Rings rings;
    private final RuleWords rules;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, Permits permits, Rings rings, RuleWords rules, JsonMapper json) {
        this.jdbc = jdbc;
        this.permits = permits;
        this.rings = rings;
        this.rules = rules;
        this.json = json;
    }

    List<MatterRow> matters(Person person, boolean openOnly) {
        Predicate<String> seen = permits.sight(person);
        return jdbc
                .sql(MATTERS + " where not m.standing order by m.opened_at desc, m.id")
                .query((row, n) -> matter(row))
                .list()
                .stream()
                .filter(m -> !openOnly || m.open())
                .filter(m -> seen.test(m.id()))
                .toList();
    }

    Optional<MatterRow> matter(String id) {
        return jdbc.sql(MATTERS + " where m.id = :id")
                .param("id", id)
                .query((row, n) -> matter(row))
                .optional();
    }

    private MatterRow matter(ResultSet row) throws SQLException {
        return new MatterRow(
                row.getString("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("story"),
                rings.name(row.getString("lead_now")),
                row.getString("level"),
                row.getBoolean("open"),
                row.getBoolean("secret"),
                row.getObject("public_since") != null,
                at(row, "opened_at"),
                row.getInt("running"),
                row.getInt("bad"),
                optionalAt(row, "next_due"));
    }

    /** The facts of a matter, the latest first. */
    List<FactRow> facts(String matter, Words words) {
        return jdbc.sql("""
                        select f.*, coalesce(p.payload, '{}'::jsonb)::text as payload, p.ground, coalesce(n.name, f.recorded_by) as who
                          from fact f left join fact_payload p on p.fact = f.id left join person n on n.id = f.recorded_by
                         where f.matter = :matter
                         order by f.happened_at desc, f.recorded_at desc, f.arrival desc""")
                .param("matter", matter)
                .query((row, n) -> {
                    Instant happened = at(row, "happened_at");
                    Instant recorded = at(row, "recorded_at");
                    String type = row.getString("type");
                    return new FactRow(
                            row.getString("id"),
                            type,
                            rules.type(type, words),
                            happened,
                            recorded.minusSeconds(60).isAfter(happened) ? recorded : null,
                            rings.name(row.getString("body")),
                            row.getString("who").equals(Misses.OFFICE)
                                    ? words.s("系统自动记录", "recorded by the system")
                                    : row.getString("who"),
                            lines(
                                    json.readTree(row.getString("data")),
                                    json.readTree(row.getString("payload")),
                                    row.getString("ground"),
                                    words),
                            type.endsWith("-published") || type.equals("deadline-missed"));
                })
                .list();
    }

    /** The ids of those facts of a matter that a later one replaces. */
    Set<String> replaced(String matter) {
        return new HashSet<>(jdbc.sql("select supersedes from fact where matter = :matter and supersedes is not null")
                .param("matter", matter)
                .query(String.class)
                .list());
    }

    /** What a fact says, as lines a tired person reads: grades and bodies by name, then free text. */
    private List<String> lines(JsonNode data, JsonNode payload, @Nullable String erased, Words words) {
        List<String> lines = new ArrayList<>();
        Map<String, JsonNode> all = new TreeMap<>();
        data.properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        payload.path("data").properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        payload.properties().forEach(e -> {
            if (!e.getKey().equals("data")) {
                all.putIfAbsent(e.getKey(), e.getValue());
            }
        });
        all.forEach((field, value) -> {
            String text = value.isString() ? value.asString("") : "";
            switch (field) {
                case "level" -> lines.addFirst(words.level(text));
                case "body" -> lines.addFirst(rings.name(text));
                case "covers" -> {
                    List<String> covers = new ArrayList<>();
                    value.forEach(c -> covers.add(words.content(c.asString(""))));
                    lines.addFirst(String.join(words.s("、", ", "), covers));
                }
                case "note", "reason", "title", "topic", "place", "summary", "ground", "to" -> {
                    lines.addAll(plain(text));
                }
                default -> {}
            }
        });
        if (erased != null) {
            lines.add(words.s("内容已依法清除：", "Lawfully erased: ") + erased);
        }
        return lines;
    }

    /** The lines of a text without the marks of headings, lists and stress. */
    private static List<String> plain(String text) {
        return text.lines()
                .map(line -> MARKS.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * The latest misses, and the latest early notices of what is still owed by the due that they name, in matters that the
     * reader sees. What several bodies are reminded of in the same words stands once.
     */
    List<NoticeRow> notices(int most, Predicate<String> seen, Words words) {
        Map<List<String>, NoticeRow> alike = new LinkedHashMap<>();
        jdbc.sql(NOTICES).param("latest", NOTICES_READ).query((row, n) -> notice(row, words)).list().stream()
                .filter(notice -> notice.matter() == null || seen.test(notice.matter()))
                .forEach(notice -> alike.merge(
                        List.of(
                                notice.kind(),
                                notice.rule(),
                                notice.due().toString(),
                                notice.matter() == null ? "" : notice.obligation()),
                        notice,
                        NoticeRow::and));
        return alike.values().stream().limit(most).toList();
    }

    private NoticeRow notice(ResultSet row, Words words) throws SQLException {
        return new NoticeRow(
                row.getString("kind"),
                row.getString("obligation"),
                row.getString("rule") == null ? "" : rules.title(row.getString("book"), row.getString("rule"), words),
                List.of(rings.name(row.getString("bearer"))),
                at(row, "due"),
                at(row, "at"),
                row.getString("matter"));
    }

    List<BodyChoice> bodies() {
        return jdbc.sql("select id, name from body order by kind desc, name")
                .query((row, n) -> new BodyChoice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** How many misses are on record in matters that the reader sees. */
    long missed(Predicate<String> seen) {
        return jdbc.sql("select matter from fact where type = 'deadline-missed'").query(String.class).list().stream()
                .filter(seen)
                .count();
    }

    /** The heat map: every body that owes or owed something, under every rule that somebody owed, in matters that the reader sees. */
    Board board(Predicate<String> seen, Words words) {
        record Count(@Nullable String matter, String bearer, String book, String rule, String status, int n) {}
        List<Count> counts = jdbc
                .sql("""
                        select matter, bearer, book, rule, status, count(*) as n from obligation
                         group by matter, bearer, book, rule, status order by book, rule""")
                .query((row, n) -> new Count(
                        row.getString("matter"),
                        row.getString("bearer"),
                        row.getString("book"),
                        row.getString("rule"),
                        row.getString("status"),
                        row.getInt("n")))
                .list()
                .stream()
                .filter(count -> count.matter() == null || seen.test(count.matter()))
                .toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, Map<String, Cell>> cells = new TreeMap<>();
        for (Count count : counts) {
            String key = count.book() + "/" + count.rule();
            columns.putIfAbsent(
                    key,
                    new Column(
                            key,
                            rules.title(count.book(), count.rule(), words),
                            rules.asks(count.book(), count.rule(), words)));
            cells.computeIfAbsent(rings.name(count.bearer()), b -> new LinkedHashMap<>())
                    .merge(key, cell(count.status(), count.n()), Readings::together);
        }
        List<BoardRow> rows = new ArrayList<>();
        cells.forEach((name, own) -> {
            List<@Nullable Cell> line = new ArrayList<>();
            columns.keySet().forEach(key -> line.add(own.get(key)));
            rows.add(new BoardRow(name, name, line));
        });
        return new Board(List.copyOf(columns.values()), rows);
    }

    /** Columns and rows of the board. */
    record Board(List<Column> columns, List<BoardRow> rows) {}

    private static Cell cell(String status, int n) {
        return switch (status) {
            case "OPEN" -> new Cell(n, 0, 0, 0, status);
            case "FLAGGED" -> new Cell(0, 0, 0, n, status);
            case "OVERDUE", "MET_LATE", "BREACHED" -> new Cell(0, 0, n, 0, status);
            default -> new Cell(0, n, 0, 0, status);
        };
    }

    private static Cell together(Cell a, Cell b) {
        List<String> order = List.of("OVERDUE", "BREACHED", "MET_LATE", "FLAGGED", "OPEN", "MET", "EXCUSED");
        String worst = order.indexOf(a.worst()) <= order.indexOf(b.worst()) ? a.worst() : b.worst();
        return new Cell(
                a.running() + b.running(), a.met() + b.met(), a.bad() + b.bad(), a.flagged() + b.flagged(), worst);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalAt(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
