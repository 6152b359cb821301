package org.mingduo.office.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.mingduo.office.cli.Mingduo;
import org.mingduo.office.collect.file.FileImport;
import org.mingduo.office.collect.file.Intake;
import org.mingduo.office.collect.file.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class CollectTest extends OfficeTest {
    private JdbcClient db() {
        return office.room(JdbcClient.class);
    }

    private static String signal(String id, String text) {
        return """
            {"id": "%s", "source": "12345", "channel": "hotline", "time": "2026-03-02T08:50:00+08:00",
             "title": "反映问题", "text": "%s", "author": "张三"}\
            """.formatted(id, text);
    }

    @Test
    void a_signal_is_placed_once_and_stored_without_numbers_and_names() {
        String watch = login("wang");
        Answer first = post("/api/signals", signal("c1", "幸福里小区停水两天，请联系13812345678"), watch);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().at("/0/outcome").asString()).isEqualTo("accepted");
        assertThat(first.json().at("/0/reasons/0/zh").asString()).isNotBlank();
        String story = first.json().at("/0/story").asString();
        assertThat(post("/api/signals", signal("c1", "幸福里小区停水两天，请联系13812345678"), watch)
                        .json()
                        .at("/0/outcome")
                        .asString())
                .isEqualTo("duplicate");

        String all = db().sql("select string_agg(s::text, '\n') from signal s")
                .query(String.class)
                .single();
        assertThat(all).contains("***********").doesNotContain("13812345678").doesNotContain("张三");
        JsonNode seen = get("/api/stories/" + story, watch).json();
        assertThat(seen.at("/latest/0/text").asString()).contains("幸福里小区停水两天");
        assertThat(seen.has("volume")).isTrue();
    }

    @Test
    void a_refused_signal_stops_no_other_and_is_counted() {
        String watch = login("wang");
        long before = get("/api/signals/counts", watch).json().get("refused").asLong();
        Answer answer = post(
                "/api/signals",
                "[" + signal("d1", "路灯不亮").replace("+08:00", "") + "," + signal("d2", "路灯不亮") + ", {\"id\": 7}]",
                watch);
        assertThat(answer.json().at("/0/outcome").asString()).isEqualTo("refused");
        assertThat(answer.json().at("/0/reasons/0/where").asString()).isEqualTo("time");
        assertThat(answer.json().at("/1/outcome").asString()).isEqualTo("accepted");
        assertThat(answer.json().at("/2/reasons").size()).isGreaterThan(1);
        assertThat(get("/api/signals/counts", watch).json().get("refused").asLong())
                .isEqualTo(before + 2);
        assertThat(post("/api/signals", "[1]", watch).status()).isEqualTo(400);
    }

    @Test
    void only_who_may_collect_hands_in_signals() {
        assertThat(post("/api/signals", signal("e1", "x")).status()).isEqualTo(401);
        assertThat(post("/api/signals", signal("e1", "x"), login("zhao")).status())
                .isEqualTo(403);
    }

    private record Ran(int exit, String out, String err) {}

    private Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Mingduo.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit = line.execute(words);
        return new Ran(exit, out.toString(), err.toString());
    }

    @Test
    void the_import_command_goes_through_the_door_of_the_office_that_runs_on_the_folder() throws IOException {
        Path file = Files.createTempDirectory("mingduo-import-").resolve("old.csv");
        Files.write(
                file,
                "编号,用户,标题,时间,内容\nf1,李四,停电,2019/2/28 11:25:05,\"西城停电，\n电话13912345678\"\nf2,李四,停电,昨天,再次停电\nf3,李四,停气,43466.5,停气了\n"
                        .getBytes(Charset.forName("GB18030")));
        Ran ran = run("import", file.toString(), "--data", folder.toString(), "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode summary = JSON.readTree(ran.out());
        assertThat(summary.get("accepted").asInt()).isEqualTo(2);
        assertThat(summary.get("refused").asInt()).isOne();
        assertThat(summary.get("encoding").asString()).isEqualTo("GB18030");
        assertThat(summary.get("zoneAssumed").asInt()).isEqualTo(2);
        assertThat(Files.readString(Path.of(summary.get("refusedFile").asString())))
                .contains("昨天");
        assertThat(db().sql("select text from signal where id = 'f1'")
                        .query(String.class)
                        .single())
                .isEqualTo("西城停电，\n电话***********");
        assertThat(db().sql("select count(distinct author_key) from signal where id in ('f1', 'f3')")
                        .query(Long.class)
                        .single())
                .isOne();
        Ran again = run("import", file.toString(), "--data", folder.toString(), "--json");
        assertThat(JSON.readTree(again.out()).get("duplicate").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_table_ends_the_command_with_2_and_a_sentence() throws IOException {
        Path file = Files.writeString(Files.createTempFile("mingduo-", ".csv"), "a,b\n1,2\n");
        Ran ran = run("import", file.toString(), "--data", folder.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--map time=");
    }

    @Test
    void the_import_command_hands_a_file_to_another_office_as_one_of_its_people() throws Exception {
        Path file = Files.writeString(
                Files.createTempFile("mingduo-", ".jsonl"),
                "{\"id\":\"to1\",\"time\":\"2026-03-01T10:00:00+08:00\",\"text\":\"东城停水\"}\n");
        var door = new SignalDoor(Voices.AS_WRITTEN, clock, SignalDoor.Offset.ASSUMED);
        Intake there = HttpIntake.asPerson(office.address(), "wang", "wang-password");
        assertThat(new FileImport(door, there, Progress.SILENT)
                        .run(file, Map.of(), "there", "import")
                        .accepted())
                .isOne();
        assertThat(db().sql("select source from signal where id = 'to1'")
                        .query(String.class)
                        .single())
                .isEqualTo("there");
        assertThatThrownBy(() -> HttpIntake.asPerson(office.address(), "wang", "wrong"))
                .hasMessageContaining("did not let wang in: person or password is wrong")
                .hasMessageContaining("MINGDUO_PASSWORD");
    }

    @Test
    void an_office_that_does_not_answer_ends_the_import_with_2_and_its_address() throws IOException {
        Path file = Files.writeString(Files.createTempFile("mingduo-", ".jsonl"), "{}\n");
        Ran ran = run("import", file.toString(), "--to", "http://127.0.0.1:1", "--person", "wang");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("http://127.0.0.1:1/").contains("nobody answers there");
        Ran odd = run("import", file.toString(), "--to", "localhost:8080", "--person", "wang");
        assertThat(odd.exit()).isEqualTo(2);
        assertThat(odd.err()).contains("It looks like http://localhost:8080");
    }

    @Test
    void open_desks_hear_of_a_story_as_it_grows() throws Exception {
        String watch = login("wang");
        assertThat(get("/desk/events").status()).isEqualTo(401);
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<Stream<String>> events = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + office.port() + "/desk/events"))
                            .header("Cookie", "mingduo_session=" + watch)
                            .header("Accept", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(events.statusCode()).isEqualTo(200);
            String story = post("/api/signals", signal("g1", "东港大桥桥面塌陷"), watch)
                    .json()
                    .at("/0/story")
                    .asString();
            String data = events.body()
                    .filter(line -> line.startsWith("data:") && line.contains("signals"))
                    .findFirst()
                    .orElseThrow();
            JsonNode told = JSON.readTree(data.substring(5));
            assertThat(told.get("id").asString()).isEqualTo(story);
            assertThat(told.get("signals").asInt()).isPositive();
        } finally {
            client.shutdownNow();
        }
    }
}
