package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void words_of_danger_and_harm_are_heard() {
        assertThat(heard("小学旁边燃气爆炸，3人死亡，2人失联")).contains("小学", "爆炸", "死亡", "失联");
    }

    @Test
    void what_is_denied_is_not_heard() {
        assertThat(heard("现场无人员伤亡")).isEmpty();
        assertThat(heard("目前未造成人员受伤")).isEmpty();
        assertThat(heard("没有人员死亡")).isEmpty();
    }

    @Test
    void a_denial_reaches_no_further_than_its_clause() {
        assertThat(heard("没有通知,突然爆炸")).contains("爆炸");
        assertThat(heard("无证加油站爆炸")).contains("爆炸");
    }

    @Test
    void a_manner_of_speaking_is_no_death() {
        assertThat(heard("这条路天天堵死了")).isEmpty();
        assertThat(heard("死了好多人")).contains("死了");
    }

    @Test
    void an_exercise_is_no_emergency() {
        assertThat(heard("我市开展燃气爆炸应急演练")).isEmpty();
        assertThat(heard("fire drill at the school tomorrow")).isEmpty();
        assertThat(heard("they were drilling when the fire broke out")).contains("fire");
    }

    @Test
    void english_words_begin_where_a_word_begins() {
        assertThat(heard("a fire broke out")).contains("fire");
        assertThat(heard("the campfire song")).isEmpty();
    }

    private static List<String> heard(String text) {
        return Arrays.stream(Severity.heard(text))
                .mapToObj(word -> Severity.words().get(word).text())
                .toList();
    }
}
