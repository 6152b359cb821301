package org.mingduo.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code kinds} and {@code factTypes} of a YAML file. */
final class VocabularyReader {
    private VocabularyReader() {}

    static Vocabulary read(String file, String yaml) {
        List<Problem> problems = new ArrayList<>();
        Vocabulary vocabulary = read(file, YamlNode.parse(file, yaml), problems);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return vocabulary;
    }

    static Vocabulary read(String file, YamlNode root, List<Problem> problems) {
        Map<String, Term> kinds = new LinkedHashMap<>();
        for (YamlNode node : root.items("kinds")) {
            String id = node.text("id");
            Term kind = new Term(id, label(node));
            if (kinds.put(id, kind) != null) {
                problems.add(twice(file, node, "matter kind", id));
            }
        }
        Map<String, Vocabulary.Declared> types = new LinkedHashMap<>();
        for (YamlNode node : root.items("factTypes")) {
            String id = node.text("id");
            if (types.put(id, declared(file, node, problems)) != null) {
                problems.add(twice(file, node, "fact type", id));
            }
        }
        return new Vocabulary(kinds, types);
    }

    static Text label(YamlNode node) {
        return new Text(node.text("zh"), node.text("en"));
    }

    private static Vocabulary.Declared declared(String file, YamlNode node, List<Problem> problems) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        node.get("data")
                .ifPresent(data -> data.entries().forEach((field, sub) -> {
                    if (!field.matches("[A-Za-z_][A-Za-z0-9_]*") || DataSchema.RESERVED.contains(field)) {
                        problems.add(new Problem(
                                file + ":" + sub.line + " fact type " + node.text("id") + " field " + field,
                                "this cannot be the name of a field, because no condition could say it.",
                                "letters, digits and _, not a word of CEL such as \"in\" or \"for\".",
                                "Choose another name."));
                    }
                    Object plain = sub.plain();
                    properties.put(field, plain == null ? Map.of() : plain);
                }));
        schema.put("properties", properties);
        List<String> required =
                node.items("required").stream().map(YamlNode::text).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        for (String field : required) {
            if (!properties.containsKey(field)) {
                problems.add(new Problem(
                        file + ":" + node.line + " fact type " + node.text("id") + " field required",
                        "\"" + field + "\" is required but not declared under data.",
                        String.join(", ", properties.keySet()) + ".",
                        "Declare the field or drop it from required."));
            }
        }
        FactType type = new FactType(node.text("id"), label(node), node.flag("performed"), schema);
        Role role = node.has("role") ? Role.of(node.text("role")) : Role.NONE;
        return new Vocabulary.Declared(type, role, DataSchema.of(schema));
    }

    private static Problem twice(String file, YamlNode node, String what, String id) {
        return new Problem(
                file + ":" + node.line, "the " + what + " " + id + " is declared twice.", "once.", "Remove one.");
    }
}
