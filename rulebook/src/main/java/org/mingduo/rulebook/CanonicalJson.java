package org.mingduo.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/** The one spelling of JSON that RFC 8785 allows, for values made of maps, lists, texts, numbers and booleans. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** All of a fact but its id; instants in the office's zone, so that the offset a source used does not matter. */
    static String ofContent(Fact fact, ZoneId zone) {
        StringBuilder out = new StringBuilder(256);
        out.append("{\"body\":");
        text(out, fact.body());
        out.append(",\"by\":");
        text(out, fact.by());
        out.append(",\"data\":");
        value(out, fact.data());
        out.append(",\"happenedAt\":\"").append(Instants.iso(fact.happenedAt(), zone));
        out.append("\",\"kind\":");
        text(out, fact.kind());
        out.append(",\"matter\":");
        text(out, fact.matter());
        out.append(",\"recordedAt\":\"").append(Instants.iso(fact.recordedAt(), zone));
        out.append('"');
        if (fact.supersedes() != null) {
            out.append(",\"supersedes\":");
            text(out, fact.supersedes());
        }
        out.append(",\"type\":");
        text(out, fact.type());
        return out.append('}').toString();
    }

    static void value(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Number number -> number(out, number);
            case List<?> list -> {
                out.append('[');
                String comma = "";
                for (Object item : list) {
                    out.append(comma);
                    value(out, item);
                    comma = ",";
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                out.append('{');
                List<String> keys = new ArrayList<>(map.size());
                map.keySet().forEach(key -> keys.add(String.valueOf(key)));
                // String order in Java is the order of UTF-16 units that the RFC asks for.
                keys.sort(null);
                String comma = "";
                for (String key : keys) {
                    out.append(comma);
                    text(out, key);
                    out.append(':');
                    value(out, map.get(key));
                    comma = ",";
                }
                out.append('}');
            }
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static void number(StringBuilder out, Number number) {
        try {
            out.append(NumberToJSON.serializeNumber(number.doubleValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
