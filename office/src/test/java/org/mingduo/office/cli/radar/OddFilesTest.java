package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files as they come: nothing of them is lost in silence, and what is refused is told with the way out. */
class OddFilesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void answers_never_fall_on_what_is_still_read() throws IOException {
        Path in = file("in.jsonl", "{\"title\":\"\",\"text\":\"造成3人死亡\"}");
        assertThat(radar("emergencies", "--in", in, "--out", in)).isNotZero();
        assertThat(err.toString()).contains("is the file that is read");
        Path history = history();
        assertThat(radar("route", "--train", history, "--in", in, "--out", in)).isNotZero();
        assertThat(Files.readString(in)).contains("造成3人死亡");
    }

    @Test
    void an_output_that_takes_nothing_is_an_error() throws IOException {
        Path in = file("in.jsonl", "{\"id\":\"a\",\"text\":\"松涛路爆炸\"}");
        var full = new PrintWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThat(run(full, "stories", "--in", in)).isNotZero();
        assertThat(run(full, "hot", "--in", in)).isNotZero();
        assertThat(err.toString()).contains("standard output took not all of the answers");
    }

    @Test
    void times_are_read_as_other_programs_write_them_and_counted_where_they_cannot_be() throws IOException {
        Path in = file(
                "in.jsonl",
                "{\"id\":\"1\",\"text\":\"松涛路爆炸\",\"time\":1388547660.0}",
                "{\"id\":\"2\",\"text\":\"松涛路又爆炸\",\"time\":1388547660000}",
                "{\"id\":\"3\",\"text\":\"公交停运\",\"time\":100000000000000000}",
                "{\"id\":\"4\",\"text\":\"公交又停运\",\"time\":1e40}");
        assertThat(radar("stories", "--in", in)).isZero();
        assertThat(out.toString().lines()).hasSize(4);
        assertThat(err.toString()).contains("2 times could not be read");
        Path messages =
                file("hot.jsonl", "{\"id\":\"1\",\"text\":\"松涛路爆炸\",\"time\":1388547660.0}", "{\"text\":\"！！！\"}");
        out.getBuffer().setLength(0);
        assertThat(radar("hot", "--in", messages)).isZero();
        assertThat(out.toString()).contains("2014-01-01");
        assertThat(err.toString()).contains("1 without any letter have no story");
    }

    @Test
    void a_list_is_refused_everywhere_and_not_half_read() throws IOException {
        Path in = file("list.jsonl", "[{\"text\":\"松涛路爆炸\"}]", "{\"text\":\"公交停运\"}");
        assertThat(radar("hot", "--in", in)).isNotZero();
        assertThat(err.toString()).contains("line 1").contains("a JSON object is wanted on every line");
    }

    @Test
    void a_file_that_was_cut_off_says_so() throws IOException {
        Path whole = folder.resolve("in.jsonl.gz");
        try (var gz = new java.util.zip.GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 5_000; i++) {
                gz.write(("{\"text\":\"第" + i * 7919 + "栋停水\"}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(radar("stories", "--in", whole)).isNotZero();
        assertThat(err.toString())
                .contains("in.jsonl.gz")
                .contains("Unexpected end")
                .doesNotContain("no JSON");
    }

    @Test
    void half_a_character_in_an_id_comes_back_as_it_was() throws IOException {
        Path in = file("in.jsonl", "{\"id\":\"lone\\ud800\",\"text\":\"松涛路爆炸\"}", "{\"id\":\"😀\",\"text\":\"公交停运\"}");
        assertThat(radar("stories", "--in", in)).isZero();
        assertThat(out.toString()).contains("\"lone\\ud800\"").contains("\"😀\"");
    }

    @Test
    void what_is_too_little_to_learn_from_is_said() throws IOException {
        Path few = file("few.jsonl", "{\"text\":\"甲\",\"label\":\"a\"}", "{\"text\":\"乙\",\"label\":\"b\"}");
        assertThat(radar("train", "--train", few, "--out", folder.resolve("m"))).isNotZero();
        assertThat(err.toString()).contains("too few, or too different");
        assertThat(radar("train", "--train", few, "--out", folder)).isNotZero();
        assertThat(err.toString()).contains("is a folder");
        List<String> pairs = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(i -> pairs.add("{\"a\":\"同一句话\",\"b\":\"另一句话%d\",\"label\":\"%d\"}".formatted(i, i % 2)));
        Path train = file("pairs.jsonl", pairs.toArray(String[]::new));
        assertThat(radar("same-event", "--letters-only", "--train", train, "--in", train))
                .isNotZero();
        assertThat(err.toString()).contains("hang together by texts that they share");
    }

    private Path history() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"text\":\"%s\",\"label\":\"%s\"}"
                    .formatted(i % 2 == 0 ? "学校 老师 补课 收费" : "公交 司机 站台 绕行", i % 2 == 0 ? "教育" : "交通"));
        }
        return file("history.jsonl", lines.toArray(String[]::new));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private int radar(Object... words) {
        return run(new PrintWriter(out, true), words);
    }

    private int run(PrintWriter to, Object... words) {
        return new CommandLine(new RadarCommand())
                .setOut(to)
                .setErr(new PrintWriter(err, true))
                .execute(IntStream.range(0, words.length)
                        .mapToObj(i -> words[i].toString())
                        .toArray(String[]::new));
    }
}
