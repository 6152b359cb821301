package org.mingduo.office.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FactsTest extends OfficeTest {
    private String wang;
    private String li;
    private String zhou;

    @BeforeAll
    void everybody_comes_in() {
        wang = login("wang");
        li = login("li");
        zhou = login("zhou");
    }

    private String open(String kind) {
        String id = "m-" + UUID.randomUUID();
        Answer answer = post("/api/matters", """
            {"id":"%s","kind":"%s","title":"城北区燃气爆炸","lead":"emergency",
             "occurredAt":"2026-03-02T08:40:00+08:00","place":"城北区实验小学东侧","data":{"category":"accident"}}
            """.formatted(id, kind), wang);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private Answer record(String matter, String fact, String session) {
        return post("/api/matters/" + matter + "/facts", fact, session);
    }

    private JsonNode obligation(String matter, String rule) {
        for (JsonNode obligation :
                get("/api/obligations?matter=" + matter, wang).json()) {
            if (obligation.get("rule").asString().equals(rule)) {
                return obligation;
            }
        }
        throw new AssertionError("no " + rule + " in "
                + get("/api/obligations?matter=" + matter, wang).text());
    }

    @Test
    void opening_an_emergency_records_that_it_occurred_and_was_detected() {
        String id = open("emergency");
        JsonNode facts = get("/api/facts?matter=" + id, wang).json();
        assertThat(facts.get(0).get("type").asString()).isEqualTo("occurred");
        assertThat(facts.get(0).get("happenedAt").asString()).isEqualTo("2026-03-02T08:40:00+08:00");
        assertThat(facts.get(0).get("data").get("place").asString()).isEqualTo("城北区实验小学东侧");
        assertThat(facts.get(1).get("type").asString()).isEqualTo("detected");
        assertThat(facts.get(1).get("recordedAt").asString()).isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @Test
    void grading_an_emergency_opens_the_clock_of_the_press_conference() {
        String id = open("emergency");
        assertThat(obligation(id, "press-conference-24h").get("conditional").asBoolean())
                .isTrue();
        assertThat(record(id, "{\"type\":\"graded\",\"data\":{\"level\":\"II\"}}", wang)
                        .status())
                .isEqualTo(200);
        JsonNode owed = obligation(id, "press-conference-24h");
        assertThat(owed.get("conditional").asBoolean()).isFalse();
        assertThat(owed.get("status").asString()).isEqualTo("OPEN");
        assertThat(owed.get("bearer").asString()).isEqualTo("emergency");
    }

    @Test
    void the_same_fact_twice_is_one_fact() {
        String id = open("emergency");
        String fact =
                "{\"type\":\"progressed\",\"happenedAt\":\"2026-03-02T08:55:00+08:00\",\"data\":{\"summary\":\"明火已扑灭\"}}";
        String first = record(id, fact, li).json().get("fact").asString();
        assertThat(record(id, fact, li).json().get("fact").asString()).isEqualTo(first);
        assertThat(get("/api/facts?matter=" + id, wang).json().size()).isEqualTo(3);
    }

    @Test
    void the_same_key_gives_the_first_answer_and_does_nothing() {
        String id = open("emergency");
        String fact = "{\"type\":\"graded\",\"data\":{\"level\":\"III\"}}";
        String key = UUID.randomUUID().toString();
        Answer first = postAgain("/api/matters/" + id + "/facts", fact, key, wang);
        clock.advance(java.time.Duration.ofSeconds(5));
        assertThat(postAgain("/api/matters/" + id + "/facts", fact, key, wang).text())
                .isEqualTo(first.text());
        assertThat(get("/api/facts?matter=" + id, wang).json().size()).isEqualTo(3);
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void an_act_without_a_key_is_refused() {
        String id = open("emergency");
        Answer answer = postAgain("/api/matters/" + id + "/facts", "{\"type\":\"progressed\"}", " ", li);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("where").asString()).contains("Idempotency-Key");
    }

    @Test
    void many_at_once_are_all_recorded_and_none_twice() throws Exception {
        String id = open("emergency");
        List<Callable<Integer>> all = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Integer>) () -> record(
                                id,
                                "{\"type\":\"progressed\",\"happenedAt\":\"2026-03-02T08:50:%02d+08:00\"}"
                                        .formatted(i % 20),
                                li)
                        .status())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(get("/api/facts?matter=" + id, wang).json().size()).isEqualTo(2 + 20);
        assertThat(rebuild()).isEmpty();
    }

    @Test
    void an_unknown_fact_type_is_refused_with_the_types_there_are() {
        Answer answer = record(open("emergency"), "{\"type\":\"happend\"}", li);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("where").asString()).isEqualTo("type");
        assertThat(answer.json().get("allowed").asString()).contains("progressed");
    }

    @Test
    void a_field_that_does_not_fit_is_refused_by_name() {
        Answer answer = record(open("emergency"), "{\"type\":\"graded\",\"data\":{\"level\":\"V\"}}", wang);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("where").asString()).isEqualTo("data.level");
        assertThat(answer.json().get("allowed").asString()).contains("IV");
    }

    @Test
    void impossible_times_are_refused() {
        String id = open("emergency");
        for (String time : List.of(
                "2026-03-02T09:00:00",
                "20260-03-02T09:00:00+08:00",
                "2026-03-02T09:30:00+08:00",
                "46083",
                "1949-12-31T23:59:59+08:00")) {
            Answer answer = record(id, "{\"type\":\"progressed\",\"happenedAt\":\"" + time + "\"}", li);
            assertThat(answer.status()).as(time).isEqualTo(400);
            assertThat(answer.json().get("where").asString()).isEqualTo("happenedAt");
        }
        assertThat(get("/api/facts?matter=" + id, wang).json().size()).isEqualTo(2);
    }

    @Test
    void an_id_that_cannot_stand_in_an_address_opens_no_matter() {
        for (String id : List.of("a/b", "a\\\\b", "../up", ".", "a?b", "a#b", "a%2fb", "a;b", " a", "a\\tb", "")) {
            Answer answer = post(
                    "/api/matters",
                    "{\"id\":\"" + id + "\",\"kind\":\"concern\",\"title\":\"停水\",\"lead\":\"emergency\"}",
                    wang);
            assertThat(answer.status()).as(id).isEqualTo(400);
            assertThat(answer.json().get("where").asString()).isEqualTo("id");
        }
        assertThat(post("/api/matters", """
                {"id":"停水：西城 2026-1","kind":"concern","title":"停水","lead":"emergency"}""", wang).status()).isEqualTo(200);
        assertThat(get("/api/matters/%E5%81%9C%E6%B0%B4%EF%BC%9A%E8%A5%BF%E5%9F%8E%202026-1", wang)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_field_that_is_there_twice_and_a_number_beyond_all_bounds_are_refused() {
        String id = open("emergency");
        Answer twice = record(id, "{\"type\":\"progressed\",\"type\":\"closed\"}", wang);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("error").asString()).contains("twice").contains("column");
        Answer endless = record(id, "{\"type\":\"progressed\",\"data\":{\"dead\":1e999}}", wang);
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.json().get("where").asString()).isEqualTo("data.dead");
        assertThat(get("/api/facts?matter=" + id, wang).json().size()).isEqualTo(2);
    }

    @Test
    void a_door_that_is_not_there_says_so_in_json() {
        Answer nowhere = get("/api/mattres", wang);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().get("error").asString()).contains("GET /api/mattres");
    }

    @Test
    void what_the_office_performs_itself_cannot_be_typed_in() {
        String id = open("emergency");
        for (String type : List.of("statement-published", "conference-announced", "deadline-missed")) {
            Answer answer = record(id, "{\"type\":\"" + type + "\",\"data\":{}}", li);
            assertThat(answer.status()).as(type).isEqualTo(400);
            assertThat(answer.json().get("error").asString()).contains("performed by the office");
        }
    }

    @Test
    void a_post_of_another_body_may_not_record_here() {
        Answer answer = record(open("emergency"), "{\"type\":\"progressed\"}", login("sun"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("error").asString()).contains("孙老师");
    }

    @Test
    void a_secret_matter_does_not_exist_for_those_who_may_not_see_it() {
        String id = "s-" + UUID.randomUUID();
        post(
                "/api/matters",
                "{\"id\":\"" + id
                        + "\",\"kind\":\"concern\",\"title\":\"涉密事项\",\"lead\":\"emergency\",\"secret\":true}",
                wang);
        String sun = login("sun");
        assertThat(get("/api/matters/" + id, sun).status()).isEqualTo(404);
        assertThat(get("/api/matters", sun).text()).doesNotContain(id);
        assertThat(get("/api/matters/" + id, li).status()).isEqualTo(200);
    }

    @Test
    void who_recorded_in_a_matter_cannot_adjudicate_in_it() {
        String id = open("emergency");
        String verdict = "{\"type\":\"adjudicated\",\"data\":{\"outcome\":\"met\",\"ground\":\"监察记录\"}}";
        assertThat(record(id, verdict, wang).status()).isEqualTo(403);
        assertThat(record(id, verdict, zhou).status()).isEqualTo(200);
    }

    @Test
    void the_desk_blocks_a_decision_that_a_gate_forbids_and_takes_down_one_that_was_made() {
        String id = "d-" + UUID.randomUUID();
        post(
                "/api/matters",
                "{\"id\":\"" + id + "\",\"kind\":\"decision\",\"title\":\"轨道交通二期规划\",\"lead\":\"emergency\"}",
                wang);
        Answer act = record(id, "{\"type\":\"decided\",\"data\":{\"major\":true}}", li);
        assertThat(act.status()).as(act.text()).isEqualTo(409);
        assertThat(act.json().get("allowed").asString()).contains("risk-assessed");
        Answer taken = record(
                id,
                "{\"type\":\"decided\",\"happenedAt\":\"2026-03-02T08:00:00+08:00\",\"data\":{\"major\":true}}",
                li);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(obligation(id, "decision-steps").get("status").asString()).isEqualTo("BREACHED");
    }

    @Test
    void an_erasure_empties_the_text_and_leaves_the_obligations() {
        String id = open("emergency");
        String fact = record(id, "{\"type\":\"graded\",\"data\":{\"level\":\"I\",\"reason\":\"伤者张某某身份信息\"}}", wang)
                .json()
                .get("fact")
                .asString();
        String before = get("/api/obligations?matter=" + id, wang).text();
        String erasure = "{\"type\":\"erased\",\"data\":{\"fact\":\"" + fact + "\",\"ground\":\"个人信息保护法第四十七条\"}}";
        assertThat(record(id, erasure, li).status()).isEqualTo(403);
        Answer erased = record(id, erasure, zhou);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        String facts = get("/api/facts?matter=" + id, wang).text();
        assertThat(facts).doesNotContain("张某某").contains("\"level\":\"I\"").contains("第四十七条");
        assertThat(get("/api/obligations?matter=" + id, wang).text()).isEqualTo(before);
        assertThat(rebuild()).isEmpty();
    }

    @Test
    void what_was_known_earlier_can_be_asked() {
        String id = open("emergency");
        clock.set("2026-03-02T10:00:00+08:00");
        record(id, "{\"type\":\"graded\",\"data\":{\"level\":\"II\"}}", wang);
        JsonNode earlier = get("/api/obligations?matter=" + id + "&at=2026-03-02T09:30:00%2B08:00", wang)
                .json();
        assertThat(earlier.toString()).contains("\"conditional\":true");
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void a_rebuild_finds_a_projection_that_somebody_changed_and_puts_it_right() {
        String id = open("emergency");
        assertThat(rebuild()).isEmpty();
        office.room(JdbcClient.class)
                .sql("update obligation set record = replace(record::text, 'OPEN', 'MET')::json where matter = :id")
                .param("id", id)
                .update();
        assertThat(rebuild()).isNotEmpty();
        new Rebuild(dataSource(), office.room(org.mingduo.office.OfficeSettings.class)).run(true);
        assertThat(rebuild()).isEmpty();
    }

    private javax.sql.DataSource dataSource() {
        return office.room(javax.sql.DataSource.class);
    }

    private List<String> rebuild() {
        return new Rebuild(dataSource(), office.room(org.mingduo.office.OfficeSettings.class))
                .run(false)
                .differences();
    }
}
