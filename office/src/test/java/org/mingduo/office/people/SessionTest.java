package org.mingduo.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;

class SessionTest extends OfficeTest {
    @Test
    void a_clock_that_nobody_moves_stands_still() {
        assertThat(get("/api/clock").json().get("now").asString()).isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @Test
    void who_is_logged_in_is_told_who_they_are() {
        Answer me = get("/api/me", login("wang"));
        assertThat(me.json().get("name").asString()).isEqualTo("王值守");
        assertThat(me.json().get("posts").get(0).get("role").asString()).isEqualTo("watch");
    }

    @Test
    void a_wrong_password_and_an_unknown_person_get_the_same_answer() {
        Answer wrong = post("/api/login", "{\"person\":\"wang\",\"password\":\"no\"}");
        Answer unknown = post("/api/login", "{\"person\":\"nobody\",\"password\":\"no\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void without_a_session_the_door_says_how_to_get_one() {
        Answer answer = get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("do").asString()).contains("/api/login");
    }

    @Test
    void a_session_ends_by_the_clock_of_the_office() {
        String session = login("zhou");
        clock.advance(Sessions.LENGTH.plus(Duration.ofSeconds(1)));
        try {
            assertThat(get("/api/me", session).status()).isEqualTo(401);
        } finally {
            clock.set("2026-03-02T09:00:00+08:00");
        }
    }

    @Test
    void only_an_administrator_admits_a_body_and_the_same_key_admits_it_once() {
        String body = "{\"id\":\"water\",\"name\":\"云河市水务局\",\"kind\":\"department\",\"tags\":[]}";
        assertThat(post("/api/bodies", body, login("wang")).status()).isEqualTo(403);
        String root = login("root");
        Answer first = postAgain("/api/bodies", body, "k1", root);
        assertThat(first.status()).isEqualTo(200);
        assertThat(postAgain("/api/bodies", body, "k1", root).text()).isEqualTo(first.text());
        Answer other = postAgain("/api/bodies", body.replace("water", "fire"), "k1", root);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("error").asString()).contains("another act");
    }

    @Test
    void a_misspelt_field_is_refused_by_its_name() {
        Answer answer = post("/api/login", "{\"persom\":\"wang\",\"password\":\"x\",\"person\":\"wang\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("where").asString()).isEqualTo("persom");
        assertThat(answer.json().get("allowed").asString()).contains("person");
    }

    @Test
    void broken_json_is_refused_with_its_position() {
        Answer answer = post("/api/login", "{\"person\":\n wang}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).contains("line 2");
    }

    @Test
    void a_body_beyond_its_limit_is_refused_and_the_office_lives() {
        Answer answer = post("/api/login", "{\"person\":\"" + "x".repeat(2 << 20) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(get("/api/clock").status()).isEqualTo(200);
    }
}
