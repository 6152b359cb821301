package org.mingduo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts in and out; what is refused says where, what and what is allowed. */
class FactCodecTest {
    private static final String GOOD =
            "{\"matter\":\"m1\",\"kind\":\"emergency\",\"body\":\"lead\",\"type\":\"graded\",\"happenedAt\":\"2026-02-13T16:00:00+08:00\","
                    + "\"recordedAt\":\"2026-02-13T08:00:01Z\",\"by\":\"王科长\",\"data\":{\"level\":\"II\",\"reason\":\"伤亡\"}}";

    private final FactCodec codec = FactCodec.of(Vocabulary.shipped());

    private List<Fact> read(String text) {
        try {
            return codec.readFacts("f.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String refused(String text) {
        RefusedInput refused = catchThrowableOfType(RefusedInput.class, () -> read(text));
        assertThat(refused).as("was read: " + text).isNotNull();
        return refused.getMessage();
    }

    @Test
    void a_fact_survives_writing_and_reading() {
        Fact fact = read(GOOD).getFirst();
        assertThat(read(codec.write(fact))).containsExactly(fact);
        assertThat(codec.write(fact)).contains("\"recordedAt\":\"2026-02-13T16:00:01+08:00\"");
    }

    @Test
    void the_id_follows_from_the_content_however_it_is_spelt() {
        String spelt = GOOD.replace("2026-02-13T16:00:00+08:00", "2026-02-13T08:00:00Z")
                .replace("{\"level\":\"II\",\"reason\":\"伤亡\"}", "{ \"reason\":\"\\u4f24亡\", \"level\":\"II\" }");
        assertThat(read(spelt).getFirst().id()).isEqualTo(read(GOOD).getFirst().id());
        assertThat(read(GOOD.replace("\"II\"", "\"I\"")).getFirst().id())
                .isNotEqualTo(read(GOOD).getFirst().id());
    }

    @Test
    void the_hashed_content_is_what_rfc_8785_spells() throws IOException {
        String odd =
                GOOD.replace("\"伤亡\"", "\"a\\\"b\\\\c\\n\\u0001\\u20ac\",\"z\":1.5e3,\"a\":[true,0,-7,{\"k\":\"v\"}]");
        String canonical = codec.canonical(read(odd).getFirst());
        assertThat(canonical).isEqualTo(new JsonCanonicalizer(canonical).getEncodedString());
    }

    @Test
    void the_same_fact_twice_is_one_fact() {
        assertThat(read(GOOD + "\n\n" + GOOD + "\r\n")).hasSize(1);
    }

    @Test
    void one_id_for_two_contents_is_refused() {
        String first = GOOD.replaceFirst("\\{", "{\"id\":\"f1\",");
        assertThat(refused(first + "\n" + first.replace("\"II\"", "\"I\"")))
                .contains("f.jsonl:2 id")
                .contains("f1");
    }

    @Test
    void a_byte_order_mark_and_gzip_by_name_do_not_matter(@TempDir Path folder) throws IOException {
        assertThat(read("\uFEFF" + GOOD)).hasSize(1);
        Path zipped = folder.resolve("facts.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(GOOD.getBytes(UTF_8));
        }
        assertThat(codec.readFacts(zipped)).hasSize(1);
        Path lying = Files.writeString(folder.resolve("lying.gz"), GOOD);
        assertThatThrownBy(() -> codec.readFacts(lying))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("gzip");
    }

    @Test
    void an_unknown_type_is_refused_with_line_field_and_what_is_allowed() {
        assertThat(refused(GOOD + "\n" + GOOD.replace("\"graded\"", "\"gradet\"")))
                .contains("f.jsonl:2 type")
                .contains("gradet")
                .contains("statement-published");
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThat(refused(GOOD.replace("emergency", "emergancy")))
                .contains("f.jsonl:1 kind")
                .contains("concern");
    }

    @Test
    void data_against_its_schema_is_refused_with_the_allowed_values() {
        assertThat(refused(GOOD.replace("\"II\"", "\"2\"")))
                .contains("data.level")
                .contains("I, II, III, IV");
        assertThat(refused(GOOD.replace("\"level\":\"II\",", "")))
                .contains("data.level")
                .contains("missing");
    }

    @Test
    void a_time_without_offset_is_refused() {
        assertThat(refused(GOOD.replace("16:00:00+08:00", "16:00:00")))
                .contains("happenedAt")
                .contains("no offset");
    }

    @Test
    void impossible_times_are_refused_each_in_its_own_words() {
        assertThat(refused(GOOD.replace("2026-02-13T16", "20260-02-13T16"))).contains("year of more than four digits");
        assertThat(refused(GOOD.replace("2026-02-13T16:00:00", "2026-02-30T16:00:00")))
                .contains("not a time");
        assertThat(refused(GOOD.replace("16:00:00+08:00", "16:00:00.5+08:00"))).contains("whole seconds");
        assertThat(refused(GOOD.replace("2026-02-13T16:00:00+08:00", "46066"))).contains("spreadsheet");
        assertThat(refused(GOOD.replace("2026-02-13T16", "0026-02-13T16"))).contains("outside");
    }

    @Test
    void recorded_before_it_happened_is_refused_beyond_the_skew_of_clocks() {
        assertThat(read(GOOD.replace("T08:00:01Z", "T07:55:00Z"))).hasSize(1);
        assertThat(refused(GOOD.replace("T08:00:01Z", "T07:54:59Z")))
                .contains("recordedAt")
                .contains("5 minutes");
    }

    @Test
    void fields_nobody_declared_and_missing_ones_are_refused_together() {
        assertThat(refused(GOOD.replace("\"by\":\"王科长\"", "\"bye\":\"王科长\""))).contains("bye");
        assertThat(refused("{\"matter\":\"m1\"}"))
                .contains("kind")
                .contains("body")
                .contains("type")
                .contains("happenedAt")
                .contains("by");
    }

    @Test
    void a_part_of_a_known_field_name_is_a_field_nobody_declared() {
        assertThat(refused(GOOD.replace("\"by\":", "\"supersede\":\"x\",\"by\":")))
                .contains("f.jsonl:1 supersede: there is no such field");
    }

    @Test
    void a_field_that_is_there_twice_is_refused_wherever_it_stands() {
        assertThat(refused(GOOD.replace("\"level\":", "\"level\":\"I\",\"level\":")))
                .contains("f.jsonl:1 data.level: the field is there twice");
        assertThat(refused(GOOD.replace("\"data\":", "\"data\":{},\"data\":")))
                .contains("data: the field is there twice");
    }

    @Test
    void a_number_that_could_not_be_written_again_is_refused() {
        assertThat(refused(GOOD.replace("\"reason\":\"伤亡\"", "\"reason\":\"伤亡\",\"dead\":1e999")))
                .contains("data.dead: the number is too large");
    }

    @Test
    void one_second_beyond_the_skew_is_said_to_the_second() {
        assertThat(refused(GOOD.replace("T08:00:01Z", "T07:54:59Z"))).contains("5 min 1 s before it happened");
    }

    @Test
    void a_value_of_the_wrong_form_is_named_in_plain_words() {
        assertThat(refused(GOOD.replace("\"王科长\"", "[\"王科长\"]"))).contains("f.jsonl:1 by: got a list.");
        assertThat(refused("[1]")).contains("f.jsonl:1: this is not a JSON object");
    }

    @Test
    void a_matter_id_of_two_hundred_characters_is_the_longest() {
        assertThat(read(GOOD.replace("\"m1\"", "\"" + "x".repeat(200) + "\""))).hasSize(1);
        assertThat(refused(GOOD.replace("\"m1\"", "\"" + "x".repeat(201) + "\"")))
                .contains("201");
    }

    @Test
    void a_line_of_fifty_megabytes_is_refused_without_reading_it_whole() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < 50L << 20 ? 'x' : -1;
            }
        };
        assertThatThrownBy(() -> codec.readFacts("big.jsonl", endless))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("big.jsonl:1")
                .hasMessageContaining("longer than");
    }

    @Test
    void no_json_is_refused_with_its_place() {
        assertThat(refused(GOOD + "\n{\"matter\": oops}")).contains("f.jsonl:2").contains("column");
        assertThat(refused("[1]")).contains("not a JSON object");
    }

    @Test
    void after_twenty_problems_the_rest_is_not_looked_at() {
        String bad = GOOD.replace("\"II\"", "\"9\"") + "\n";
        RefusedInput refused = catchThrowableOfType(RefusedInput.class, () -> read(bad.repeat(100)));
        assertThat(refused.problems()).hasSize(FactCodec.MOST_PROBLEMS);
    }

    @Test
    void bodies_come_as_an_array_or_one_a_line(@TempDir Path folder) throws IOException {
        String city = "{\"id\":\"city\",\"name\":\"示例市\",\"kind\":\"municipality\",\"tags\":[]}";
        String health = "{\"id\":\"health\",\"name\":\"卫生健康委\",\"kind\":\"department\",\"tags\":[\"high-concern\"],"
                + "\"superior\":\"city\",\"since\":\"2020-01-01\"}";
        Path array = Files.writeString(folder.resolve("a.json"), "[" + city + "," + health + "]");
        Path lines = Files.writeString(folder.resolve("b.jsonl"), city + "\n" + health + "\n");
        assertThat(codec.readBodies(array)).hasSize(2).isEqualTo(codec.readBodies(lines));
        Path wrong = Files.writeString(
                folder.resolve("c.json"),
                "[" + health.replace("department", "departement").replace("2020-01-01", "2020") + "]");
        assertThatThrownBy(() -> codec.readBodies(wrong))
                .hasMessageContaining("departement")
                .hasMessageContaining("since");
    }
}
