package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code forecast} as one types it. */
class ForecastCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path train;

    @BeforeEach
    void a_hundred_and_twenty_cascades() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add("{\"id\":\"%d\",\"time\":1347334462,\"text\":\"x\",\"rumour\":true,\"reposts\":[%s]}"
                    .formatted(i, list(i, 15)));
        }
        train = Files.write(folder.resolve("train.jsonl"), lines);
    }

    @Test
    void one_line_each_in_order_and_the_lively_one_higher() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"id\":\"quiet\",\"reposts\":[]}\n"
                        + "{\"id\":7,\"time\":\"Wed Aug 08 13:25:02 +0800 2012\",\"text\":\"x\",\"reposts\":[%s]}\n"
                                .formatted(list(70, 20))
                        + "{\"id\":\"no\\\"thing\",\"time\":null,\"text\":null,\"reposts\":null}\n");
        Path answers = folder.resolve("out.jsonl");
        assertThat(forecast("--train", train, "--in", in, "--out", answers)).isZero();
        List<JsonNode> lines = Files.readAllLines(answers).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).extracting(l -> l.get("id").asString()).containsExactly("quiet", "7", "no\"thing");
        assertThat(lines.get(1).get("score").asDouble())
                .isGreaterThan(lines.get(0).get("score").asDouble());
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("2 of 3 posts carry no time that can be read");
    }

    @Test
    void verdicts_and_later_reposts_change_nothing() throws IOException {
        Path before = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a\",\"rumour\":true,\"reposts\":[5,9]}");
        Path after = Files.writeString(
                folder.resolve("b.jsonl"), "{\"id\":\"a\",\"rumour\":false,\"reposts\":[900,9,5,601,700]}");
        assertThat(forecast("--train", train, "--in", before, "--at", 600)).isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(forecast("--train", train, "--in", after, "--at", 600)).isZero();
        assertThat(out.toString()).isEqualTo(first).isNotBlank();
    }

    @Test
    void says_which_object_cannot_be_read() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"reposts\":[]}\n{\"reposts\":[\"soon\"]}\n");
        assertThat(forecast("--train", train, "--in", in)).isNotZero();
        assertThat(err.toString()).contains("object 2").contains("seconds after the post");
    }

    private static String list(int n, int apart) {
        return IntStream.range(0, n).mapToObj(k -> Integer.toString(k * apart)).collect(Collectors.joining(","));
    }

    private int forecast(Object... words) {
        String[] line = new String[words.length + 1];
        line[0] = "forecast";
        for (int i = 0; i < words.length; i++) {
            line[i + 1] = words[i].toString();
        }
        return new CommandLine(new RadarCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }
}
