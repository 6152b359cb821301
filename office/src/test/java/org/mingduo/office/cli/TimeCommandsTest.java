package org.mingduo.office.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code due} and {@code notice} as one types them. */
class TimeCommandsTest {
    private static final String NOTICE = "二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void due_answers_with_exactly_four_fields() {
        assertThat(due("--from", "2026-02-13T16:00+08:00", "--within", "3 working days", "--json"))
                .isZero();
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.propertyNames()).containsExactly("due", "lastDay", "provisional", "explanation");
        assertThat(answer.get("due").asString()).isEqualTo("2026-02-25T23:59:59+08:00");
        assertThat(answer.get("lastDay").asString()).isEqualTo("2026-02-25");
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(answer.get("explanation").get(1).get("step").asString()).isEqualTo("counted-make-up");
        assertThat(answer.get("explanation").get(1).get("zh").asString()).contains("因春节调休上班");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void due_speaks_chinese_unless_english_is_asked_for() {
        assertThat(due("--from", "2026-02-13T08:00:00Z", "--within", "24小时")).isZero();
        assertThat(out.toString()).startsWith("2026-02-14T16:00:00+08:00").contains("连续计算24小时");
        assertThat(due("--from", "2026-02-13T08:00:00Z", "--within", "24 hours", "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("nights and holidays included");
    }

    @Test
    void due_takes_pauses_extensions_and_an_earlier_calendar() {
        assertThat(due(
                        "--from",
                        "2026-03-02T09:00+08:00",
                        "--within",
                        "20 working days",
                        "--extend",
                        "20 working days",
                        "--pause",
                        "2026-03-04T09:00+08:00/2026-03-06T09:00+08:00",
                        "--json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("lastDay").asString())
                .isEqualTo("2026-04-30");
        out.getBuffer().setLength(0);
        assertThat(due(
                        "--from",
                        "2026-02-13T16:00+08:00",
                        "--within",
                        "3 working days",
                        "--known-at",
                        "2025-11-03T00:00+08:00"))
                .isZero();
        assertThat(out.toString()).startsWith("2026-02-18T23:59:59+08:00  （暂定）");
    }

    @Test
    void due_refuses_a_time_without_offset_a_year_20260_and_a_bare_day() {
        assertThat(due("--from", "2026-02-13T16:00", "--within", "3 working days"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2026-02-13T16:00+08:00").contains("时区");
        assertThat(due("--from", "20260-02-13T16:00+08:00", "--within", "3 working days"))
                .isEqualTo(2);
        assertThat(due("--from", "+20260-02-13T16:00+08:00", "--within", "3 working days"))
                .isEqualTo(2);
        assertThat(due("--from", "2026-02-13T16:00+08:00", "--within", "3 days"))
                .isEqualTo(2);
        assertThat(due("--from", "2026-02-13T16:00+08:00", "--within", "0 hours"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_calendar_that_cannot_be_read_is_named() throws IOException {
        Path gb = Files.write(folder.resolve("gb.calendar"), "# 日历\n".getBytes(Charset.forName("GB18030")));
        for (Path wrong : new Path[] {folder, folder.resolve("absent"), gb}) {
            assertThat(due("--from", "2026-02-13T16:00+08:00", "--within", "24 hours", "--calendar", wrong.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(wrong.toString());
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void a_pause_is_refused_in_the_offset_in_which_it_was_typed() {
        assertThat(due(
                        "--from",
                        "2026-02-13T16:00+08:00",
                        "--within",
                        "24 hours",
                        "--pause",
                        "2026-02-16T00:00+08:00/2026-02-14T00:00+08:00"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2026-02-16T00:00+08:00").contains("2026-02-14T00:00+08:00");
    }

    @Test
    void notice_prints_date_and_off_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("n.txt"), NOTICE);
        assertThat(notice(file.toString(), "--year", "2019", "--json")).isZero();
        JsonNode rows = JsonMapper.shared().readTree(out.toString());
        assertThat(rows.size()).isEqualTo(9);
        assertThat(rows.get(0).toString()).isEqualTo("{\"date\":\"2019-02-02\",\"off\":false}");
    }

    @Test
    void notice_reads_gzip_gb18030_and_a_byte_order_mark() throws IOException {
        Path gz = folder.resolve("n.txt.gz");
        try (var zip = new GZIPOutputStream(Files.newOutputStream(gz))) {
            zip.write(("\uFEFF" + NOTICE).getBytes("UTF-8"));
        }
        Path gb = Files.write(folder.resolve("gb.txt"), NOTICE.getBytes(Charset.forName("GB18030")));
        assertThat(notice(gz.toString(), "--year", "2019")).isZero();
        assertThat(notice(gb.toString(), "--year", "2019")).isZero();
        assertThat(out.toString().lines()).hasSize(18).contains("2019-02-10  放假  春节");
    }

    @Test
    void a_notice_that_cannot_be_read_is_named() throws IOException {
        Path cut = Files.write(folder.resolve("cut.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        Path plain = Files.writeString(folder.resolve("plain.txt.gz"), NOTICE);
        for (Path wrong : new Path[] {folder, folder.resolve("absent"), cut, plain}) {
            assertThat(notice(wrong.toString(), "--year", "2019")).isEqualTo(2);
            assertThat(err.toString()).contains(wrong.toString());
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void a_notice_that_does_not_fit_is_refused_with_its_sentence_and_place() throws IOException {
        Path file = Files.writeString(folder.resolve("n.txt"), NOTICE.replace("共7天", "共8天"));
        assertThat(notice(file.toString(), "--year", "2019", "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("第1行第3列")
                .contains("line 1, column 3")
                .contains("2月4日至10日");
    }

    @Test
    void an_edition_made_from_a_notice_changes_what_is_due() throws IOException {
        Path file = Files.writeString(folder.resolve("n.txt"), "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n");
        assertThat(notice(
                        file.toString(),
                        "--year",
                        "2027",
                        "--edition",
                        "https://example.org/2027",
                        "--known-since",
                        "2026-11-20"))
                .isZero();
        Path calendar = Files.writeString(folder.resolve("2027.calendar"), out.toString());
        out.getBuffer().setLength(0);
        assertThat(due(
                        "--from",
                        "2026-12-31T09:00+08:00",
                        "--within",
                        "1 working day",
                        "--calendar",
                        calendar.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("2027-01-04T23:59:59+08:00").contains("https://example.org/2027");
    }

    private int due(String... words) {
        return run("due", words);
    }

    private int notice(String... words) {
        return run("notice", words);
    }

    private int run(String command, String... words) {
        CommandLine line = Mingduo.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));
    }
}
