package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML value that knows its file and line, so that whoever wrote it can be told where it is wrong. */
final class YamlTree {
    private final Path file;
    private final Node node;

    private YamlTree(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlTree read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ScenarioRefused(
                    "There is no file " + file + ". A scenario names only files beside its scenario.yaml.");
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            return new YamlTree(
                    file,
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(() -> new ScenarioRefused(file + " is empty.")));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ScenarioRefused(file + ":" + line + ": this is no YAML: " + broken.getProblem() + ".");
        }
    }

    /** A refusal that begins with the place. */
    ScenarioRefused refuse(String wrong) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new ScenarioRefused(file + ":" + line + ": " + wrong);
    }

    /** The fields in the order in which they stand; refuses names that are not among {@code allowed}. */
    Map<String, YamlTree> fields(Set<String> allowed) {
        Map<String, YamlTree> fields = fields();
        fields.forEach((name, value) -> {
            if (!allowed.contains(name)) {
                throw value.refuse("there is no field '" + name + "' here; allowed: "
                        + String.join(", ", allowed.stream().sorted().toList()) + ".");
            }
        });
        return fields;
    }

    Map<String, YamlTree> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse("fields are expected here, each as 'name: value'.");
        }
        Map<String, YamlTree> fields = new LinkedHashMap<>();
        mapping.getValue().forEach(pair -> {
            String name = new YamlTree(file, pair.getKeyNode()).text();
            if (fields.put(name, new YamlTree(file, pair.getValueNode())) != null) {
                throw new YamlTree(file, pair.getKeyNode()).refuse("the field '" + name + "' stands here twice.");
            }
        });
        return fields;
    }

    YamlTree field(String name) {
        return optional(name).orElseThrow(() -> refuse("the field '" + name + "' is missing."));
    }

    Optional<YamlTree> optional(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    List<YamlTree> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse("a list is expected here.");
        }
        List<YamlTree> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlTree(file, item)));
        return items;
    }

    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        items().forEach(item -> words.add(item.text()));
        return words;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw refuse("a text is expected here.");
        }
        return scalar.getValue().strip();
    }

    Instant instant() {
        try {
            return OffsetDateTime.parse(text()).toInstant();
        } catch (DateTimeException e) {
            throw refuse(
                    "'" + text() + "' is no instant; write it with its offset, such as 2026-05-19T15:42:00+08:00.");
        }
    }

    /** The same value as JSON. */
    JsonNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (node) {
            case MappingNode mapping -> {
                var object = json.objectNode();
                fields().forEach((name, value) -> object.set(name, value.json()));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = json.arrayNode();
                items().forEach(item -> array.add(item.json()));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw refuse("anchors and aliases are not used in scenarios; write the value out.");
        };
    }

    private JsonNode scalar(ScalarNode scalar) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT)) {
            return json.numberNode(Long.parseLong(value));
        }
        if (tag.equals(Tag.FLOAT)) {
            return json.numberNode(new java.math.BigDecimal(value));
        }
        return tag.equals(Tag.NULL) ? json.nullNode() : json.stringNode(value.strip());
    }
}
