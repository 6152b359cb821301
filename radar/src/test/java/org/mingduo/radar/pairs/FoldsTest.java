package org.mingduo.radar.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void no_text_stands_in_two_folds() {
        var random = new SplittableRandom(1);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            pairs.add(new Pair("t" + random.nextInt(1_500), " t" + random.nextInt(1_500)));
        }
        int[] fold = Folds.of(pairs, 4, 9);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < fold.length; i++) {
            for (String text : List.of(pairs.get(i).a(), pairs.get(i).b())) {
                assertThat(seen.merge(text.strip(), fold[i], (known, here) -> known.equals(here) ? known : -1))
                        .isEqualTo(fold[i]);
            }
        }
        assertThat(fold).contains(0, 1, 2, 3);
    }

    @Test
    void the_threshold_is_the_one_with_the_best_f1() {
        double[] scores = {0.9, 0.8, 0.7, 0.4, 0.2};
        boolean[] same = {true, false, true, false, false};
        Threshold best = Threshold.best(scores, same);
        assertThat(best.score()).isBetween(0.4, 0.7);
        assertThat(best.f1()).isEqualTo(0.8);
        assertThat(best.f1(scores, same)).isEqualTo(0.8);
    }
}
