package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.route.Suggestion.Choice;

class LeadAdviceTest {
    private static final List<Choice> CHOICES =
            List.of(new Choice("emergency", 0.873, List.of("爆炸", "火灾")), new Choice("gone", 0.1, List.of("vip通道")));

    private static final List<String> TEXTS = List.of("楼里发生爆炸，有火灾", "爆炸声很大", "VIP通道关闭");

    @Test
    void a_suggestion_says_how_sure_it_is_and_in_how_many_texts_each_word_stands() {
        List<LeadAdvice> zh = advice(false);
        assertThat(zh).extracting(LeadAdvice::name).containsExactly("云河市应急管理局", "gone");
        assertThat(zh.getFirst().reason()).isEqualTo("把握87%。3条材料中提到“爆炸”2条、“火灾”1条，与其职责、辖区或以往承办事项相符");
        assertThat(zh.getLast().reason()).contains("“vip通道”1条");
        assertThat(advice(true).getFirst().reason()).startsWith("87% sure; of 3 texts, “爆炸” in 2, “火灾” in 1");
    }

    @Test
    void how_sure_it_is_is_not_said_where_nobody_measured_it() {
        List<LeadAdvice> zh = advice(false, false);
        assertThat(zh.getFirst().reason()).isEqualTo("3条材料中提到“爆炸”2条、“火灾”1条，与其职责或辖区相符（只按职责比对，把握程度未经历史办件检验）");
        assertThat(advice(true, false).getFirst().reason()).doesNotContain("%").contains("by duties alone");
    }

    @Test
    void what_is_as_good_as_ruled_out_is_not_offered() {
        List<Choice> choices = List.of(CHOICES.getFirst(), new Choice("gone", 0.004, List.of("vip通道")));
        assertThat(LeadAdvice.of(choices, false, TEXTS, Map.of(), new Words(false, ZoneId.of("Asia/Shanghai"))))
                .extracting(LeadAdvice::body)
                .containsExactly("emergency");
    }

    private static List<LeadAdvice> advice(boolean english) {
        return advice(english, true);
    }

    private static List<LeadAdvice> advice(boolean english, boolean measured) {
        return LeadAdvice.of(
                CHOICES,
                measured,
                TEXTS,
                Map.of("emergency", "云河市应急管理局"),
                new Words(english, ZoneId.of("Asia/Shanghai")));
    }
}
