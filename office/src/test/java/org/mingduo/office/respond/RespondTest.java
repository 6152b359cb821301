package org.mingduo.office.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RespondTest extends OfficeTest {
    private static final String WORDS = """
            {"title": "关于河西路燃气爆炸的情况通报", "covers": ["brief"],
             "body": "## 事件简况 {brief}\\n3月2日8时，河西路发生燃气爆炸。\\n## 政府措施 {measures}\\n已疏散周边居民。"}""";

    private String watch;
    private String handler;
    private String head;
    private String speaker;

    @BeforeAll
    void logIn() {
        watch = login("wang");
        handler = login("li");
        head = login("chen");
        speaker = login("zhao");
    }

    private String matter() {
        Answer opened = post("/api/matters", """
                {"kind": "emergency", "title": "河西路燃气爆炸", "lead": "emergency",
                 "occurredAt": "2026-03-02T08:00:00+08:00", "place": "河西路"}""", watch);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return opened.json().get("matter").asString();
    }

    private String draft(String matter, String session) {
        Answer opened = post("/api/matters/" + matter + "/drafts", WORDS, session);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return opened.json().get("draft").asString();
    }

    private Answer act(String draft, String act, String session) {
        return post("/api/drafts/" + draft + "/" + act, "{}", session);
    }

    @Test
    void a_statement_is_written_approved_by_another_and_published_by_the_clock() {
        String matter = matter();
        String draft = draft(matter, handler);
        assertThat(act(draft, "publish", speaker).status()).isEqualTo(409);
        assertThat(act(draft, "approve", head).status()).isEqualTo(200);
        Answer published = act(draft, "publish", speaker);
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        JsonNode seen = get("/api/matters/" + matter, watch).json();
        assertThat(seen.has("publicSince")).isTrue();
        JsonNode fact = StreamSupport.stream(seen.get("facts").spliterator(), false)
                .filter(f -> f.get("type").asString().equals("statement-published"))
                .findFirst()
                .orElseThrow();
        assertThat(fact.get("happenedAt")).isEqualTo(fact.get("recordedAt"));
        assertThat(fact.at("/data/covers").toString()).isEqualTo("[\"brief\",\"measures\"]");
        JsonNode record = JSON.readTree(room(JdbcClient.class)
                .sql("select record from public_record where fact = ?")
                .param(fact.get("id").asString())
                .query(String.class)
                .single());
        assertThat(record.at("/signed/name").asString()).isEqualTo("赵发言");
        assertThat(record.at("/header/address").asString())
                .isEqualTo(published.json().get("release").asString());
        assertThat(act(draft, "publish", speaker).status()).isEqualTo(409);
    }

    private <T> T room(Class<T> type) {
        return office.room(type);
    }

    @Test
    void who_wrote_a_draft_cannot_approve_it_at_the_door_nor_in_the_store() {
        String matter = matter();
        String own = draft(matter, head);
        Answer refused = act(own, "approve", head);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("error").asString()).contains("陈局长");

        String anothers = draft(matter, handler);
        assertThat(post("/api/drafts/" + anothers + "/revisions", WORDS, head).status())
                .isEqualTo(200);
        assertThat(act(anothers, "approve", head).status()).isEqualTo(403);
        assertThatThrownBy(() -> room(DraftStore.class).approve(anothers, 2, null, "chen", clock.instant()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("takes a second person");
    }

    @Test
    void the_store_publishes_nothing_that_was_not_approved() {
        String matter = matter();
        String draft = draft(matter, handler);
        String fact =
                get("/api/matters/" + matter, watch).json().at("/facts/0/id").asString();
        var published = new Draft.Published(fact, "matters/x/releases/1", 1, "zhao", clock.instant());
        assertThatThrownBy(() -> room(DraftStore.class).publish(draft, 1, published))
                .isInstanceOf(DataIntegrityViolationException.class);
        act(draft, "approve", head);
        post("/api/drafts/" + draft + "/revisions", WORDS, handler);
        assertThatThrownBy(() -> room(DraftStore.class).publish(draft, 1, published))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("revised after its approval");
    }

    @Test
    void a_revision_after_the_approval_needs_a_new_one() {
        String draft = draft(matter(), handler);
        act(draft, "approve", head);
        post("/api/drafts/" + draft + "/revisions", WORDS, handler);
        assertThat(act(draft, "publish", speaker).status()).isEqualTo(409);
        assertThat(get("/api/drafts/" + draft, head).json().get("state").asString())
                .isEqualTo("draft");
        assertThat(act(draft, "approve", head).status()).isEqualTo(200);
        assertThat(act(draft, "publish", speaker).status()).isEqualTo(200);
        assertThat(post("/api/drafts/" + draft + "/revisions", WORDS, handler).status())
                .isEqualTo(409);
    }

    @Test
    void a_correction_is_the_next_version_of_the_same_release() {
        String matter = matter();
        String first = draft(matter, handler);
        act(first, "approve", head);
        String address = act(first, "publish", speaker).json().get("release").asString();
        Answer opened = post(
                "/api/matters/" + matter + "/drafts",
                WORDS.replaceFirst("\\{", "{\"corrects\": \"" + first + "\", "),
                handler);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String second = opened.json().get("draft").asString();
        act(second, "approve", head);
        clock.advance(java.time.Duration.ofMinutes(1));
        JsonNode published = act(second, "publish", speaker).json();
        assertThat(published.get("version").asInt()).isEqualTo(2);
        assertThat(published.get("release").asString()).isEqualTo(address + "/v2");
    }

    @Test
    void the_same_request_again_does_nothing_again() {
        String draft = draft(matter(), handler);
        act(draft, "approve", head);
        Answer first = postAgain("/api/drafts/" + draft + "/publish", "{}", "one-" + draft, speaker);
        Answer again = postAgain("/api/drafts/" + draft + "/publish", "{}", "one-" + draft, speaker);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_draft_goes_back_with_an_opinion() {
        String draft = draft(matter(), handler);
        assertThat(post("/api/drafts/" + draft + "/return", "{\"opinion\": \"请补充伤亡情况\"}", head)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("returned");
        assertThat(post("/api/drafts/" + draft + "/return", "{\"opinion\": \" \"}", head)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_cannot_be_published_is_refused_with_the_reason() {
        String matter = matter();
        assertThat(post(
                                "/api/matters/" + matter + "/drafts",
                                WORDS.replaceFirst("\\{", "{\"type\": \"occurred\", "),
                                handler)
                        .json()
                        .get("allowed")
                        .asString())
                .contains("statement-published");
        Answer html = post("/api/matters/" + matter + "/drafts", "{\"title\": \"x\", \"body\": \"<b>x</b>\"}", handler);
        assertThat(html.status()).isEqualTo(400);
        assertThat(html.json().get("where").asString()).isEqualTo("body");
        assertThat(post(
                                "/api/matters/" + matter + "/drafts",
                                "{\"title\": \"x\", \"body\": \"x\", \"covers\": [\"all\"]}",
                                handler)
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/matters/" + matter + "/drafts", WORDS, login("sun"))
                        .status())
                .isEqualTo(403);
        assertThat(post("/api/matters/" + matter + "/drafts", WORDS).status()).isEqualTo(401);
    }
}
