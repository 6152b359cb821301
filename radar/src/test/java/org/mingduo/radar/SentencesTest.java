package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void questions_and_demands_are_found_and_statements_are_not() {
        assertThat(Sentences.demands("昨天下午发生爆炸。到底死了多少人？谁负责！恳请政府尽快公布名单。现场很乱。"))
                .containsExactly("到底死了多少人？", "谁负责", "恳请政府尽快公布名单");
    }

    @Test
    void a_question_without_its_mark_is_one_all_the_same() {
        assertThat(Sentences.demands("学校明天上课吗\n为什么没人通知家长")).containsExactly("学校明天上课吗", "为什么没人通知家长");
    }

    @Test
    void a_long_sentence_is_cut_to_the_clauses_around_the_question() {
        String sentence = "我家住在松涛路附近已经十几年了，".repeat(6) + "请问什么时候恢复供气？";
        assertThat(Sentences.demands(sentence)).singleElement().satisfies(demand -> {
            assertThat(demand).endsWith("请问什么时候恢复供气？");
            assertThat(demand.length()).isLessThanOrEqualTo(Sentences.LONGEST + 1);
        });
    }

    @Test
    void english_questions_count_too() {
        assertThat(Sentences.demands("A blast near the school. Who is responsible?"))
                .containsExactly("Who is responsible？");
    }
}
