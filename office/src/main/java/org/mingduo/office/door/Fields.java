package org.mingduo.office.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object field by field and refuses, by name, what is missing, of the wrong form, or not asked for. Call
 * {@link #nothingElse} when all known fields were read.
 */
public final class Fields {
    private static final int TEXT_LIMIT = 100_000; // characters in one field
    private static final int DEPTH_LIMIT = 20;

    private final JsonNode object;
    private final String where;
    private final Set<String> read = new TreeSet<>();

    private Fields(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /** The fields of a request's body. */
    public static Fields of(@Nullable JsonNode body) {
        return of(body, "body");
    }

    /** The fields of an object that {@code where} names in refusals. */
    public static Fields of(@Nullable JsonNode object, String where) {
        if (object == null || !object.isObject()) {
            throw Problem.badInput("a JSON object is wanted", where, "{…}", "send one JSON object");
        }
        return new Fields(object, where);
    }

    /** A text that must be there and not be blank. */
    public String text(String name) {
        String value = optionalText(name);
        if (value == null || value.isBlank()) {
            throw Problem.badInput(
                    "'" + name + "' is missing", at(name), "a text that is not blank", "add the field '" + name + "'");
        }
        return value;
    }

    /** A text, or null when absent. */
    public @Nullable String optionalText(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.badInput("'" + name + "' is no text", at(name), "a JSON string", "put it in quotes");
        }
        return clean(value.stringValue(), at(name));
    }

    /** True or false; {@code otherwise} when absent. */
    public boolean flag(String name, boolean otherwise) {
        JsonNode value = take(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw Problem.badInput(
                    "'" + name + "' is neither true nor false", at(name), "true, false", "send one of them");
        }
        return value.booleanValue();
    }

    /** True or false, or null when absent. */
    public @Nullable Boolean optionalFlag(String name) {
        return take(name) == null ? null : Boolean.valueOf(flag(name, false));
    }

    /** A whole number that must be there. */
    public int whole(String name) {
        JsonNode value = take(name);
        if (value == null || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw Problem.badInput(
                    "'" + name + "' is missing or no whole number",
                    at(name),
                    "a whole number, not quoted",
                    "correct it");
        }
        return value.intValue();
    }

    /** An instant that must be there, past or future. */
    public Instant instant(String name, OfficeTime time) {
        return time.read(text(name), at(name));
    }

    /** An instant that has happened, or null when absent. */
    public @Nullable Instant optionalPast(String name, OfficeTime time) {
        String text = optionalText(name);
        return text == null ? null : time.readPast(text, at(name));
    }

    /** A list of texts, empty when absent. */
    public List<String> texts(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Problem.badInput("'" + name + "' is no list", at(name), "[\"…\", …]", "put it in square brackets");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isString()) {
                throw Problem.badInput(
                        "'" + name + "' holds something else than texts", at(name), "[\"…\", …]", "quote it");
            }
            texts.add(clean(element.stringValue(), at(name)));
        }
        return texts;
    }

    /** A list of objects, each to be read like this one; empty when absent. */
    public List<Fields> objects(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Problem.badInput("'" + name + "' is no list", at(name), "[{…}, …]", "put it in square brackets");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : value) {
            objects.add(of(element, at(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** An object as plain JSON values, empty when absent. */
    public Map<String, Object> object(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw Problem.badInput("'" + name + "' is no object", at(name), "{…}", "send a JSON object");
        }
        return plainObject(value, at(name), 0);
    }

    /** Refuses fields that nobody read: a misspelt field must not be lost in silence. */
    public void nothingElse() {
        for (String name : object.propertyNames()) {
            if (!read.contains(name)) {
                throw Problem.badInput(
                        "'" + name + "' is no field of this request",
                        at(name),
                        String.join(", ", read),
                        "leave it out");
            }
        }
    }

    private @Nullable JsonNode take(String name) {
        read.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return where.equals("body") ? name : where + "." + name;
    }

    private static Map<String, Object> plainObject(JsonNode node, String where, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            if (!entry.getValue().isNull()) { // null and absent are one
                map.put(clean(entry.getKey(), where), plain(entry.getValue(), where + "." + entry.getKey(), depth + 1));
            }
        }
        return map;
    }

    private static Object plain(JsonNode node, String where, int depth) {
        if (depth > DEPTH_LIMIT) {
            throw Problem.badInput("nested too deeply", where, "at most " + DEPTH_LIMIT + " levels", "flatten it");
        }
        if (node.isObject()) {
            return plainObject(node, where, depth);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : node) {
                if (element.isNull()) {
                    throw Problem.badInput("a list holds null", where, "values", "leave the null out");
                }
                list.add(plain(element, where, depth + 1));
            }
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return number(node, where);
        }
        return clean(node.stringValue(), where);
    }

    /** JSON has no infinity: a number beyond a double would come back as something else. */
    private static Object number(JsonNode node, String where) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        double number = node.doubleValue();
        if (Double.isInfinite(number)) {
            throw Problem.badInput("the number is too large", where, "a number below 1.8e308", "send it as a text");
        }
        return number;
    }

    /** Half a surrogate pair or a NUL is no text, and PostgreSQL would not keep it. */
    private static String clean(String text, String where) {
        if (text.length() > TEXT_LIMIT) {
            throw Problem.badInput(
                    "the text is too long", where, "at most " + TEXT_LIMIT + " characters", "shorten it");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !paired)) {
                throw Problem.badInput(
                        "the text holds U+%04X at character %d".formatted((int) c, i + 1),
                        where,
                        "whole Unicode characters, no NUL",
                        "remove that character");
            }
            if (paired) {
                i++;
            }
        }
        return text;
    }
}
