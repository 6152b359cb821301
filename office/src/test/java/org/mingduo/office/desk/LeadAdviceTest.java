package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingduo.office.desk.LeadAdvice.Candidate;

class LeadAdviceTest {
    private static final Words ZH = new Words(false, ZoneId.of("Asia/Shanghai"));
    private static final List<Candidate> BODIES = List.of(
            new Candidate("city", "云河市人民政府", "municipality", "爆炸"),
            new Candidate("emergency", "云河市应急管理局", "department", "事故、爆炸、火灾的应急救援；人员伤亡核报"),
            new Candidate("education", "云河市教育局", "department", "学校、小学、家长；爆炸时的校园疏散"),
            new Candidate("north", "城北区人民政府", "district", ""));

    @Test
    void the_body_whose_duties_people_speak_of_comes_first_with_the_words_that_were_read() {
        List<LeadAdvice> leads = LeadAdvice.of(List.of("楼里发生爆炸，有火灾", "爆炸事故有人受伤", "小学停电了吗"), BODIES, ZH);
        assertThat(leads).extracting(LeadAdvice::body).startsWith("emergency");
        assertThat(leads.getFirst().reason()).contains("“事故”1条").contains("“火灾”1条");
    }

    @Test
    void a_district_is_found_by_its_name_and_the_city_itself_is_never_suggested() {
        List<LeadAdvice> leads = LeadAdvice.of(List.of("城北区松涛路爆炸"), BODIES, ZH);
        assertThat(leads).extracting(LeadAdvice::body).contains("north").doesNotContain("city");
    }

    @Test
    void one_word_in_a_hundred_texts_is_chance() {
        List<String> texts = new java.util.ArrayList<>(java.util.Collections.nCopies(99, "今天天气真好"));
        texts.add("考完试去看家长会");
        assertThat(LeadAdvice.of(texts, BODIES, ZH)).isEmpty();
    }

    @Test
    void nothing_read_is_nothing_suggested() {
        assertThat(LeadAdvice.of(List.of(), BODIES, ZH)).isEmpty();
    }
}
