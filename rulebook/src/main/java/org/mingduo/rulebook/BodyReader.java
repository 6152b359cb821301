package org.mingduo.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies from a JSON array or from one JSON object a line. */
final class BodyReader {
    /** No government has so many bodies that their list is longer. */
    private static final int LONGEST = 64 << 20;

    private static final Set<String> FIELDS = Set.of("id", "name", "kind", "tags", "superior", "since");
    private static final List<String> KINDS = List.of("municipality", "district", "department");

    private final List<Problem> problems = new ArrayList<>();

    private BodyReader() {}

    static List<Body> read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new RefusedInput(new Problem(
                    name,
                    "the file is longer than " + LONGEST + " bytes.",
                    "a list of bodies.",
                    "Is it the right file?"));
        }
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        return new BodyReader().read(name, bytes, from);
    }

    private List<Body> read(String name, byte[] bytes, int from) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        int number = 0;
        try (MappingIterator<JsonNode> nodes =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(bytes, from, bytes.length - from)) {
            while (nodes.hasNextValue()) {
                String where = name + " body " + ++number + " ";
                Body body = body(nodes.nextValue(), where);
                if (body != null && bodies.putIfAbsent(body.id(), body) != null) {
                    report(where + "id", "the id " + body.id() + " is there twice.", "each id once.");
                }
            }
        } catch (JacksonException e) {
            report(
                    name + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()),
                    "this is not JSON: " + e.getOriginalMessage() + ".",
                    "a JSON array of bodies, or one body a line.");
        }
        for (Body body : bodies.values()) {
            if (body.superior() != null && !bodies.containsKey(body.superior())) {
                report(
                        name + " body " + body.id() + " superior",
                        "there is no body \"" + body.superior() + "\".",
                        "the id of another body, or nothing at the top.");
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return List.copyOf(bodies.values());
    }

    private @Nullable Body body(JsonNode node, String where) {
        int before = problems.size();
        if (!node.isObject()) {
            report(where, "this is not a JSON object.", "an object with " + String.join(", ", FIELDS) + ".");
            return null;
        }
        for (String field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                report(where + field, "there is no such field.", "id, name, kind, tags, superior, since.");
            }
        }
        String id = text(node, "id", where);
        String name = text(node, "name", where);
        String kind = text(node, "kind", where);
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            report(where + "kind", "unknown kind \"" + kind + "\".", "one of " + String.join(", ", KINDS) + ".");
        }
        Set<String> tags = new HashSet<>();
        JsonNode list = node.path("tags");
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            report(where + "tags", "this is not a list.", "a list of texts.");
        }
        list.forEach(tag -> tags.add(tag.asString()));
        JsonNode superior = node.path("superior");
        LocalDate since = since(node.path("since"), where);
        return problems.size() > before
                ? null
                : new Body(id, name, kind, tags, superior.isString() ? superior.asString() : null, since);
    }

    private @Nullable LocalDate since(JsonNode node, String where) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(node.asString());
        } catch (DateTimeException | JacksonException e) {
            report(where + "since", "\"" + node + "\" is not a day.", "a day such as 2016-06-08, or nothing.");
            return null;
        }
    }

    private String text(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            report(where + field, "the field is missing, empty or no text.", "a text.");
            return "";
        }
        return value.asString();
    }

    private void report(String where, String wrong, String allowed) {
        problems.add(new Problem(where, wrong, allowed, "Correct the list of bodies."));
    }
}
