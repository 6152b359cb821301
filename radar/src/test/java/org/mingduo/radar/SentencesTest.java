package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            assertThat(demand).endsWith("什么时候恢复供气？");
            assertThat(demand.length()).isLessThanOrEqualTo(Sentences.LONGEST + 1);
        });
    }

    @Test
    void english_questions_count_too() {
        assertThat(Sentences.demands("A blast near the school. Who is responsible?"))
                .containsExactly("Who is responsible？");
    }

    @Test
    void greetings_numbers_and_connectives_before_a_demand_are_left_out() {
        assertThat(Sentences.demands("尊敬的张市长：您好！请问丽发新城的搅拌站何时搬走？（二）另外，恳请公布环评报告。"))
                .containsExactly("丽发新城的搅拌站何时搬走？", "恳请公布环评报告");
    }

    @Test
    void an_appeal_that_asks_for_nothing_in_particular_is_none() {
        assertThat(Sentences.demands("希望有关部门领导高度重视，尽快解决。请相关部门处理一下。恳请政府为我们做主！谢谢领导。"))
                .isEmpty();
    }

    @Test
    void what_an_announcement_asks_of_everybody_is_no_demand_and_what_comes_behind_it_is() {
        assertThat(Sentences.demands("松涛路封闭，请市民绕行。请勿传播不实信息。请广大群众不要靠近警戒区域，为救援车辆让出通道。呼吁大家献血。"))
                .isEmpty();
        assertThat(Sentences.demands("请大家冷静，恳请政府尽快公布伤亡名单。")).containsExactly("恳请政府尽快公布伤亡名单");
        assertThat(Sentences.demands("请市民政局尽快发放补贴。请居委会清理楼道堆积的杂物。希望市民中心周末也办理社保。"))
                .hasSize(3);
        assertThat(Sentences.demands("请问大家知道几点恢复供气吗？")).hasSize(1);
    }

    @Test
    void a_mark_before_a_text_is_no_part_of_what_it_asks() {
        assertThat(Sentences.demands("【转发】什么时候恢复供气？")).containsExactly("什么时候恢复供气？");
    }

    @Test
    void what_others_require_is_no_demand_and_an_application_is_no_request() {
        assertThat(Sentences.demands("开发商要求我们购买车位。不符合做餐饮类基本要求。我已经申请公积金贷款，也看到了希望。"))
                .isEmpty();
    }

    @Test
    void a_question_that_does_not_tell_alone_what_is_asked_keeps_the_clause_before() {
        assertThat(Sentences.demands("我们买了房，捆绑销售车位，这合理吗？")).containsExactly("捆绑销售车位，这合理吗？");
    }

    @Test
    void the_same_is_asked_in_other_words_and_of_the_same_thing() {
        var book = new DemandBook();
        book.told(List.of("请尽快取缔小区旁边的搅拌站"), 0);
        book.told(List.of("恳请领导早日搬走该搅拌站，还居民一个安静的环境"), 1);
        book.told(List.of("搅拌站的环评手续是否合法？"), 2);
        assertThat(book.list(false)).extracting(Story.Demand::count).containsExactly(2L, 1L);
    }
}
