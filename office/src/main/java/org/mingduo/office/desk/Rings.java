package org.mingduo.office.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads obligations as the evaluator wrote them, and says how each looks on a page. */
@Component
class Rings {
    /** Below this the ring turns to seal red, whatever its period. */
    private static final Duration SOON = Duration.ofHours(2);

    private static final Comparator<Ring> URGENCY = Comparator.comparingInt(Rings::rank)
            .thenComparing(Ring::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ring::rule)
            .thenComparing(Ring::id);

    private final JdbcClient jdbc;
    private final RuleWords rules;
    private final JsonMapper json;

    Rings(JdbcClient jdbc, RuleWords rules, JsonMapper json) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.json = json;
    }

    /** Every obligation of a matter, the most urgent first. */
    List<Ring> ofMatter(String matter, Words words, Instant now) {
        return jdbc
                .sql("select record::text from obligation where matter = :matter")
                .param("matter", matter)
                .query(String.class)
                .list()
                .stream()
                .map(record -> ring(record, null, words, now))
                .sorted(URGENCY)
                .toList();
    }

    /** What runs in matters that the reader sees and has a due, the nearest first; events only, not the standing duties of a body. */
    List<Dial> running(int most, Predicate<String> seen, Words words, Instant now) {
        return rings(
                        "where o.status in ('OPEN', 'OVERDUE') and o.due is not null and not m.standing order by o.due",
                        most,
                        seen,
                        words,
                        now)
                .stream()
                .map(ring -> new Dial(ring, 0))
                .toList();
    }

    /** Every obligation of which the office recorded a miss, in matters that the reader sees. */
    List<Ring> missed(Predicate<String> seen, Words words, Instant now) {
        return rings("where o.record->>'missRecorded' is not null order by o.due", Integer.MAX_VALUE, seen, words, now);
    }

    private List<Ring> rings(String which, int most, Predicate<String> seen, Words words, Instant now) {
        record Owed(
                String id,
                @Nullable String matter,
                @Nullable String title,
                boolean secret) {}
        List<Owed> owed = jdbc
                .sql("select o.id, m.id as matter, m.title, m.secret from obligation o"
                        + " left join matter m on m.id = o.matter " + which + ", o.id")
                .query((row, n) -> new Owed(
                        row.getString("id"), row.getString("matter"), row.getString("title"), row.getBoolean("secret")))
                .list()
                .stream()
                .filter(o -> o.matter() == null || seen.test(o.matter()))
                .limit(most)
                .toList();
        if (owed.isEmpty()) {
            return List.of();
        }
        Map<String, String> records = new HashMap<>();
        jdbc.sql("select id, record::text from obligation where id in (:ids)")
                .param("ids", owed.stream().map(Owed::id).toList())
                .query(row -> {
                    records.put(row.getString("id"), row.getString("record"));
                });
        List<Ring> rings = new ArrayList<>();
        for (Owed one : owed) {
            String record = records.get(one.id());
            if (record != null) { // recomputed meanwhile, it may be owed no more
                String title = one.secret() ? one.title() + words.s("（涉密）", " (secret)") : one.title();
                rings.add(ring(record, title, words, now));
            }
        }
        return rings;
    }

    /**
     * Those that run, are late or wait, as the eye can take them in: of a duty without a number that many facts called forth,
     * such as to tell of each progress, the oldest stands for all.
     */
    static List<Dial> pending(List<Ring> all) {
        Map<List<String>, List<Ring>> alike = new LinkedHashMap<>();
        for (Ring ring : all) {
            if (!ring.state().equals("met") && !ring.state().equals("excused")) {
                String alone = ring.state().equals("promptly") ? "" : ring.id();
                alike.computeIfAbsent(List.of(ring.rule(), ring.bearer(), alone), first -> new ArrayList<>())
                        .add(ring);
            }
        }
        return alike.values().stream()
                .map(rings -> new Dial(Collections.min(rings, Comparator.comparing(Ring::opens)), rings.size() - 1))
                .toList();
    }

    private Ring ring(String record, @Nullable String matterTitle, Words words, Instant now) {
        JsonNode o = json.readTree(record);
        String book = o.path("book").asString("");
        String rule = o.path("rule").asString("");
        Instant opens = instant(o.path("opens"), now);
        @Nullable Instant due = optional(o.path("due"));
        String status = o.path("status").asString("OPEN");
        boolean conditional = o.path("conditional").asBoolean(false);
        boolean gate = rules.shape(book, rule).equals("gate");
        List<String> citations = new ArrayList<>();
        for (JsonNode c : o.path("citation")) {
            citations.add(
                    "《" + c.path("title").asString("") + "》" + bracket(c.path("number")) + plain(c.path("article")));
        }
        List<String> missing = new ArrayList<>();
        o.path("missing").forEach(step -> missing.add(rules.type(step.asString(""), words)));
        List<String> discharged = new ArrayList<>();
        o.path("dischargedBy").forEach(fact -> discharged.add(fact.asString("")));
        List<String> steps = new ArrayList<>();
        o.path("explanation").forEach(step -> steps.add(said(step, words)));
        JsonNode progress = o.path("progress");
        return new Ring(
                o.path("id").asString(""),
                rule,
                rules.title(book, rule, words),
                rules.asks(book, rule, words),
                name(o.path("bearer").asString("")),
                opens,
                due,
                state(status, conditional, gate, opens, due, now),
                status,
                o.path("severity").asString("must").equals("should"),
                o.path("sureness").asString("N"),
                citations,
                o.path("provisional").asBoolean(false),
                conditional,
                progress.isObject()
                        ? progress.path("count").asInt(0) + " / "
                                + progress.path("of").asInt(0)
                        : null,
                missing,
                discharged,
                status.equals("MET_LATE") ? latest(discharged) : null,
                optional(o.path("missRecorded")),
                steps,
                o.path("matter").asString(null),
                matterTitle);
    }

    /** When the last of these facts happened. */
    private @Nullable Instant latest(List<String> facts) {
        return facts.isEmpty()
                ? null
                : jdbc.sql("select max(happened_at) from fact where id in (:facts)")
                        .param("facts", facts)
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null);
    }

    /** A step in the reader's language; where it names a body, the body's name stands for its key. */
    private String said(JsonNode step, Words words) {
        String sentence = step.path(words.english() ? "en" : "zh").asString("");
        String body = step.path("body").asString("");
        return body.isEmpty()
                ? sentence
                : sentence.replaceFirst(Pattern.quote(body), Matcher.quoteReplacement(name(body)));
    }

    private static String state(
            String status, boolean conditional, boolean gate, Instant opens, @Nullable Instant due, Instant now) {
        return switch (status) {
            case "MET" -> "met";
            case "OVERDUE", "MET_LATE", "BREACHED" -> "late";
            case "EXCUSED" -> "excused";
            case "FLAGGED" -> "flagged";
            default -> {
                if (conditional) {
                    yield "conditional";
                }
                if (due == null) {
                    yield gate ? "gate" : "promptly";
                }
                Duration rest = Duration.between(now, due);
                Duration quarter = Duration.between(opens, due).dividedBy(4);
                yield rest.isNegative()
                        ? "late"
                        : rest.compareTo(SOON) < 0 && rest.compareTo(quarter) < 0 ? "soon" : "running";
            }
        };
    }

    private static int rank(Ring ring) {
        return switch (ring.state()) {
            case "flagged" -> 0;
            case "late" -> ring.status().equals("MET_LATE") ? 5 : 1;
            case "soon" -> 2;
            case "running" -> 3;
            case "conditional", "promptly", "gate" -> 4;
            case "met" -> 6;
            default -> 7;
        };
    }

    private final Map<String, String> names = new java.util.concurrent.ConcurrentHashMap<>();

    /** What the public calls a body; its id where nobody knows it. */
    String name(String body) {
        return names.computeIfAbsent(
                body,
                id -> jdbc.sql("select name from body where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(id));
    }

    static @Nullable Instant optional(JsonNode text) {
        String at = text.asString("");
        return at.isEmpty() ? null : OffsetDateTime.parse(at).toInstant();
    }

    private static Instant instant(JsonNode text, Instant otherwise) {
        Instant at = optional(text);
        return at == null ? otherwise : at;
    }

    private static String bracket(JsonNode number) {
        String text = number.asString("");
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    private static String plain(JsonNode article) {
        return article.asString("");
    }
}
