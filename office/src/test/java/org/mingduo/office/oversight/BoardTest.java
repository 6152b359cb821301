package org.mingduo.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.mingduo.office.cli.RebuildCommand;
import org.mingduo.office.matter.Reckoning;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class BoardTest extends OfficeTest {
    @Test
    void a_missed_conference_shows_on_the_board_and_a_rebuild_finds_it_in_the_facts() {
        String wang = login("wang");
        post(
                "/api/matters",
                "{\"id\":\"m\",\"kind\":\"emergency\",\"title\":\"燃气爆炸\",\"lead\":\"emergency\","
                        + "\"occurredAt\":\"2026-03-02T08:40:00+08:00\"}",
                wang);
        post("/api/matters/m/facts", "{\"type\":\"graded\",\"data\":{\"level\":\"I\"}}", wang);
        assertThat(cell(wang).get("worst").asString()).isEqualTo("OPEN");
        assertThat(cell(wang).get("nextDue").asString()).startsWith("2026-03-03T");
        clock.set("2026-03-03T12:00:00+08:00");
        office.room(Reckoning.class).wake("m");
        JsonNode cell = cell(wang);
        assertThat(cell.get("worst").asString()).isEqualTo("OVERDUE");
        assertThat(cell.get("counts").get("OVERDUE").asInt()).isEqualTo(1);
        assertThat(cell.get("missed").asInt()).isEqualTo(1);

        closedWhile(() -> {
            assertThat(rebuild("--check")).startsWith("identical");
            tamper();
            assertThat(rebuild("--check")).contains("different in the store").endsWith("exit 1");
            assertThat(rebuild()).contains("rebuilt").endsWith("exit 0");
            assertThat(rebuild("--check")).startsWith("identical");
        });
        assertThat(cell(login("wang")).get("worst").asString()).isEqualTo("OVERDUE");
    }

    /** Only while the office is closed: one that runs may reckon the matter again and heal it by itself. */
    private void tamper() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        int changed = JdbcClient.create(source)
                .sql("update obligation set record = replace(record::text, 'OVERDUE', 'MET')::json"
                        + " where record::text like '%OVERDUE%'")
                .update();
        assertThat(changed).isPositive();
    }

    private JsonNode cell(String session) {
        for (JsonNode cell : get("/api/board", session).json().get("cells")) {
            if (cell.get("rule").asString().equals("press-conference-24h")) {
                assertThat(cell.get("body").asString()).isEqualTo("emergency");
                return cell;
            }
        }
        throw new AssertionError(get("/api/board", session).text());
    }

    private String rebuild(String... more) {
        StringWriter out = new StringWriter();
        String[] words = new String[more.length + 2];
        words[0] = "--db";
        words[1] = database.url() + "?user=" + database.user() + "&password=" + database.password();
        System.arraycopy(more, 0, words, 2, more.length);
        int exit = new CommandLine(RebuildCommand.class)
                .setOut(new PrintWriter(out, true))
                .execute(words);
        return out + "exit " + exit;
    }
}
