package org.mingduo.radar.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingduo.radar.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of Chinese news texts (Sohu 2021), by letters alone: two of ten parts of the first 4,000 pairs. All parts of all
 * pairs with {@code -Dmingduo.pairs.full=true}, some minutes.
 */
class RealPairsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final boolean FULL = Boolean.getBoolean("mingduo.pairs.full");

    @ParameterizedTest
    @CsvSource({"same-event, same_event_train.jsonl, 0.52", "same-topic, same_topic_train.jsonl, 0.62"})
    void letters_alone_tell_a_good_part(String task, String file, double least) throws IOException {
        List<Judged> pairs = pairs(file);
        List<Figure> figures = FULL
                ? PairEvaluation.crossValidated(task, pairs, 5, 5, 1, new PairJudge(said -> {}))
                : PairEvaluation.crossValidated(task, pairs.subList(0, 4_000), 10, 2, 1, new PairJudge(said -> {}));
        figures.forEach(System.out::println);
        assertThat(figures.getFirst().value()).isGreaterThan(least);
    }

    private static List<Judged> pairs(String name) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve("radar/src"))) {
            here = here.getParent();
        }
        Path file = here.resolveSibling("shared").resolve("data/pairs").resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "skipped: ../shared/data/pairs/" + name + " is not here");
        try (var lines = Files.lines(file)) {
            return lines.map(line -> {
                        JsonNode pair = JSON.readTree(line);
                        return new Judged(
                                new Pair(pair.get("a").asString(), pair.get("b").asString()),
                                pair.get("label").asInt() == 1);
                    })
                    .toList();
        }
    }
}
