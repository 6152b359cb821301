package org.mingduo.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads one fact after the other from JSON and reports what is wrong with it. Not for use by several threads. */
final class FactLine {
    private static final List<String> FIELDS =
            List.of("id", "matter", "kind", "body", "type", "happenedAt", "recordedAt", "by", "data", "supersedes");

    /** Matter ids are keys in URLs and file names; the kernel allows this many characters. */
    private static final int LONGEST_MATTER = 200;

    /** At most so many different data values are shared; a bound on memory, not on correctness. */
    private static final int SHARED = 100_000;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Vocabulary words;
    private final Duration skew;
    private final Function<Fact, String> name;
    private final List<Problem> problems;
    private final Map<String, String> strings = new HashMap<>();
    private final Map<Map<String, Object>, Map<String, Object>> data = new HashMap<>();
    private final Map<String, Instant> instants = new HashMap<>();

    FactLine(Vocabulary words, Duration skew, Function<Fact, String> name, List<Problem> problems) {
        this.words = words;
        this.skew = skew;
        this.name = name;
        this.problems = problems;
    }

    /** The fact, or null after reporting problems; {@code where} ends so that a field's name can follow. */
    @Nullable
    Fact read(byte[] json, String where) {
        int before = problems.size();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Object> values = Map.of();
        boolean given = false;
        try (JsonParser parser = mapper.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                report(where, "this is not a JSON object.", "one fact as a JSON object.", "");
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                if (field.equals("data")) {
                    if (given) {
                        twice(where + field);
                    }
                    given = true;
                    if (token == JsonToken.START_OBJECT) {
                        values = object(parser, where + "data.");
                    } else if (token != JsonToken.VALUE_NULL) {
                        report(where + "data", "got " + named(token) + ".", "an object.", "");
                        parser.skipChildren();
                    }
                } else if (!FIELDS.contains(field)) {
                    report(
                            where + field,
                            "there is no such field.",
                            String.join(", ", FIELDS) + ".",
                            "Further fields belong into data.");
                    parser.skipChildren();
                } else if (token == JsonToken.VALUE_STRING) {
                    if (texts.put(field, parser.getString()) != null) {
                        twice(where + field);
                    }
                } else if (token != JsonToken.VALUE_NULL) {
                    report(where + field, "got " + named(token) + ".", "a text.", "Put the value in quotes.");
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                report(where, "there is something after the fact.", "one fact a line.", "");
            }
        } catch (JacksonException e) {
            report(
                    where,
                    "this is not JSON: " + e.getOriginalMessage() + ".",
                    "one JSON object in UTF-8.",
                    "Look at column "
                            + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()) + ".");
            return null;
        }
        return problems.size() > before ? null : fact(texts, values, where);
    }

    private @Nullable Fact fact(Map<String, String> texts, Map<String, Object> values, String where) {
        int before = problems.size();
        String matter = required(texts, "matter", where);
        String kind = required(texts, "kind", where);
        String body = required(texts, "body", where);
        String type = required(texts, "type", where);
        String by = required(texts, "by", where);
        Instant happened = instant(texts, "happenedAt", where);
        Instant recorded = instant(texts, "recordedAt", where);
        if (matter.length() > LONGEST_MATTER) {
            report(
                    where + "matter",
                    "the id has " + matter.length() + " characters.",
                    "up to " + LONGEST_MATTER + ".",
                    "Use a shorter id and put the title into data.");
        }
        if (!kind.isEmpty() && words.kind(kind).isEmpty()) {
            report(
                    where + "kind",
                    "unknown matter kind \"" + kind + "\".",
                    String.join(", ", words.kinds().stream().map(Term::id).toList()) + ".",
                    "Declare it under kinds in a rulebook of your own if the office needs it.");
        }
        if (!type.isEmpty()) {
            problems.addAll(words.check(type, values, where));
        }
        if (happened != null && recorded != null && recorded.isBefore(happened.minus(skew))) {
            report(
                    where + "recordedAt",
                    "it was recorded " + spoken(Duration.between(recorded, happened)) + " before it happened.",
                    "recordedAt at or after happenedAt, or up to " + skew.toMinutes()
                            + " minutes before it where clocks differ.",
                    "Record a plan as the announcement of it; it happened when it was announced.");
        }
        if (problems.size() > before || happened == null || recorded == null) {
            return null;
        }
        String supersedes = texts.get("supersedes");
        String id = texts.get("id");
        Map<String, Object> shared = share(values);
        Fact fact = new Fact(
                id == null || id.isEmpty() ? "" : id,
                matter,
                kind,
                body,
                type,
                happened,
                recorded.equals(happened) ? happened : recorded,
                by,
                shared,
                supersedes == null || supersedes.isEmpty() ? null : supersedes);
        return fact.id().isEmpty() ? FactCodec.withId(fact, name.apply(fact)) : fact;
    }

    private Map<String, Object> share(Map<String, Object> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> known = data.get(values);
        if (known != null) {
            return known;
        }
        Map<String, Object> copy = Map.copyOf(values);
        if (data.size() < SHARED) {
            data.put(copy, copy);
        }
        return copy;
    }

    private String required(Map<String, String> texts, String field, String where) {
        String text = texts.get(field);
        if (text == null || text.isBlank()) {
            report(
                    where + field,
                    "the field is missing or empty.",
                    "a text.",
                    "Every fact says what, of what, and by whom.");
            return "";
        }
        return strings.computeIfAbsent(text, same -> same);
    }

    private @Nullable Instant instant(Map<String, String> texts, String field, String where) {
        String text = texts.get(field);
        if (text == null) {
            report(where + field, "the field is missing.", InstantText.ALLOWED, "");
            return null;
        }
        Instant known = instants.get(text);
        if (known != null) {
            return known;
        }
        Instant instant = InstantText.parse(text);
        if (instant == null) {
            report(where + field, InstantText.wrong(text), InstantText.ALLOWED, "Write the time with its offset.");
        } else if (instants.size() < SHARED) {
            instants.put(text, instant);
        }
        return instant;
    }

    /** Values of a JSON object; a null stands for an absent field. */
    private Map<String, Object> object(JsonParser parser, String where) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            Object value = value(parser, parser.nextToken(), where + field);
            if (value != null && map.put(strings.computeIfAbsent(field, same -> same), value) != null) {
                twice(where + field);
            }
        }
        return map;
    }

    private @Nullable Object value(JsonParser parser, JsonToken token, String where) {
        return switch (token) {
            case START_OBJECT -> object(parser, where + ".");
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    Object item = value(parser, next, where);
                    if (item != null) {
                        list.add(item);
                    }
                }
                yield List.copyOf(list);
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT, LONG -> parser.getLongValue();
                    default -> finite(parser, where);
                };
            case VALUE_NUMBER_FLOAT -> finite(parser, where);
            default -> null;
        };
    }

    /** JSON has no infinity, so that a number beyond a double could not be written again. */
    private double finite(JsonParser parser, String where) {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            report(where, "the number is too large.", "a number below 1.8e308.", "Write it as a text.");
        }
        return number;
    }

    private static String named(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "something else";
        };
    }

    /** Such as "2 h 5 min 1 s", so that one second too much shows. */
    private static String spoken(Duration gap) {
        return (gap.toHours() > 0 ? gap.toHours() + " h " : "")
                + (gap.toMinutesPart() > 0 ? gap.toMinutesPart() + " min " : "")
                + gap.toSecondsPart()
                + " s";
    }

    private void twice(String where) {
        report(where, "the field is there twice.", "each field once.", "");
    }

    private void report(String where, String wrong, String allowed, String todo) {
        problems.add(new Problem(where, wrong, allowed, todo));
    }
}
