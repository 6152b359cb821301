package org.mingduo.office.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.office.collect.AuthorKeys;
import org.mingduo.office.collect.SignalDoor;
import org.mingduo.radar.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileImportTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T00:00:00Z"));
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private final List<Signal> taken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Intake intake = batch -> batch.stream()
            .map(signal -> {
                if (!known.add(signal.id())) {
                    return Intake.Outcome.DUPLICATE;
                }
                taken.add(signal);
                return Intake.Outcome.ACCEPTED;
            })
            .toList();

    private ImportSummary run(Path file, Map<String, String> map) throws Exception {
        var door = new SignalDoor(new AuthorKeys(new byte[32]), CLOCK, SignalDoor.Offset.ASSUMED);
        return new FileImport(door, intake, Progress.SILENT).run(file, map, "test", "hotline");
    }

    private ImportSummary run(String name, byte[] bytes) throws Exception {
        return run(Files.write(folder.resolve(name), bytes), Map.of());
    }

    private ImportSummary run(String name, String text) throws Exception {
        return run(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> refused(ImportSummary summary) throws Exception {
        assertThat(summary.refusedFile()).isNotNull();
        return Files.readAllLines(summary.refusedFile()).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void json_lines_arrive_in_the_order_of_their_time() throws Exception {
        ImportSummary summary = run("a.jsonl", """
                {"id":"2","time":"2019/2/28 11:25:05","text":"后来的"}

                {"id":1,"time":"2019-02-27 11:25","text":"先来的","title":"标题","author":"A1","likes":"3"}
                {"id":"3","time":"43466.5","text":"最早的"}
                {"id":"2","time":"2019/2/28 11:25:05","text":"后来的"}
                """);
        assertThat(taken).extracting(Signal::id).containsExactly("3", "1", "2");
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(summary.duplicate()).isEqualTo(1);
        assertThat(summary.refused()).isZero();
        assertThat(summary.zoneAssumed()).isEqualTo(4);
        assertThat(summary.sheetDays()).isEqualTo(1);
        assertThat(summary.first()).isEqualTo("2019-01-01T04:00:00Z");
        assertThat(summary.refusedFile()).isNull();
    }

    @Test
    void a_csv_of_chinese_windows_is_read_and_named() throws Exception {
        ImportSummary summary = run("b.csv", """
                留言编号,留言用户,留言主题,留言时间,留言详情
                1,A1,停水,2019/2/28 11:25,"小区停水，
                已经""三天""了"
                2,A2,噪音,43466.5,楼下施工
                """.replace("\n", "\r\n").getBytes(GB18030));
        assertThat(summary.encoding()).isEqualTo("GB18030");
        assertThat(summary.layout()).isEqualTo("CSV");
        assertThat(summary.refused()).isZero();
        assertThat(taken).extracting(Signal::text).containsExactly("楼下施工", "小区停水，\n已经\"三天\"了");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws Exception {
        ImportSummary summary = run("c.csv", "\ufeffid;time;text\n1;2019-02-28 11:25;停水;\n2;2019-02-28 11:26;停电\n");
        assertThat(summary.encoding()).contains("byte order mark");
        assertThat(taken).extracting(Signal::id).containsExactly("2");
        assertThat(refused(summary).getFirst().at("/reasons/0/error").asString())
                .contains("4 fields", "3");
        taken.clear();
        assertThat(run("c.jsonl", "\ufeff{\"id\":\"9\",\"time\":\"2019-02-28 11:25\",\"text\":\"x\"}\n")
                        .accepted())
                .isOne();
    }

    @Test
    void a_line_of_50_megabytes_is_refused_with_its_place_and_the_next_is_read() throws Exception {
        Path file = folder.resolve("long.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"1\",\"time\":\"2019-02-28 11:25\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\""
                    .getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "长".repeat(349_525).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write("\"}\n{\"id\":\"3\",\"time\":\"2019-02-28 11:27\",\"text\":\"c\"}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        ImportSummary summary = run(file, Map.of());
        assertThat(taken).extracting(Signal::id).containsExactly("1", "3");
        JsonNode row = refused(summary).getFirst();
        assertThat(row.get("line").asInt()).isEqualTo(2);
        assertThat(row.get("byte").asInt()).isEqualTo(48);
        assertThat(row.at("/reasons/0/error").asString()).contains("bytes long", "1048576");
        assertThat(Files.size(summary.refusedFile())).isLessThan(5_000);
    }

    @Test
    void a_quote_that_is_never_closed_does_not_eat_the_file() throws Exception {
        StringBuilder text = new StringBuilder("id,time,text\n1,2019-02-28 11:25,\"open\n");
        for (int i = 2; i < 60_000; i++) {
            text.append(i).append(",2019-02-28 11:25,row\n");
        }
        ImportSummary summary = run("quote.csv", text.toString());
        assertThat(summary.accepted()).isEqualTo(59_998);
        assertThat(refused(summary)).hasSize(1);
        assertThat(refused(summary).getFirst().get("line").asInt()).isEqualTo(2);
        assertThat(refused(summary).getFirst().at("/reasons/0/error").asString())
                .contains("a quote is opened in this line and never closed");
    }

    @Test
    void a_quote_still_open_at_the_end_of_a_short_file_eats_no_row_either() throws Exception {
        ImportSummary summary = run("short.csv", "id,time,text\n1,2019-02-28 11:25,\"open\n2,2019-02-28 11:26,next\n");
        assertThat(taken).extracting(Signal::text).containsExactly("next");
        assertThat(refused(summary).getFirst().get("row").asString()).isEqualTo("1,2019-02-28 11:25,\"open");
        ImportSummary last = run("last.csv", "id,time,text\n3,2019-02-28 11:25,\"open");
        assertThat(last.refused()).isOne();
    }

    @Test
    void a_file_that_was_cut_off_in_copying_is_named_and_nothing_of_it_is_taken() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 5_000; i++) {
                out.write("{\"id\":\"%d\",\"time\":\"2019-02-28 11:25\",\"text\":\"第%d条\"}\n"
                        .formatted(i, i * 7919)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        for (int length : List.of(12, packed.size() / 2)) {
            byte[] cut = Arrays.copyOf(packed.toByteArray(), length);
            assertThatThrownBy(() -> run("cut.jsonl.gz", cut))
                    .isInstanceOf(FileFault.class)
                    .hasMessageContaining("cut.jsonl.gz")
                    .hasMessageContaining("cut off");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_quote_inside_a_bare_field_is_a_character() throws Exception {
        assertThat(run("bare.csv", "id,time,text\n1,2019-02-28 11:25,屏幕24\"\"显示\n2,2019-02-28 11:26,下一行\n")
                        .accepted())
                .isEqualTo(2);
    }

    @Test
    void refused_rows_stand_beside_the_file_with_reasons_and_masked() throws Exception {
        ImportSummary summary = run("d.jsonl", """
                {"id":"1","time":"20260-01-01T00:00:00+08:00","text":"年份"}
                {"id":"2","time":"2099-01-01 00:00","text":"将来"}
                {"id":"3","time":"2019-02-28 11:25","text":" "}
                {"id":"4","time":"2019-02-28 11:25","text":"电话13812345678"
                [1]
                {"id":"5","time":"昨天","text":"我的电话13812345678"}
                """);
        assertThat(summary.accepted()).isZero();
        assertThat(summary.refused()).isEqualTo(6);
        assertThat(summary.refusedFile()).isEqualTo(folder.resolve("d.jsonl.refused.jsonl"));
        assertThat(refused(summary)).extracting(row -> row.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Files.readString(summary.refusedFile())).doesNotContain("13812345678");
        assertThat(run("d.jsonl", "{\"id\":\"6\",\"time\":\"2019-02-28 11:25\",\"text\":\"x\"}")
                        .refusedFile())
                .isNull();
        assertThat(folder.resolve("d.jsonl.refused.jsonl")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_a_table_of_messages_is_refused_whole() {
        assertThatThrownBy(() -> run("e.csv", "id,words\n1,x\n"))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("--map time=");
        assertThatThrownBy(() -> run("e.json", "[{\"id\":1}]"))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("array");
        assertThatThrownBy(() -> run("e.xlsx", new byte[] {'P', 'K', 3, 4, 0}))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("Excel");
        assertThatThrownBy(() -> run("e.txt", "时间".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> run("empty.csv", "")).isInstanceOf(FileFault.class);
        assertThatThrownBy(() -> run(folder.resolve("absent"), Map.of())).isInstanceOf(FileFault.class);
    }

    @Test
    void columns_may_be_named_by_hand() throws Exception {
        Path file = Files.writeString(folder.resolve("f.csv"), "nr,wann,was\n1,2019-02-28 11:25,停水\n");
        run(file, Map.of("id", "nr", "time", "wann", "text", "was"));
        assertThat(taken).extracting(Signal::id).containsExactly("1");
        assertThatThrownBy(() -> run(file, Map.of("text", "wo")))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("wo");
        assertThatThrownBy(() -> run(file, Map.of("texts", "was")))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("texts");
    }

    @Test
    void the_hotline_file_is_taken_whole() throws Exception {
        Path file = Path.of("../../shared/data/hotline/messages_4326.jsonl");
        assumeTrue(Files.exists(file), "../shared/data is absent: the real hotline file was not read");
        ImportSummary summary = run(file, Map.of());
        assertThat(summary.accepted()).isEqualTo(4326);
        assertThat(summary.refused()).isZero();
        assertThat(summary.sheetDays()).isEqualTo(129);
        assertThat(taken).isSortedAccordingTo(java.util.Comparator.comparing(Signal::time));
    }
}
