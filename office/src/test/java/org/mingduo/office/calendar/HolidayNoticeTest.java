package org.mingduo.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A notice comes while clocks run: twenty working days from Monday, 28 December 2026. */
class HolidayNoticeTest extends OfficeTest {
    private static final String NEW_YEAR = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。";
    private static final String AMENDMENT = "国务院办公厅关于调整2027年元旦假期安排的通知\\n一、2027年1月24日（星期日）上班。";

    /** A Monday; 1 January counts while nobody has said that it is a day off. */
    private static final String BY_THE_BASE_WEEK = "2027-01-25T23:59:59+08:00";

    private static final String WITHOUT_NEW_YEAR = "2027-01-26T23:59:59+08:00";

    private String wang;
    private String root;

    @BeforeEach
    void at_the_year_s_end() {
        clock.set("2026-12-28T09:00:00+08:00");
        wang = login("wang");
        root = login("root");
    }

    private String request(String id, boolean secret) {
        assertThat(post("/api/matters", """
                {"id":"%s","kind":"request","title":"申请公开应急预案","lead":"emergency","secret":%s}
                """.formatted(id, secret), wang).status())
                .isEqualTo(200);
        Answer received = post("/api/matters/" + id + "/facts", "{\"type\":\"request-received\"}", wang);
        assertThat(received.status()).as(received.text()).isEqualTo(200);
        return id;
    }

    private JsonNode reply(String matter, String... asOf) {
        String path = "/api/obligations?matter=" + matter + String.join("", asOf);
        for (JsonNode obligation : get(path, wang).json()) {
            if (obligation.get("rule").asString().equals("request-reply")) {
                return obligation;
            }
        }
        throw new AssertionError(get(path, wang).text());
    }

    private Answer load(String text, String key) {
        return postAgain("/api/calendar/notices", "{\"year\":2027,\"text\":\"" + text + "\"}", key, root);
    }

    private static List<String> moves(JsonNode notice) {
        List<String> moves = new ArrayList<>();
        notice.get("moved")
                .forEach(moved -> moves.add(moved.get("matter").asString() + " "
                        + moved.get("rule").asString() + " " + moved.get("from").asString() + " → "
                        + moved.get("to").asString()));
        return moves;
    }

    /** Moves the clock, lets every alarm ring, and logs in again: a session ends with the shift. */
    private void at(String instant) {
        clock.set(instant);
        await().until(() -> get("/api/settled").json().get("settled").asBoolean());
        wang = login("wang");
        root = login("root");
    }

    private List<String> told(String obligation) {
        return office.room(JdbcClient.class)
                .sql("select kind || ' ' || to_char(due at time zone 'Asia/Shanghai', 'MM-DD') from notice"
                        + " where obligation = :o order by id")
                .param("o", obligation)
                .query(String.class)
                .list();
    }

    @Test
    void what_a_notice_moves_is_reckoned_recorded_and_told_and_survives_a_restart() {
        request("open", false);
        request("secret", true);
        request("answered", false);
        post("/api/matters/answered/facts", "{\"type\":\"request-answered\"}", wang);
        assertThat(reply("open").get("due").asString()).isEqualTo(BY_THE_BASE_WEEK);
        assertThat(reply("open").get("provisional").asBoolean()).isTrue();

        clock.set("2026-12-29T09:00:00+08:00");
        String key = UUID.randomUUID().toString();
        Answer first = load(NEW_YEAR, key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        String move = " request-reply " + BY_THE_BASE_WEEK + " → " + WITHOUT_NEW_YEAR;
        assertThat(moves(first.json())).containsExactly("answered" + move, "open" + move);
        assertThat(first.json().get("amends").asBoolean()).isFalse();
        assertThat(first.json().get("remarks").get(0).get("zh").asString()).contains("春节");
        assertThat(load(NEW_YEAR, key).text()).isEqualTo(first.text());
        JsonNode all = get("/api/calendar/notices", wang).json();
        assertThat(all.size()).as("the same key loads once").isEqualTo(1);
        assertThat(moves(all.get(0)))
                .as("the city's own watch sees the secret one too")
                .contains("secret" + move);
        assertThat(get("/api/calendar/notices/" + all.get(0).get("notice").asString(), wang)
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo(NEW_YEAR);

        JsonNode open = reply("open");
        assertThat(open.get("due").asString()).isEqualTo(WITHOUT_NEW_YEAR);
        assertThat(open.get("provisional").asBoolean()).isFalse();
        assertThat(open.get("explanation").toString()).contains("国务院办公厅关于2027年部分节假日安排的通知");
        JsonNode before = reply("open", "&at=2026-12-29T08:59:59%2B08:00");
        assertThat(before.get("due").asString()).as("as it was known then").isEqualTo(BY_THE_BASE_WEEK);

        closedWhile(() -> assertThat(rebuildCheck().differences()).isEmpty());
        assertThat(reply("open").get("due").asString()).isEqualTo(WITHOUT_NEW_YEAR);

        at(BY_THE_BASE_WEEK);
        assertThat(told(open.get("id").asString())).containsExactly("half-time 01-26", "lead-time 01-26");
        at("2027-01-26T00:00:00+08:00");
        assertThat(reply("open").get("status").asString()).isEqualTo("OPEN");

        // The year has its notice, so a second paper amends it: a Sunday becomes a workday, New Year stays off.
        String late = request("late", false);
        String lateDue = reply(late).get("due").asString();
        at("2027-01-26T09:00:00+08:00");
        Answer second = load(AMENDMENT, UUID.randomUUID().toString());
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().get("amends").asBoolean()).isTrue();
        assertThat(moves(second.json()))
                .containsExactly(
                        "answered request-reply " + WITHOUT_NEW_YEAR + " → " + BY_THE_BASE_WEEK,
                        "open request-reply " + WITHOUT_NEW_YEAR + " → " + BY_THE_BASE_WEEK);
        assertThat(reply(late).get("due").asString()).isEqualTo(lateDue);
        assertThat(reply("open").get("status").asString()).isEqualTo("OVERDUE");
        assertThat(get("/api/facts?matter=open", wang).text()).contains("\"deadline-missed\"");
        assertThat(rebuildCheck().differences()).isEmpty();
    }

    @Test
    void a_notice_that_does_not_fit_is_refused_with_the_sentence_and_its_place() {
        Answer refused = load(
                "国务院办公厅通知\\n" + NEW_YEAR.replace("周五", "周四"), UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("where").asString()).contains("line 2", "column", "1月1日（周四）");
        assertThat(refused.json().get("error").asString()).contains("1月1日（周四）");
        Answer hole = post("/api/calendar/notices", "{\"year\":2029,\"text\":\"一、元旦：1月1日（周一）放假1天。\"}", root);
        assertThat(hole.status()).as(hole.text()).isEqualTo(409);
        assertThat(hole.json().get("error").asString()).contains("2028");
        assertThat(post("/api/calendar/notices", "{\"year\":\"2027\",\"text\":\"…\"}", root)
                        .json()
                        .get("where")
                        .asString())
                .isEqualTo("year");
        assertThat(get("/api/calendar/notices", wang).text()).doesNotContain("周四", "2029");
    }

    @Test
    void only_who_administers_loads_a_notice() {
        String notice = "{\"year\":2027,\"text\":\"" + NEW_YEAR + "\"}";
        assertThat(post("/api/calendar/notices", notice).status()).isEqualTo(401);
        for (String person : List.of("wang", "chen", "zhou")) {
            assertThat(post("/api/calendar/notices", notice, login(person)).status())
                    .as(person)
                    .isEqualTo(403);
        }
    }
}
