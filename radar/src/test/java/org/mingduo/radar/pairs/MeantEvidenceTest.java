package org.mingduo.radar.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeantEvidenceTest {
    private static final int WIDE = 12;

    @Test
    void the_learned_likeness_finds_the_coordinates_that_matter() {
        Made taught = made(12_000, 1);
        Made asked = made(2_000, 2);
        LearnedLikeness learned = LearnedLikeness.trained(taught.us, taught.vs, taught.same, 3);
        double[] plain = new double[asked.same.length];
        double[] taughtScores = new double[asked.same.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = 1 + cosine(asked.us[i], asked.vs[i]);
            taughtScores[i] = 100 + learned.logit(asked.us[i], asked.vs[i]);
        }
        assertThat(Threshold.best(taughtScores, asked.same).f1())
                .isGreaterThan(Threshold.best(plain, asked.same).f1() + 0.02);
    }

    @Test
    void the_likeness_of_two_is_the_same_both_ways() {
        Made made = made(300, 4);
        LearnedLikeness learned = LearnedLikeness.trained(made.us, made.vs, made.same, 5);
        assertThat(learned.logit(made.us[0], made.vs[0])).isEqualTo(learned.logit(made.vs[0], made.us[0]));
    }

    @Test
    void axes_keep_the_directions_of_most_difference() {
        var random = new SplittableRandom(6);
        List<float[]> flat = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            float x = (float) random.nextDouble(-3, 3);
            float y = (float) random.nextDouble(-1, 1);
            flat.add(new float[] {5 + x, 7 + y, 2 + x, (float) random.nextDouble(-0.01, 0.01)});
        }
        Axes axes = Axes.of(flat, 2, 1);
        assertThat(axes.width()).isEqualTo(2);
        float[] alongX = axes.along(new float[] {6, 7, 3, 0});
        float[] alongY = axes.along(new float[] {5, 8, 2, 0});
        assertThat(Math.abs(alongX[0])).isGreaterThan(0.95f);
        assertThat(Math.abs(alongY[1])).isGreaterThan(0.95f);
    }

    private record Made(float[][] us, float[][] vs, boolean[] same) {}

    /** Pairs that agree, or not, in the first four coordinates, while the other eight are noise. */
    private static Made made(int pairs, long seed) {
        var random = new SplittableRandom(seed);
        float[][] us = new float[pairs][];
        float[][] vs = new float[pairs][];
        boolean[] same = new boolean[pairs];
        for (int i = 0; i < pairs; i++) {
            same[i] = random.nextBoolean();
            us[i] = vector(random);
            vs[i] = vector(random);
            if (same[i]) {
                for (int k = 0; k < 4; k++) {
                    vs[i][k] = us[i][k];
                }
            }
        }
        return new Made(us, vs, same);
    }

    private static float[] vector(SplittableRandom random) {
        float[] vector = new float[WIDE];
        for (int k = 0; k < WIDE; k++) {
            vector[k] = (float) random.nextDouble(-1, 1);
        }
        return vector;
    }

    private static double cosine(float[] u, float[] v) {
        double uu = 0;
        double vv = 0;
        double uv = 0;
        for (int i = 0; i < u.length; i++) {
            uu += u[i] * u[i];
            vv += v[i] * v[i];
            uv += u[i] * v[i];
        }
        return uv / Math.sqrt(uu * vv);
    }
}
