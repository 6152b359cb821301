package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.radar.route.Router;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code route} as one types it. */
class RouteCommandTest {
    private static final Map<String, String> DUTIES =
            Map.of("water", "供水 自来水 水管 水压 停水", "roads", "道路 路面 坑洼 路灯 人行道", "schools", "学校 教师 招生 幼儿园 学位");

    private static final List<String> COMPLAINTS = List.of("停水两天，自来水水压很低", "路面坑洼，路灯不亮", "幼儿园招生，学位不够");

    private final JsonMapper json = JsonMapper.shared();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path duties;

    @BeforeEach
    void three_departments() throws IOException {
        duties = Files.writeString(folder.resolve("duties.json"), json.writeValueAsString(DUTIES));
    }

    /** More messages than the threads may have in hand at once. */
    @Test
    void answers_every_message_in_the_order_in_which_they_came() throws IOException {
        List<String> texts = IntStream.range(0, 2_000)
                .mapToObj(i -> COMPLAINTS.get(i % 3) + "，第" + i + "号")
                .toList();
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(json.writeValueAsString(Map.of("text", text))));
        Path answers = folder.resolve("out.jsonl");
        assertThat(route(Files.write(folder.resolve("in.jsonl"), lines), answers))
                .isZero();
        Router router = Router.ofDuties(DUTIES);
        List<String> wanted = texts.stream().map(text -> router.label("", text)).toList();
        assertThat(wanted).contains("water", "roads", "schools");
        assertThat(Files.readAllLines(answers))
                .extracting(line -> json.readTree(line).get("label").asString())
                .isEqualTo(wanted);
        assertThat(err.toString()).contains("\"docs\":2000");
    }

    @Test
    void a_history_that_comes_through_a_pipe_is_read_once_and_its_digest_is_of_what_came() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(json.writeValueAsString(
                    Map.of("text", COMPLAINTS.get(i % 3) + "，第" + i + "号", "label", "d" + i % 3)));
        }
        Path file = Files.write(folder.resolve("history.jsonl"), lines);
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread.ofVirtual().start(() -> {
            try {
                Files.write(pipe, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(new CommandLine(new RouteCommand())
                        .setErr(new PrintWriter(err))
                        .setOut(new PrintWriter(out))
                        .execute("--train", pipe.toString(), "--in", file.toString()))
                .as(err.toString())
                .isZero();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(err.toString()).contains(digest.substring(0, 12));
        assertThat(out.toString().lines()).hasSize(30);
    }

    @Test
    void a_message_of_ten_million_letters_and_one_without_any_are_answered() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"text\":\"" + "停水".repeat(5_000_000) + "\"}\n{}\n{\"title\":null,\"text\":\"路灯不亮\"}\n");
        Path answers = folder.resolve("out.jsonl");
        assertThat(route(in, answers)).isZero();
        List<JsonNode> lines =
                Files.readAllLines(answers).stream().map(json::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("label").asString()).isEqualTo("water");
        assertThat(lines.get(1).get("abstain").asBoolean()).isTrue();
        assertThat(lines.get(2).get("label").asString()).isEqualTo("roads");
    }

    @Test
    void says_which_line_cannot_be_read() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"text\":\"停水\"}\n[1]\n");
        assertThat(route(in, folder.resolve("out.jsonl"))).isNotZero();
        assertThat(err.toString()).contains("in.jsonl, line 2").contains("a JSON object is wanted");
    }

    private int route(Path in, Path answers) {
        return new CommandLine(new RouteCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--duties", duties.toString(), "--in", in.toString(), "--out", answers.toString());
    }
}
