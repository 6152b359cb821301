package org.mingduo.radar.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoosterTest {
    private static final Booster.Growing SMALL = new Booster.Growing(60, 3, 0.2, 1, 1, 0.8, 1);

    @Test
    void learns_what_no_single_feature_tells() {
        double[][] rows = random(2_000, 1);
        boolean[] either = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            either[i] = rows[i][0] > 0.5 ^ rows[i][1] > 0.3;
        }
        Booster booster = Booster.trained(rows, either, SMALL, 1);
        double[][] fresh = random(1_000, 2);
        int right = 0;
        for (double[] row : fresh) {
            right += booster.value(row) > 0 == (row[0] > 0.5 ^ row[1] > 0.3) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(930);
    }

    @Test
    void says_the_share_where_there_is_nothing_to_learn() {
        double[][] rows = new double[1_000][1];
        boolean[] tenth = new boolean[rows.length];
        for (int i = 0; i < rows.length; i += 10) {
            tenth[i] = true;
        }
        double p = 1 / (1 + Math.exp(-Booster.trained(rows, tenth, SMALL, 1).value(new double[1])));
        assertThat(p).isBetween(0.07, 0.13);
    }

    @Test
    void learns_a_figure() {
        double[][] rows = random(2_000, 4);
        double[] figures = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            figures[i] = 10 * rows[i][0] - 5 * rows[i][1] * rows[i][2];
        }
        Booster booster = Booster.fitted(rows, figures, SMALL, 1);
        double squares = 0;
        double[][] fresh = random(1_000, 5);
        for (double[] row : fresh) {
            squares += Math.pow(booster.value(row) - (10 * row[0] - 5 * row[1] * row[2]), 2);
        }
        assertThat(Math.sqrt(squares / fresh.length)).isLessThan(0.5);
    }

    @Test
    void the_same_seed_gives_the_same_trees() {
        double[][] rows = random(500, 3);
        boolean[] large = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            large[i] = rows[i][2] > 0.6;
        }
        double[] row = {0.1, 0.5, 0.61};
        assertThat(Booster.trained(rows, large, SMALL, 7).value(row))
                .isEqualTo(Booster.trained(rows, large, SMALL, 7).value(row));
    }

    private static double[][] random(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[][] made = new double[rows][3];
        for (double[] row : made) {
            for (int f = 0; f < row.length; f++) {
                row[f] = random.nextDouble();
            }
        }
        return made;
    }
}
