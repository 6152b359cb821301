package org.mingduo.radar.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final String[] SCHOOL = {"老师", "学校", "幼儿园", "学费", "补课", "学生"};
    private static final String[] TRAFFIC = {"公交车", "出租车", "司机", "红绿灯", "堵车", "站台"};

    @Test
    void a_raw_message_is_read_like_the_history_that_was_cut_into_words() {
        Router router = learned();
        Suggestion cut = router.suggest("", "学校 老师 要求 补课 收费");
        Suggestion raw = router.suggest("", "学校的老师要求我们补课，还收费");
        assertThat(raw.first().label()).isEqualTo("教育");
        assertThat(raw.first().reasons())
                .contains("老师")
                .containsExactlyElementsOf(cut.first().reasons());
    }

    @Test
    void it_is_sure_where_the_words_agree_and_abstains_where_they_do_not() {
        Router router = learned();
        assertThat(router.suggest("", "公交车司机在站台不停").abstains()).isFalse();
        Suggestion unsure = router.suggest("", "天气");
        assertThat(unsure.first().confidence()).isBetween(0.4, 0.6);
        assertThat(unsure.top()).hasSize(2);
    }

    @Test
    void confidences_of_all_labels_add_up() {
        assertThat(learned().suggest("", "学校门口堵车").top().stream()
                        .mapToDouble(Suggestion.Choice::confidence)
                        .sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_correction_is_followed_at_once_and_leaves_the_other_router_as_it_was() {
        Router before = learned();
        String message = "学校门口的公交车站台没有老师";
        String first = before.suggest("", message).first().label();
        String other = first.equals("教育") ? "交通" : "教育";
        Router after = before.corrected(message, other);
        assertThat(after.suggest("", message).first().label()).isEqualTo(other);
        assertThat(before.suggest("", message).first().label()).isEqualTo(first);
        assertThat(after.provenance().corrections()).isEqualTo(1);
        assertThat(after.suggest("", "老师乱收学费").first().label()).isEqualTo("教育");
    }

    @Test
    void a_choice_that_is_as_good_as_ruled_out_is_named_without_reasons() {
        Suggestion clear = learned().suggest("", "老师在学校补课收学费，幼儿园学生去站台");
        assertThat(clear.top()).hasSize(2);
        assertThat(clear.first().reasons()).isNotEmpty();
        assertThat(clear.top().get(1).confidence()).isLessThan(0.01);
        assertThat(clear.top().get(1).reasons()).isEmpty();
        Suggestion both = learned().suggest("", "学校门口堵车");
        assertThat(both.top().get(1).confidence()).isGreaterThan(0.01);
        assertThat(both.top()).noneMatch(choice -> choice.reasons().isEmpty());
    }

    @Test
    void a_correction_can_bring_a_department_that_was_unknown() {
        Router after = learned().corrected("学生要求站台收费", "卫生");
        assertThat(after.suggest("", "学生要求站台收费").first().label()).isEqualTo("卫生");
        assertThat(after.labels()).containsExactlyInAnyOrder("教育", "交通", "卫生");
    }

    @Test
    void a_model_file_says_where_it_comes_from_and_suggests_the_same() throws IOException {
        Router router = learned().corrected("医院挂号排队太久", "卫生");
        byte[] file = file(router);
        assertThat(new String(file, 0, 400, StandardCharsets.ISO_8859_1))
                .startsWith("mingduo-router 2\nsource: history\ndata-sha256: abc\ntexts: 60\n")
                .contains("\nmacro-f1: ", "\ncorrections: 1\n");
        Router read = Router.read(new ByteArrayInputStream(file));
        assertThat(read.provenance()).isEqualTo(router.provenance());
        for (String message : List.of("学校补课", "堵车", "医院挂号", "")) {
            assertThat(read.suggest("", message)).isEqualTo(router.suggest("", message));
        }
    }

    @Test
    void a_broken_model_file_is_refused_with_what_to_do() throws IOException {
        byte[] file = file(learned());
        byte[] half = java.util.Arrays.copyOf(file, file.length / 2);
        for (byte[] broken : List.of(half, "no model".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            assertThatThrownBy(() -> Router.read(new ByteArrayInputStream(broken)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("radar train");
        }
    }

    @Test
    void duties_alone_are_enough_to_begin_with() {
        Router router = Router.ofDuties(Map.of(
                "education", "学校、幼儿园、教师、招生、培训机构",
                "transport", "公交、出租车、道路运输、站台、驾校",
                "health", "医院、疫苗、传染病、食物中毒救治"));
        assertThat(router.suggest("", "幼儿园招生名额不公开").first().label()).isEqualTo("education");
        assertThat(router.suggest("", "出租车在站台拒载").first().reasons()).contains("站台");
        assertThat(router.suggest("", "天气真好").abstains()).isTrue();
        assertThat(router.provenance().source()).isEqualTo("duties");
        Router corrected = router.corrected("校车超载", "transport");
        assertThat(corrected.suggest("", "校车超载").first().label()).isEqualTo("transport");
    }

    @Test
    void overlapping_pieces_of_a_duty_are_read_as_one() {
        Router router = Router.ofDuties(Map.of("emergency", "事故、爆炸、应急救援", "education", "学校、招生"));
        assertThat(router.suggest("", "爆炸后要求应急救援").first().reasons()).containsExactly("应急救援", "爆炸");
    }

    @Test
    void several_texts_weigh_the_same_and_one_word_among_many_moves_nobody() {
        Router router = Router.ofDuties(
                Map.of("emergency", "事故、爆炸", "education", "学校、家长", "transport", "公交、道路", "health", "医院、疫苗"));
        Suggestion blast = router.suggest(List.of("楼里发生爆炸", "爆炸事故有人受伤", "学校停电了吗"));
        assertThat(blast.first().label()).isEqualTo("emergency");
        assertThat(blast.abstains()).isFalse();
        List<String> many = new ArrayList<>(java.util.Collections.nCopies(99, "今天天气真好"));
        many.add("考完试去看家长");
        assertThat(router.suggest(many).abstains()).isTrue();
        assertThat(router.suggest(List.of()).abstains()).isTrue();
    }

    @Test
    void corrections_together_are_the_same_as_one_after_the_other() {
        var first = new Router.Correction(List.of("站台没有老师", "学生收费"), "卫生");
        var second = new Router.Correction(List.of("公交车司机补课"), "教育");
        Router together = learned().corrected(List.of(first, second));
        Router after = learned().corrected(List.of(first)).corrected(List.of(second));
        assertThat(together.provenance()).isEqualTo(after.provenance());
        for (String message : List.of("站台没有老师", "公交车司机补课", "学校收费")) {
            assertThat(together.suggest("", message)).isEqualTo(after.suggest("", message));
        }
        assertThat(after.suggest(second.texts()).first().label()).isEqualTo("教育");
    }

    @Test
    void the_same_history_gives_the_same_file() throws IOException {
        assertThat(file(learned())).isEqualTo(file(learned()));
    }

    @Test
    void nothing_to_learn_from_is_an_error_that_says_so() {
        assertThatThrownBy(() -> Router.learn(List.of(), Settings.STANDARD, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nothing to learn from");
        assertThatThrownBy(() -> Router.ofDuties(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void no_text_is_too_odd_to_be_routed(@ForAll String title, @ForAll String text) {
        Suggestion suggestion = LEARNED.suggest(title, text);
        assertThat(suggestion.top()).hasSize(2);
        assertThat(suggestion.first().confidence()).isBetween(0.0, 1.0);
        assertThat(LEARNED.label(title, text)).isEqualTo(suggestion.first().label());
    }

    private static final Router LEARNED = learned();

    private static Router learned() {
        List<LabelledText> history = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            history.add(new LabelledText("", said(SCHOOL, i), "教育"));
            history.add(new LabelledText("", said(TRAFFIC, i), "交通"));
        }
        return Router.learn(history, Settings.STANDARD, "abc");
    }

    private static String said(String[] words, int i) {
        return words[i % 6] + " 反映 " + words[(i + 1 + i / 6) % 6] + " 问题 " + words[(i * 5 + 2) % 6] + " 要求 收费 "
                + words[i % 5];
    }

    private static byte[] file(Router router) throws IOException {
        var out = new ByteArrayOutputStream();
        router.write(out);
        return out.toByteArray();
    }
}
