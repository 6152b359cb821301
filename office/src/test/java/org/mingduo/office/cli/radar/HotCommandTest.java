package org.mingduo.office.cli.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hot} as one types it. */
class HotCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_file_with_times_of_all_forms_gives_places_dates_and_people() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"3","time":"43801.5","author":"c","likes":"9","text":"A2区丽发新城的搅拌站半夜开工，噪音大"}
                {"id":"1","time":"2019/11/2 9:00:00","author":"a","title":"投诉丽发新城旁边的搅拌站","text":"A2区丽发新城小区旁边的搅拌站噪音扰民，请尽快取缔"}
                {"id":"2","time":"2019-11-20 10:30","author":"b","text":"丽发新城搅拌站粉尘大，谁来监管？"}
                {"id":"4","time":"昨天","author":"d","text":"公积金贷款怎么申请"}
                """);
        Path answers = folder.resolve("out.jsonl");
        assertThat(hot("--in", in, "--top", 1, "--out", answers)).isZero();
        assertThat(out.toString())
                .contains("2019-11-02–2019-12-02")
                .contains("A2区 丽发新城")
                .contains("投诉丽发新城旁边的搅拌站");
        assertThat(err.toString()).contains("1 of 4 messages have no time that can be read");
        List<JsonNode> lines = Files.readAllLines(answers).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("people").asLong()).isEqualTo(3);
        assertThat(lines.getFirst().path("support").asLong()).isEqualTo(9);
        assertThat(lines.getFirst().path("weeks").asLong()).isEqualTo(3);
        assertThat(lines.getFirst().path("demands").toString()).contains("取缔");
    }

    @Test
    void columns_stand_under_each_other_whatever_script_they_are_in() {
        assertThat(Cells.width(Cells.left("A2区 丽发", 12))).isEqualTo(12);
        assertThat(Cells.cut("丽发新城小区", 7)).isEqualTo("丽发新…");
        assertThat(Cells.right("▁█", 4)).isEqualTo("  ▁█");
    }

    private int hot(Object... words) {
        return new CommandLine(new RadarCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("hot"),
                                java.util.Arrays.stream(words).map(String::valueOf))
                        .toArray(String[]::new));
    }
}
