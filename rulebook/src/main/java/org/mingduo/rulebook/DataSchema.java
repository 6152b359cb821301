package org.mingduo.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a fact's data, in the part of JSON Schema that rulebooks may use: {@code type, properties, required,
 * items, enum, minLength, maxLength, minimum, maximum, format, title, description}. Checked by hand because a million
 * facts pass here; {@code rulebook.schema.json} refuses every other keyword.
 */
final class DataSchema {
    private final String type;
    private final Map<String, DataSchema> properties = new LinkedHashMap<>();
    private final List<String> required;
    private final List<?> allowed;
    private final @Nullable DataSchema items;
    private final long least;
    private final long most;
    private final String format;

    private DataSchema(Map<?, ?> schema) {
        type = word(schema, "type", "object");
        if (schema.get("properties") instanceof Map<?, ?> map) {
            map.forEach((name, sub) -> properties.put((String) name, new DataSchema((Map<?, ?>) sub)));
        }
        required = schema.get("required") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        allowed = schema.get("enum") instanceof List<?> list ? List.copyOf(list) : List.of();
        items = schema.get("items") instanceof Map<?, ?> map ? new DataSchema(map) : null;
        boolean text = type.equals("string");
        least = number(schema, text ? "minLength" : "minimum", text ? 0 : Long.MIN_VALUE);
        most = number(schema, text ? "maxLength" : "maximum", Long.MAX_VALUE);
        format = word(schema, "format", "");
    }

    static DataSchema of(Map<?, ?> schema) {
        return new DataSchema(schema);
    }

    /** The declared fields and their schemas. */
    Map<String, DataSchema> properties() {
        return properties;
    }

    String type() {
        return type;
    }

    @Nullable
    DataSchema items() {
        return items;
    }

    /** What a condition sees when the field is absent. */
    Object zero() {
        return switch (type) {
            case "boolean" -> false;
            case "integer" -> 0L;
            case "number" -> 0.0;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> "";
        };
    }

    /** Reports what does not fit as (field, what is wrong, what is allowed). */
    void check(Map<String, Object> data, Consumer<Misfit> report) {
        checkObject("data", data, report);
    }

    /** One field that does not fit. */
    record Misfit(String field, String wrong, String allowed) {}

    private void checkObject(String where, Map<?, ?> data, Consumer<Misfit> report) {
        for (String name : required) {
            if (!data.containsKey(name)) {
                DataSchema sub = properties.get(name);
                report.accept(new Misfit(
                        where + "." + name, "the field is missing.", sub == null ? "any value." : sub.allowedWords()));
            }
        }
        data.forEach((name, value) -> {
            DataSchema sub = properties.get(String.valueOf(name));
            if (sub != null) {
                sub.checkValue(where + "." + name, value, report);
            }
        });
    }

    private void checkValue(String where, @Nullable Object value, Consumer<Misfit> report) {
        boolean fits = switch (type) {
            case "string" -> value instanceof String text && fitsText(text);
            case "boolean" -> value instanceof Boolean;
            case "integer" ->
                (value instanceof Long || value instanceof Integer)
                        ? within(((Number) value).doubleValue())
                        : value instanceof Double number && number == Math.rint(number) && within(number);
            case "number" -> value instanceof Number number && within(number.doubleValue());
            case "array" -> value instanceof List<?>;
            default -> value instanceof Map<?, ?>;
        };
        if (!fits || (!allowed.isEmpty() && !allowed.contains(value))) {
            report.accept(new Misfit(where, "got " + shown(value) + ".", allowedWords()));
            return;
        }
        if (value instanceof List<?> list && items != null) {
            for (int i = 0; i < list.size(); i++) {
                items.checkValue(where + "[" + i + "]", list.get(i), report);
            }
        } else if (value instanceof Map<?, ?> map) {
            checkObject(where, map, report);
        }
    }

    private boolean fitsText(String text) {
        if (text.length() < least || text.length() > most) {
            return false;
        }
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                default -> {}
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean within(double number) {
        return number >= least && number <= most;
    }

    private String allowedWords() {
        if (!allowed.isEmpty()) {
            List<String> words = new ArrayList<>();
            allowed.forEach(value -> words.add(String.valueOf(value)));
            return "one of " + String.join(", ", words) + ".";
        }
        return switch (type) {
            case "string" ->
                switch (format) {
                    case "date" -> "a day such as 2026-02-13.";
                    case "date-time" -> "a time with offset such as 2026-02-13T16:00:00+08:00.";
                    default -> "a text" + (least > 0 ? " of at least " + least + " characters" : "") + ".";
                };
            case "boolean" -> "true or false.";
            case "integer" -> "a whole number" + bounds() + ".";
            case "number" -> "a number" + bounds() + ".";
            case "array" -> items == null ? "a list." : "a list, each " + items.allowedWords();
            default -> "an object.";
        };
    }

    private String bounds() {
        return (least == Long.MIN_VALUE ? "" : " from " + least) + (most == Long.MAX_VALUE ? "" : " up to " + most);
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String word(Map<?, ?> schema, String key, String otherwise) {
        return schema.get(key) instanceof String text ? text : otherwise;
    }

    private static long number(Map<?, ?> schema, String key, long otherwise) {
        return schema.get(key) instanceof Number number ? number.longValue() : otherwise;
    }

    /** Names that may not be declared as fields, because conditions could not say them. */
    static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "null",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "true",
            "false");
}
