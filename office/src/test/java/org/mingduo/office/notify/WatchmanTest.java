package org.mingduo.office.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTest;
import org.mingduo.office.TestDatabase;
import org.mingduo.office.matter.Rebuild;
import org.mingduo.office.matter.Reckoning;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class WatchmanTest extends OfficeTest {
    private String wang;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-03-02T09:00:00+08:00");
        wang = login("wang");
    }

    private String gradedEmergency(boolean secret) {
        String id = "w-" + UUID.randomUUID();
        Answer answer = post("/api/matters", """
            {"id":"%s","kind":"emergency","title":"城北区燃气爆炸","lead":"emergency","secret":%s,
             "occurredAt":"2026-03-02T08:40:00+08:00"}
            """.formatted(id, secret), wang);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(post("/api/matters/" + id + "/facts", "{\"type\":\"graded\",\"data\":{\"level\":\"II\"}}", wang)
                        .status())
                .isEqualTo(200);
        return id;
    }

    private void settle() {
        await().until(() -> office.room(Watchman.class).settled() || hurried());
    }

    private boolean hurried() {
        office.room(Watchman.class).hurry();
        return false;
    }

    private List<JsonNode> misses(String matter) {
        List<JsonNode> misses = new ArrayList<>();
        for (JsonNode fact : get("/api/facts?matter=" + matter, wang).json()) {
            if (fact.get("type").asString().equals("deadline-missed")) {
                misses.add(fact);
            }
        }
        return misses;
    }

    private JsonNode conference(String matter) {
        for (JsonNode obligation :
                get("/api/obligations?matter=" + matter, wang).json()) {
            if (obligation.get("rule").asString().equals("press-conference-24h")) {
                return obligation;
            }
        }
        throw new AssertionError("no press conference owed");
    }

    private List<String> said(String like) {
        return office.room(JdbcClient.class)
                .sql("select record from public_record where record like :like order by seq")
                .param("like", "%" + like + "%")
                .query(String.class)
                .list();
    }

    @Test
    void the_due_itself_is_still_in_time_and_a_second_later_the_miss_stands() {
        String id = gradedEmergency(false);
        String due = conference(id).get("due").asString();
        clock.set(due);
        settle();
        assertThat(misses(id))
                .noneMatch(m -> m.get("data").get("rule").asString().equals("press-conference-24h"));
        clock.advance(java.time.Duration.ofSeconds(1));
        settle();
        JsonNode miss = misses(id).stream()
                .filter(m -> m.get("data").get("rule").asString().equals("press-conference-24h"))
                .findFirst()
                .orElseThrow();
        assertThat(miss.get("happenedAt").asString()).isEqualTo(due);
        assertThat(miss.get("by").asString()).isEqualTo("office");
        assertThat(conference(id).get("status").asString()).isEqualTo("OVERDUE");
        assertThat(conference(id).get("missRecorded").asString()).isNotEmpty();
    }

    @Test
    void an_act_right_after_the_due_does_not_overtake_the_miss() {
        String id = gradedEmergency(false);
        clock.set(conference(id).get("due").asString());
        clock.advance(java.time.Duration.ofSeconds(1));
        // No alarm has rung yet, or it rings at this very moment: the act itself looks at the clock first.
        String zhao = login("zhao");
        post(
                "/api/matters/" + id + "/facts",
                "{\"type\":\"conference-held\",\"data\":{\"form\":\"press-conference\"}}",
                zhao);
        assertThat(conference(id).get("status").asString()).isEqualTo("MET_LATE");
        assertThat(misses(id))
                .anyMatch(m -> m.get("data").get("rule").asString().equals("press-conference-24h"));
    }

    @Test
    void the_ring_of_what_was_done_late_stands_still_and_the_course_is_read_as_plain_text() {
        String id = gradedEmergency(false);
        clock.set(conference(id).get("due").asString());
        clock.advance(java.time.Duration.ofMinutes(62));
        String facts = "/api/matters/" + id + "/facts";
        String zhao = login("zhao");
        assertThat(post(facts, "{\"type\":\"conference-held\",\"data\":{\"form\":\"press-conference\"}}", zhao)
                        .status())
                .isEqualTo(200);
        assertThat(post(facts, "{\"type\":\"progressed\",\"data\":{\"note\":\"## 通报 {brief}\\n- **原因**：正在调查\"}}", zhao)
                        .status())
                .isEqualTo(200);
        clock.advance(java.time.Duration.ofHours(5));
        settle();
        String page = get("/desk/matters/" + id, wang).text();
        assertThat(page).contains("data-left>1:02</text>").contains("data-done");
        assertThat(page).contains("<b>时限届满未履行</b>").contains("系统自动记录");
        assertThat(page).contains(">通报</p>").contains(">原因：正在调查</p>").doesNotContain("**原因**");
    }

    @Test
    void a_miss_makes_a_matter_public_by_kind_and_number_only() {
        String id = gradedEmergency(false);
        String number = get("/api/matters/" + id, wang).json().get("number").asString();
        clock.set("2026-03-04T09:00:00+08:00");
        settle();
        List<String> said = said("\"slug\":\"" + number + "\"");
        assertThat(said).isNotEmpty();
        assertThat(said.toString()).contains("emergency").doesNotContain("燃气爆炸");
        assertThat(said("\"matter\":\"" + number + "\"").toString()).contains("press-conference-24h");
        assertThat(get("/api/matters/" + id, wang).json().get("withheld").asBoolean())
                .isTrue();
    }

    @Test
    void a_secret_matter_stays_out_of_the_public_queue_though_its_miss_is_recorded() {
        String id = gradedEmergency(true);
        String number = get("/api/matters/" + id, wang).json().get("number").asString();
        clock.set("2026-03-04T09:00:00+08:00");
        settle();
        assertThat(said(number)).isEmpty();
    }

    @Test
    void people_are_told_at_half_of_the_period_and_an_hour_before() {
        String id = gradedEmergency(false);
        String obligation = conference(id).get("id").asString();
        assertThat(notices(obligation)).isEmpty();
        clock.set("2026-03-02T21:00:00+08:00");
        settle();
        assertThat(notices(obligation)).containsExactly("half-time");
        clock.set("2026-03-03T08:30:00+08:00");
        settle();
        assertThat(notices(obligation)).containsExactly("half-time", "lead-time");
        clock.set("2026-03-03T12:00:00+08:00");
        settle();
        assertThat(notices(obligation)).containsExactly("half-time", "lead-time", "missed");
    }

    @Test
    void the_desk_reminds_of_nothing_that_is_no_longer_owed_and_keeps_every_miss() {
        String id = gradedEmergency(false);
        String obligation = conference(id).get("id").asString();
        clock.set("2026-03-02T21:00:00+08:00");
        settle();
        assertThat(get("/desk/part/notices", wang).text()).contains("#o-" + obligation);
        Answer excused = post(
                "/api/matters/" + id + "/facts",
                "{\"type\":\"excused\",\"data\":{\"obligation\":\"%s\",\"ground\":\"上级统一发布\"}}".formatted(obligation),
                login("zhou"));
        assertThat(excused.status()).as(excused.text()).isEqualTo(200);
        assertThat(get("/desk/part/notices", wang).text()).doesNotContain("#o-" + obligation);

        String other = gradedEmergency(false);
        String missed = conference(other).get("id").asString();
        clock.set("2026-03-04T09:00:00+08:00");
        settle();
        assertThat(get("/desk/part/notices", wang).text()).contains("#o-" + missed);
    }

    @Test
    void what_several_bodies_missed_alike_stands_once_at_the_desk() {
        for (String body : List.of("education", "emergency", "health")) {
            TestDatabase.execute(database, """
                    insert into notice (obligation, bearer, kind, due, fires_at, at)
                    values ('q-%s', '%s', 'missed', '2026-03-31T16:00Z', '2026-03-31T16:00Z', '2026-03-31T16:00Z')""".formatted(body, body));
        }
        String page = get("/desk/part/notices", wang).text();
        assertThat(page).contains("等 3 个单位");
        assertThat(page.split("4月1日 00:00", -1))
                .as("once, with its time and its due")
                .hasSize(3);
    }

    private List<String> notices(String obligation) {
        return office.room(JdbcClient.class)
                .sql("select kind from notice where obligation = :o order by id")
                .param("o", obligation)
                .query(String.class)
                .list();
    }

    @Test
    void alarms_that_race_record_a_miss_once() throws Exception {
        String id = gradedEmergency(false);
        clock.set("2026-03-05T09:00:00+08:00");
        Reckoning reckoning = office.room(Reckoning.class);
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Object> ring = Executors.callable(() -> reckoning.wake(id));
            for (var done : threads.invokeAll(Collections.nCopies(12, ring))) {
                done.get();
            }
        }
        settle();
        List<String> obligations = misses(id).stream()
                .map(m -> m.get("data").get("obligation").asString())
                .toList();
        assertThat(obligations).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void what_ran_out_while_the_office_was_down_is_recorded_when_it_opens_with_the_time_at_which_it_ran_out() {
        String id = gradedEmergency(false);
        String due = conference(id).get("due").asString();
        closedWhile(() -> clock.set("2026-03-09T09:00:00+08:00"));
        settle();
        wang = login("wang");
        JsonNode miss = misses(id).stream()
                .filter(m -> m.get("data").get("rule").asString().equals("press-conference-24h"))
                .findFirst()
                .orElseThrow();
        assertThat(miss.get("happenedAt").asString()).isEqualTo(due);
        assertThat(miss.get("recordedAt").asString()).isEqualTo("2026-03-09T09:00:00+08:00");
    }

    @Test
    void after_all_this_a_rebuild_finds_the_same() {
        gradedEmergency(false);
        clock.set("2026-03-06T09:00:00+08:00");
        settle();
        assertThat(new Rebuild(office.room(javax.sql.DataSource.class), office.room(OfficeSettings.class))
                        .run(false)
                        .differences())
                .isEmpty();
    }
}
