package org.mingduo.radar.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.Figure;

class PairEvaluationTest {
    private static final List<Judged> PAIRS = IntStream.range(0, 400)
            .mapToObj(i -> new Judged(
                    new Pair(i + "号线今天停运", i % 2 == 0 ? i + "号线停运，乘客滞留" : "第" + i + "家菜场的菜价又涨了"), i % 2 == 0))
            .toList();

    private final PairJudge judge = new PairJudge(said -> {});

    @Test
    void what_is_plain_is_learned_from_a_quarter_too() {
        Figure f1 = PairEvaluation.crossValidated("停运", PAIRS, 5, 1, 4, judge).getFirst();
        assertThat(f1.value()).isGreaterThan(0.95);
        assertThat(f1.note()).endsWith("4 of 5 parts taught, of which one pair in 4");
    }

    @Test
    void one_pair_in_forty_is_too_little_of_four_hundred() {
        assertThatThrownBy(() -> PairEvaluation.crossValidated("停运", PAIRS, 5, 1, 40, judge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 10 of each");
    }
}
