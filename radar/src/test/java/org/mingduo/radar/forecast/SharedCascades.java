package org.mingduo.radar.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cascades beside the repository; a test that needs them is skipped, with words, where they are absent. */
final class SharedCascades {
    private static final DateTimeFormatter MICROBLOG =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);

    private SharedCascades() {}

    static List<Cascade> all() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null
                && !Files.isDirectory(here.resolve("radar").resolve("src"))) {
            here = here.getParent();
        }
        Path file = here.resolveSibling("shared").resolve("data/cascades/weibo_train.jsonl.gz");
        Assumptions.assumeTrue(
                Files.isReadable(file), "skipped: ../shared/data/cascades/weibo_train.jsonl.gz is not here");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<Cascade> cascades = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode one = JsonMapper.shared().readTree(line);
                double[] reposts = new double[one.get("reposts").size()];
                for (int i = 0; i < reposts.length; i++) {
                    reposts[i] = one.get("reposts").get(i).asDouble();
                }
                JsonNode time = one.get("time");
                Instant posted = time.isNumber()
                        ? Instant.ofEpochSecond(time.asLong())
                        : OffsetDateTime.parse(time.asString(), MICROBLOG).toInstant();
                cascades.add(new Cascade(
                        one.get("id").asString(), posted, one.get("text").asString(), reposts));
            }
            return cascades;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
