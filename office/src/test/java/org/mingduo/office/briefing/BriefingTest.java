package org.mingduo.office.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class BriefingTest extends OfficeTest {
    private String watch;
    private String head;
    private String speaker;

    @BeforeAll
    void logIn() {
        watch = login("wang");
        head = login("chen");
        speaker = login("zhao");
    }

    private String gravest() {
        Answer opened = post("/api/matters", """
                {"kind": "emergency", "title": "河西路燃气爆炸", "lead": "emergency",
                 "occurredAt": "2026-03-02T08:30:00+08:00"}""", watch);
        String matter = opened.json().get("matter").asString();
        Answer graded =
                post("/api/matters/" + matter + "/facts", "{\"type\": \"graded\", \"data\": {\"level\": \"I\"}}", head);
        assertThat(graded.status()).as(graded.text()).isEqualTo(200);
        return matter;
    }

    private JsonNode announce(String matter, String form) {
        Answer announced = post("/api/matters/" + matter + "/conferences", """
                {"form": "%s", "scheduledAt": "2026-03-02T15:00:00+08:00", "place": "市政府新闻发布厅", "topic": "燃气爆炸处置情况",
                 "host": "市政府新闻办主任", "participants": ["education", "燃气集团"]}""".formatted(form), speaker);
        assertThat(announced.status()).as(announced.text()).isEqualTo(200);
        return announced.json();
    }

    private String status(String matter, String rule) {
        for (JsonNode obligation :
                get("/api/obligations?matter=" + matter, watch).json()) {
            if (obligation.get("rule").asString().equals(rule)) {
                return obligation.get("status").asString();
            }
        }
        return "none";
    }

    private Answer held(String conference, String startedAt) {
        return post(
                "/api/conferences/" + conference + "/held",
                "{\"startedAt\": \"" + startedAt + "\", \"head\": true, \"summary\": \"通报了伤亡和救治情况。\"}",
                speaker);
    }

    private List<String> states(String thing) {
        return office.room(JdbcClient.class)
                .sql("select record::json ->> 'state' from public_record where thing = ? order by version")
                .param(thing)
                .query(String.class)
                .list();
    }

    @Test
    void a_press_conference_is_announced_held_and_discharges_the_24_hours() {
        String matter = gravest();
        assertThat(status(matter, "press-conference-24h")).isEqualTo("OPEN");
        JsonNode announced = announce(matter, "press-conference");
        assertThat(status(matter, "press-conference-24h")).isEqualTo("OPEN");
        Answer early = held(announced.get("conference").asString(), "2026-03-02T15:00:00+08:00");
        assertThat(early.status()).as("it has not happened yet").isEqualTo(400);

        clock.set("2026-03-02T16:30:00+08:00");
        Answer held = held(announced.get("conference").asString(), "2026-03-02T15:02:00+08:00");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(status(matter, "press-conference-24h")).isEqualTo("MET");
        assertThat(states(announced.get("address").asString())).containsExactly("announced", "held");
        assertThat(held(announced.get("conference").asString(), "2026-03-02T15:02:00+08:00")
                        .status())
                .isEqualTo(409);
        JsonNode seen = get("/api/conferences/" + announced.get("conference").asString(), watch)
                .json();
        assertThat(seen.at("/ended/startedAt").asString()).isEqualTo("2026-03-02T15:02:00+08:00");
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void a_policy_briefing_discharges_nothing_of_it() {
        String matter = gravest();
        String conference =
                announce(matter, "policy-briefing").get("conference").asString();
        clock.set("2026-03-02T16:30:00+08:00");
        assertThat(held(conference, "2026-03-02T15:02:00+08:00").status()).isEqualTo(200);
        assertThat(status(matter, "press-conference-24h")).isEqualTo("OPEN");
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void a_conference_is_called_off_in_public() {
        String matter = gravest();
        JsonNode announced = announce(matter, "press-conference");
        String conference = announced.get("conference").asString();
        assertThat(post("/api/conferences/" + conference + "/cancelled", "{\"reason\": \"改为次日上午举行。\"}", speaker)
                        .status())
                .isEqualTo(200);
        assertThat(states(announced.get("address").asString())).containsExactly("announced", "cancelled");
        assertThat(status(matter, "press-conference-24h")).isEqualTo("OPEN");
    }

    @Test
    void a_form_or_a_time_that_cannot_be_is_refused() {
        String matter = gravest();
        String wanted = """
                {"form": "tea-party", "scheduledAt": "2026-03-02T15:00:00+08:00", "place": "厅", "topic": "题", "host": "主持"}""";
        assertThat(post("/api/matters/" + matter + "/conferences", wanted, speaker)
                        .status())
                .isEqualTo(400);
        String past = wanted.replace("tea-party", "press-conference").replace("03-02T15", "03-01T15");
        Answer refused = post("/api/matters/" + matter + "/conferences", past, speaker);
        assertThat(refused.json().get("where").asString()).isEqualTo("scheduledAt");
        assertThat(post("/api/matters/" + matter + "/conferences", past, watch).status())
                .isEqualTo(403);
    }
}
