package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code same-event} and {@code same-topic} as one types them. */
class SamePairsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path train;

    @BeforeEach
    void four_hundred_judged_pairs() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add("{\"a\":\"%d号线今天停运\",\"b\":\"%s\",\"label\":%d}"
                    .formatted(i, i % 2 == 0 ? i + "号线停运，乘客滞留" : "菜价又涨了", i % 2 == 0 ? 1 : 0));
        }
        train = Files.write(folder.resolve("train.jsonl"), lines);
    }

    @Test
    void every_pair_gets_one_line_in_order() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"a\":\"x\",\"b\":\"y\"}\n\n{\"b\":\"地铁停运\",\"a\":\"地铁停运\",\"label\":0}\n");
        Path answers = folder.resolve("out.jsonl");
        for (String command : List.of("same-event", "same-topic")) {
            assertThat(radar(command, "--letters-only", "--train", train, "--in", in, "--out", answers))
                    .isZero();
            List<JsonNode> lines = Files.readAllLines(answers).stream()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(lines).hasSize(2).allSatisfy(line -> {
                assertThat(line.propertyNames()).containsExactly("label", "score");
                assertThat(line.get("label").asInt()).isIn(0, 1);
                assertThat(line.get("score").asDouble()).isBetween(0.0, 1.0);
            });
            assertThat(lines.get(1).get("score").asDouble())
                    .isGreaterThan(lines.get(0).get("score").asDouble());
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_embedding_model_is_used_where_it_is_there() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"a\":\"地铁停运\",\"b\":\"地铁停运，乘客滞留\"}\n");
        assertThat(radar("same-topic", "--train", train, "--in", in)).isZero();
        assertThat(err.toString()).contains("learning a likeness of meanings");
        assertThat(out.toString()).startsWith("{\"label\":1,\"score\":0.");
    }

    @Test
    void a_missing_label_is_named_by_file_and_line() throws IOException {
        Files.writeString(train, Files.readString(train) + "{\"a\":\"x\",\"b\":\"y\"}\n");
        assertThat(radar("same-event", "--train", train, "--in", train)).isNotZero();
        assertThat(err.toString()).contains("train.jsonl, line 401", "label", "0 or 1");
    }

    @Test
    void a_missing_text_is_named() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"a\":\"x\"}\n");
        assertThat(radar("same-topic", "--train", train, "--in", in)).isNotZero();
        assertThat(err.toString()).contains("in.jsonl, line 1", "\"b\" is missing");
    }

    private int radar(Object... arguments) {
        return new CommandLine(new RadarCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }
}
