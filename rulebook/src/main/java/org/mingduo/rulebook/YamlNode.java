package org.mingduo.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A piece of a YAML file that remembers its line. Exactly one of scalar, map and list is there. */
final class YamlNode {
    /** Deeper than any rulebook; stops a file whose anchors contain themselves. */
    private static final int DEEPEST = 40;

    /** Lines count from 1, as editors do. */
    final int line;

    private final @Nullable Object scalar;
    private final Map<String, YamlNode> map;
    private final List<YamlNode> list;

    private YamlNode(int line, @Nullable Object scalar, Map<String, YamlNode> map, List<YamlNode> list) {
        this.line = line;
        this.scalar = scalar;
        this.map = map;
        this.list = list;
    }

    static YamlNode parse(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setMaxAliasesForCollections(50)
                .setCodePointLimit(3_000_000)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new RefusedInput(new Problem(
                            file, "the file is empty.", "a YAML document.", "Start from a shipped rulebook.")));
            return of(file, root, 0);
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse(file);
            throw new RefusedInput(new Problem(
                    where,
                    "this is not YAML: " + e.getProblem() + ".",
                    "YAML 1.2, one document.",
                    "Look at the indentation and the quotes of this line and the one before."));
        } catch (YamlEngineException e) {
            throw new RefusedInput(
                    new Problem(file, "this is not YAML: " + e.getMessage(), "YAML 1.2, one document.", ""));
        }
    }

    private static YamlNode of(String file, Node node, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (depth > DEEPEST) {
            throw new RefusedInput(new Problem(
                    file + ":" + line,
                    "the file is nested more than " + DEEPEST + " deep.",
                    "plain lists and maps.",
                    "An anchor may contain itself."));
        }
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, YamlNode> map = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                    if (map.put(key, of(file, tuple.getValueNode(), depth + 1)) != null) {
                        int at = tuple.getKeyNode()
                                .getStartMark()
                                .map(mark -> mark.getLine() + 1)
                                .orElse(line);
                        throw new RefusedInput(new Problem(
                                file + ":" + at,
                                "the key \"" + key + "\" is there twice.",
                                "each key once.",
                                "Remove one of the two."));
                    }
                }
                yield new YamlNode(line, map.isEmpty() ? map : null, map, List.of());
            }
            case SequenceNode sequence -> {
                List<YamlNode> list = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    list.add(of(file, item, depth + 1));
                }
                yield new YamlNode(line, list.isEmpty() ? list : null, Map.of(), list);
            }
            case ScalarNode scalar -> new YamlNode(line, value(scalar), Map.of(), List.of());
            default -> throw new IllegalStateException(node.toString());
        };
    }

    private static @Nullable Object value(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return Long.decode(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            return text;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return tag.equals(Tag.NULL) ? null : text;
    }

    Optional<YamlNode> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Map<String, YamlNode> entries() {
        return map;
    }

    List<YamlNode> items() {
        return list;
    }

    /** The items under a key, or none. */
    List<YamlNode> items(String key) {
        return get(key).map(YamlNode::items).orElse(List.of());
    }

    /** The scalar as text; empty for anything else. */
    String text() {
        return scalar == null ? "" : scalar.toString();
    }

    /** The text under a key, or an empty one. */
    String text(String key) {
        return get(key).map(YamlNode::text).orElse("");
    }

    @Nullable
    String textOrNull(String key) {
        return get(key).map(YamlNode::text).orElse(null);
    }

    boolean flag(String key) {
        return get(key).map(node -> Boolean.TRUE.equals(node.scalar)).orElse(false);
    }

    /** The piece at a JSON pointer, or the nearest one around it that exists. */
    YamlNode at(String pointer) {
        YamlNode node = this;
        for (String part : pointer.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            String key = part.replace("~1", "/").replace("~0", "~");
            YamlNode inner = node.map.get(key);
            if (inner == null && !node.list.isEmpty() && key.matches("\\d{1,6}")) {
                int index = Integer.parseInt(key);
                inner = index < node.list.size() ? node.list.get(index) : null;
            }
            if (inner == null) {
                return node;
            }
            node = inner;
        }
        return node;
    }

    /** The same as plain maps, lists and scalars. */
    @Nullable
    Object plain() {
        if (!map.isEmpty()) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        if (!list.isEmpty()) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(item.plain()));
            return plain;
        }
        return scalar;
    }
}
