package org.mingduo.radar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The collections beside the repository; a test that needs them is skipped, with words, where they are absent. */
final class SharedStreams {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");
    private static final LocalDateTime EXCEL_BEGINS = LocalDateTime.of(1899, 12, 30, 0, 0);

    private SharedStreams() {}

    static List<JsonNode> lines(String name) {
        Path file = repository().resolveSibling("shared").resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "skipped: ../shared/data/" + name + " is not here");
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hotline in the order of its file; its times are taken as UTC, because only their distances matter here. */
    static List<Signal> hotline() {
        return lines("hotline/messages_4326.jsonl").stream()
                .map(m -> new Signal(
                        m.get("id").asString(),
                        time(m.get("time").asString()),
                        "市长信箱",
                        "hotline",
                        m.get("title").asString(),
                        m.get("text").asString(),
                        m.get("author").asString(),
                        Long.parseLong(m.get("likes").asString())))
                .toList();
    }

    private static Instant time(String written) {
        if (written.contains("/")) {
            return LocalDateTime.parse(written, SLASHES).toInstant(ZoneOffset.UTC);
        }
        return EXCEL_BEGINS
                .plusSeconds(Math.round(Double.parseDouble(written) * 86_400))
                .toInstant(ZoneOffset.UTC);
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null
                && !Files.isDirectory(here.resolve("radar").resolve("src"))) {
            here = here.getParent();
        }
        return here;
    }
}
