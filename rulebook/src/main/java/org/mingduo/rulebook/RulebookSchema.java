package org.mingduo.rulebook;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a rulebook against {@code rulebook.schema.json} and says what does not fit in the words of the file. */
final class RulebookSchema {
    private RulebookSchema() {}

    static List<Problem> check(String file, YamlNode root) {
        JsonNode node = JsonMapper.shared().valueToTree(root.plain());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Rulebooks.resource("rulebook.schema.json"), InputFormat.JSON);
        Set<Problem> problems = new LinkedHashSet<>();
        for (Error error : schema.validate(node)) {
            problems.add(problem(file, root, error));
        }
        return List.copyOf(problems);
    }

    private static Problem problem(String file, YamlNode root, Error error) {
        String path = error.getInstanceLocation().toString();
        String pointer = path.replaceAll("\\[(\\d+)]", "/$1").replace("$", "").replace('.', '/');
        YamlNode node = root.at(pointer);
        List<String> where = new ArrayList<>();
        where.add(file + ":" + node.line);
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals("rules")) {
            where.add("rule " + root.at("/rules/" + parts[2]).text("id"));
        } else if (parts.length > 2 && parts[1].equals("factTypes")) {
            where.add("fact type " + root.at("/factTypes/" + parts[2]).text("id"));
        }
        String property = error.getProperty();
        String field = field(parts) + (property == null ? "" : (field(parts).isEmpty() ? "" : ".") + property);
        where.add("field " + (field.isEmpty() ? "(top)" : field));
        return new Problem(
                String.join(" ", where),
                error.getMessage() + ".",
                allowed(error),
                "The schema of rulebooks is rulebook.schema.json.");
    }

    private static String field(String[] parts) {
        int from = parts.length > 2 && (parts[1].equals("rules") || parts[1].equals("factTypes")) ? 3 : 1;
        return parts.length <= from ? "" : String.join(".", List.of(parts).subList(from, parts.length));
    }

    private static String allowed(Error error) {
        JsonNode keyword = error.getSchemaNode();
        return switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "enum" -> "one of " + words(keyword) + ".";
            case "const" -> keyword + ".";
            case "required" -> "a value here; it may not be left out.";
            case "additionalProperties", "unevaluatedProperties" -> "only the fields of the schema.";
            case "type" -> "a value of the type " + keyword + ".";
            case "pattern" -> "a text of the form " + keyword.asString() + ".";
            default -> keyword == null ? "what the schema says." : keyword.toString() + ".";
        };
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return String.join(", ", words);
    }

    /** The schema as plain maps, for editors and for the documentation. */
    static Map<?, ?> plain() {
        return JsonMapper.shared().readValue(Rulebooks.resource("rulebook.schema.json"), Map.class);
    }
}
