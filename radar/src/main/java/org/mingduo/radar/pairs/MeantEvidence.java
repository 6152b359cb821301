package org.mingduo.radar.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the vectors of two texts say about their likeness: the plain cosine, the cosine along the principal axes, a
 * likeness learned from the training pairs, and where among all subjects the pair lies (two dances are alike by other marks
 * than two matches).
 */
final class MeantEvidence {
    private static final int AXES = 192;
    private static final int SUMS = 16;
    private static final int PRODUCTS = 24;

    private final float[][] us;
    private final float[][] vs;
    private final double[] plain;

    /**
     * @param firsts the vector of the first text of each pair, as the {@link Meaning} gave it
     * @param seconds that of the second
     */
    MeantEvidence(List<float[]> firsts, List<float[]> seconds, long seed) {
        List<float[]> all = new ArrayList<>(firsts);
        all.addAll(seconds);
        Axes axes = Axes.of(all, AXES, seed);
        us = firsts.parallelStream().map(axes::along).toArray(float[][]::new);
        vs = seconds.parallelStream().map(axes::along).toArray(float[][]::new);
        plain = new double[us.length];
        Arrays.setAll(plain, i -> cosine(firsts.get(i), seconds.get(i)));
    }

    /**
     * One row for each pair. The training pairs come first; the learned likeness of each of them is by a learner that
     * has not seen its fold, that of all later pairs is the mean of these learners.
     *
     * @param same the answers for the training pairs
     * @param fold their folds
     */
    double[][] rows(boolean[] same, int[] fold, int folds, long seed) {
        List<LearnedLikeness> learned = IntStream.range(0, folds)
                .parallel()
                .mapToObj(k -> learned(same, fold, k, seed))
                .toList();
        return IntStream.range(0, us.length)
                .parallel()
                .mapToObj(i -> row(i, i < fold.length ? learned.subList(fold[i], fold[i] + 1) : learned))
                .toArray(double[][]::new);
    }

    private LearnedLikeness learned(boolean[] same, int[] fold, int left, long seed) {
        int[] others =
                IntStream.range(0, fold.length).filter(i -> fold[i] != left).toArray();
        float[][] u = new float[others.length][];
        float[][] v = new float[others.length][];
        boolean[] answers = new boolean[others.length];
        for (int i = 0; i < others.length; i++) {
            u[i] = us[others[i]];
            v[i] = vs[others[i]];
            answers[i] = same[others[i]];
        }
        return LearnedLikeness.trained(u, v, answers, seed + left);
    }

    private double[] row(int i, List<LearnedLikeness> learned) {
        float[] u = us[i];
        float[] v = vs[i];
        double logits = 0;
        for (LearnedLikeness likeness : learned) {
            logits += likeness.logit(u, v);
        }
        int sums = Math.min(SUMS, u.length);
        int products = Math.min(PRODUCTS, u.length);
        double[] row = new double[3 + sums + products];
        row[0] = plain[i];
        row[1] = cosine(u, v);
        row[2] = logits / learned.size();
        for (int k = 0; k < sums; k++) {
            row[3 + k] = u[k] + v[k];
        }
        for (int k = 0; k < products; k++) {
            row[3 + sums + k] = u[k] * v[k];
        }
        return row;
    }

    private static double cosine(float[] u, float[] v) {
        double dot = 0;
        for (int i = 0; i < u.length; i++) {
            dot += (double) u[i] * v[i];
        }
        return dot;
    }
}
