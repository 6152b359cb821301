package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingduo.office.OfficeTest;

/** Who may not see a secret matter learns of it nowhere at the desk; who may, finds it in the same places. */
class SecretMatterTest extends OfficeTest {
    private static final String SECRET = "nuclear-transport";

    private String story = "";
    private String wang = "";
    private String sun = "";

    @BeforeAll
    void a_secret_matter_with_a_story_and_a_miss() {
        clock.set("2026-03-02T09:00:00+08:00");
        wang = login("wang");
        sun = login("sun");
        story = post("/api/signals", """
                        [{"id":"s-1","source":"市长信箱","channel":"hotline","time":"2026-03-02T08:50:00+08:00","text":"北环高速一辆厢式货车翻车，路面有不明液体，请问有没有危险？"}]""", wang).json().path(0).path("story").asString("");
        open(SECRET, true);
        assertThat(post("/api/matters/" + SECRET + "/facts", "{\"type\":\"graded\",\"data\":{\"level\":\"II\"}}", wang)
                        .status())
                .isEqualTo(200);
        clock.set("2026-03-02T22:00:00+08:00");
        rung();
        clock.set("2026-03-04T09:00:00+08:00");
        rung();
    }

    private void open(String id, boolean secret) {
        Answer opened = post("/api/matters", """
                {"id":"%s","kind":"emergency","title":"%s 翻车","lead":"emergency","secret":%s,"story":"%s",
                 "occurredAt":"2026-03-02T08:40:00+08:00"}""".formatted(id, id, secret, story), wang);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    }

    private void rung() {
        Awaitility.await()
                .until(() -> get("/api/settled", wang).json().path("settled").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/part/notices",
                "/desk/part/rings",
                "/desk/part/matters",
                "/desk/matters",
                "/desk/board",
                "/api/notices",
                "/api/obligations",
                "/api/matters",
                "/api/facts"
            })
    void it_is_listed_only_to_those_who_may_see_it(String page) {
        assertThat(get(page, wang).text()).contains(SECRET);
        Answer answer = get(page, sun);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/part/stories", "/desk/stories/%s", "/desk/hot"})
    void its_story_leads_to_it_only_those_who_may_see_it(String page) {
        assertThat(get(page.formatted(story), wang).text()).contains("/desk/matters/" + SECRET);
        Answer answer = get(page.formatted(story), sun);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("翻车").doesNotContain(SECRET);
    }

    @Test
    void the_toll_on_its_record_stands_beside_its_story_only_for_those_who_may_see_it() {
        assertThat(post(
                                "/api/matters/" + SECRET + "/facts",
                                "{\"type\":\"progressed\",\"data\":{\"note\":\"核实2人死亡、3人受伤\"}}",
                                wang)
                        .status())
                .isEqualTo(200);
        assertThat(post(
                                "/api/signals",
                                "{\"id\":\"toll-1\",\"time\":\"2026-03-02T08:50:00+08:00\",\"text\":\"运输车翻车，死亡5人\",\"source\":\"微博\"}",
                                wang)
                        .status())
                .isEqualTo(200);
        String part = "/desk/part/matters/" + SECRET + "/toll";
        assertThat(get(part, wang).text()).contains("死亡 2 人");
        assertThat(get(part, sun).status())
                .isEqualTo(get("/desk/part/matters/" + SECRET + "/facts", sun).status());
        assertThat(get(part, sun).text()).doesNotContain("死亡 2 人");
        assertThat(get("/desk/matters/" + SECRET, wang).text()).contains("死亡 2 人");
        assertThat(get("/desk/stories/" + story, wang).text()).contains("死亡 2 人");
        assertThat(get("/desk/stories/" + story, sun).text()).doesNotContain("死亡 2 人");
    }

    @Test
    void its_misses_are_counted_only_for_those_who_may_see_it() {
        assertThat(get("/desk", wang).text()).contains("class=\"count\"");
        assertThat(get("/desk", sun).text()).doesNotContain("class=\"count\"");
        assertThat(get("/desk/board", wang).text()).contains("OVERDUE").contains("（涉密）");
        assertThat(get("/desk/board", sun).text()).doesNotContain("OVERDUE");
        assertThat(get("/api/board", wang).json().path("cells").toString()).contains("OVERDUE");
        assertThat(get("/api/board", sun).json().path("cells").toString()).doesNotContain("OVERDUE");
    }

    @Test
    void its_drafts_and_conferences_answer_like_those_that_are_not_there() {
        String draft = post(
                        "/api/matters/" + SECRET + "/drafts",
                        "{\"title\":\"情况通报\",\"covers\":[\"brief\"],\"body\":\"请绕行。\"}",
                        login("li"))
                .json()
                .path("draft")
                .asString();
        assertThat(get("/api/drafts/" + draft, login("li")).status()).isEqualTo(200);
        Answer hidden = get("/api/drafts/" + draft, sun);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text())
                .isEqualTo(get("/api/drafts/nothing", sun).text().replace("nothing", draft));
        String conference = post(
                        "/api/matters/" + SECRET + "/conferences",
                        "{\"form\":\"press-conference\",\"scheduledAt\":\"2026-03-05T15:00:00+08:00\",\"place\":\"发布厅\",\"host\":\"赵发言\",\"participants\":[],\"topic\":\"翻车\"}",
                        login("zhao"))
                .json()
                .path("conference")
                .asString();
        assertThat(get("/api/conferences/" + conference, login("zhao")).status())
                .isEqualTo(200);
        assertThat(get("/api/conferences/" + conference, sun).text())
                .isEqualTo(get("/api/conferences/nothing", sun).text().replace("nothing", conference));
    }

    @Test
    void what_happens_in_it_is_told_only_to_those_who_may_see_it() throws IOException {
        open("open-transport", false);
        try (Listener watch = new Listener(wang);
                Listener school = new Listener(sun)) {
            for (String matter : List.of(SECRET, "open-transport")) {
                Answer recorded = post("/api/matters/" + matter + "/facts", "{\"type\":\"progressed\"}", wang);
                assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
            }
            Awaitility.await().until(() -> watch.heard("open-transport") && school.heard("open-transport"));
            assertThat(watch.heard(SECRET)).isTrue();
            assertThat(school.heard(SECRET)).isFalse();
        }
    }

    /** An open desk. */
    private final class Listener implements AutoCloseable {
        private final HttpResponse<java.io.InputStream> stream;
        private final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());

        Listener(String session) throws IOException {
            try {
                stream = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address("/desk/events"))
                                        .header("Cookie", "mingduo_session=" + session)
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::read);
            Awaitility.await().until(() -> heard("hello"));
        }

        private void read() {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException closed) {
                // the desk was closed
            }
        }

        boolean heard(String word) {
            return List.copyOf(lines).stream().anyMatch(line -> line.contains(word));
        }

        @Override
        public void close() throws IOException {
            stream.body().close();
        }
    }
}
