package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the drill has done, one line a step, with the office's answer. A kill between a step and its line is harmless:
 * the step is asked for again under the same key, and the office answers what it answered before.
 */
final class Journal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Map<String, JsonNode> answers = new HashMap<>();

    private Journal(Path file) {
        this.file = file;
    }

    static Journal open(Path file) throws IOException {
        Journal journal = new Journal(file);
        if (Files.exists(file)) {
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n') + 1; // a line that a kill cut short is no line
            for (String line : text.substring(0, whole).lines().toList()) {
                try {
                    JsonNode entry = JSON.readTree(line);
                    journal.answers.put(entry.get("key").asString(), entry.get("answer"));
                } catch (JacksonException | NullPointerException e) {
                    throw new IOException(file + " is damaged; start the drill afresh without --resume", e);
                }
            }
            if (whole < text.length()) {
                Files.write(file, text.substring(0, whole).getBytes(StandardCharsets.UTF_8));
            }
        }
        return journal;
    }

    /** What the office answered to the step of that key, when it is done. */
    Optional<JsonNode> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    int size() {
        return answers.size();
    }

    void done(String key, JsonNode answer) throws IOException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("key", key);
        entry.set("answer", answer);
        Files.writeString(
                file, JSON.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        answers.put(key, answer);
    }
}
