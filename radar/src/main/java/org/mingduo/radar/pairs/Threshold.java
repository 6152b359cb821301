package org.mingduo.radar.pairs;

import java.util.Arrays;

/** The score from which a pair counts as the same, and what F1 of "same" it reached where it was chosen. */
record Threshold(double score, double f1) {
    /** The threshold with the greatest F1; between two scores, so that neither stands on it. */
    static Threshold best(double[] scores, boolean[] same) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(scores[y], scores[x]));
        int positive = 0;
        for (boolean one : same) {
            positive += one ? 1 : 0;
        }
        var best = new Threshold(0.5, 0);
        int hits = 0;
        for (int k = 0; k < order.length; k++) {
            hits += same[order[k]] ? 1 : 0;
            double here = scores[order[k]];
            double next = k + 1 < order.length ? scores[order[k + 1]] : 0;
            double f1 = 2.0 * hits / (k + 1 + positive);
            if (here != next && f1 > best.f1) {
                best = new Threshold((here + next) / 2, f1);
            }
        }
        return best;
    }

    /** F1 of "same" for scores that this threshold was not chosen on. */
    double f1(double[] scores, boolean[] same) {
        int hits = 0;
        int said = 0;
        int positive = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean yes = scores[i] >= score;
            said += yes ? 1 : 0;
            positive += same[i] ? 1 : 0;
            hits += yes && same[i] ? 1 : 0;
        }
        return said + positive == 0 ? 0 : 2.0 * hits / (said + positive);
    }
}
