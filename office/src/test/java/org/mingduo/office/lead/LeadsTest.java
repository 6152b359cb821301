package org.mingduo.office.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeTest;
import org.mingduo.radar.route.LabelledText;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import org.mingduo.radar.route.Suggestion.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who should lead: suggested, corrected by a person, and known again by an office that was closed in between. */
class LeadsTest extends OfficeTest {
    @Test
    void what_a_person_decides_about_a_story_is_suggested_for_the_next_like_it_also_after_a_restart() {
        String story = heard("a", "2026-03-02", "广场舞音响开到半夜，老人睡不着", "又是广场舞音响，开到半夜没人管");
        assertThat(leads().suggest(leads().read(story, "")))
                .as("no duty speaks of it")
                .isEmpty();
        assertThat(page("/desk/stories/" + story)).contains("把握不足，暂不建议", "请选择");

        opened("north", "广场舞扰民", story);
        assertThat(corrections()).containsExactly("null -> north, read 2");

        String next = heard("b", "2025-06-01", "河边每晚跳广场舞，吵得孩子写不了作业");
        assertThat(next).isNotEqualTo(story);
        List<Choice> suggested = leads().suggest(leads().read(next, ""));
        assertThat(suggested.getFirst().label()).isEqualTo("north");
        assertThat(suggested.getFirst().reasons().toString()).contains("广场舞");
        assertThat(page("/desk/stories/" + next)).contains("城北区人民政府</button>", "“广场舞");

        closedWhile(() -> {});
        assertThat(leads().suggest(leads().read(next, ""))).isEqualTo(suggested);
        opened("north", "河边广场舞", next);
        assertThat(corrections()).as("a suggestion that was followed is none").hasSize(1);
    }

    @Test
    void assigning_another_body_later_is_a_correction_too() {
        int before = corrections().size();
        String matter = opened("emergency", "化工仓库爆炸事故", null);
        assertThat(corrections()).hasSize(before);
        Answer assigned = post(
                "/api/matters/" + matter + "/facts",
                "{\"type\":\"lead-assigned\",\"data\":{\"body\":\"education\"}}",
                login("wang"));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(corrections().getLast()).isEqualTo("emergency -> education, read 0");
        assertThat(first("化工仓库又爆炸")).isEqualTo("education");
    }

    @Test
    void that_the_city_itself_takes_a_matter_teaches_nothing() {
        int before = corrections().size();
        opened("city", "学校招生考试", null);
        assertThat(corrections()).hasSize(before);
        assertThat(first("学校招生考试")).isEqualTo("education");
    }

    @Test
    void duties_that_are_told_later_are_read_from_then_on() {
        Answer told = post(
                "/api/bodies",
                "{\"id\":\"transport\",\"name\":\"云河市交通运输局\",\"kind\":\"department\",\"superior\":\"city\",\"duties\":\"公交、出租车\"}",
                login("root"));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(first("出租车拒载，公交不停")).isEqualTo("transport");
    }

    @Test
    void a_model_of_the_office_s_own_history_is_used_and_a_broken_one_refused_with_what_to_do() throws IOException {
        Path file = folder.resolve(Leads.MODEL);
        closedWhile(() -> write(file));
        assertThat(first("物业停水")).isEqualTo("north");
        assertThat(first("占道 摆摊 宵夜")).isEqualTo("education");

        assertThatThrownBy(() -> closedWhile(() -> overwrite(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(Leads.MODEL, "radar train");
        Files.delete(file);
        reopened(inUse, () -> {});
    }

    private static void write(Path file) {
        List<LabelledText> history = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            history.add(new LabelledText("", "小区 物业 停水 反映 第" + i + "次", "城北区人民政府"));
            history.add(new LabelledText("", "宵夜 摆摊 占道 反映 第" + i + "次", "education"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            Router.learn(history, Settings.STANDARD, "").write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file) {
        try {
            Files.writeString(file, "no model");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Leads leads() {
        return office.room(Leads.class);
    }

    private String first(String title) {
        return leads().suggest(leads().read(null, title)).getFirst().label();
    }

    /** The story that the texts were placed in. */
    private String heard(String ids, String day, String... texts) {
        String story = "";
        for (int i = 0; i < texts.length; i++) {
            Answer answer = post(
                    "/api/signals",
                    "[{\"id\":\"%s%d\",\"source\":\"12345\",\"channel\":\"hotline\",\"time\":\"%sT08:4%d:00+08:00\",\"text\":\"%s\"}]"
                            .formatted(ids, i, day, i, texts[i]),
                    login("wang"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            story = office.room(JdbcClient.class)
                    .sql("select story from placement where signal = ?")
                    .param(ids + i)
                    .query(String.class)
                    .single();
        }
        return story;
    }

    private String opened(String lead, String title, @Nullable String story) {
        Map<String, String> matter = new LinkedHashMap<>(Map.of("kind", "concern", "title", title, "lead", lead));
        if (story != null) {
            matter.put("story", story);
        }
        Answer answer = post("/api/matters", JSON.writeValueAsString(matter), login("wang"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("matter").asString();
    }

    private String page(String path) {
        Answer answer = get(path, login("wang"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private List<String> corrections() {
        return office.room(JdbcClient.class)
                .sql("select coalesce(suggested, 'null') || ' -> ' || chosen || ', read ' || cardinality(signals)"
                        + " from lead_correction order by id")
                .query(String.class)
                .list();
    }
}
