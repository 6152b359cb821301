package org.mingduo.radar.forecast;

import java.util.Arrays;

/** How well scores order outcomes. */
final class Ranking {
    private Ranking() {}

    /**
     * The area under the ROC curve: how often one that is of the top scores higher than one that is not, ties counted
     * half. 0.5 where there is nothing to compare.
     */
    static double auc(double[] scores, boolean[] top) {
        int n = 0;
        for (boolean one : top) {
            n += one ? 0 : 1;
        }
        if (n == 0 || n == top.length) {
            return 0.5;
        }
        double[] rest = new double[n];
        int at = 0;
        for (int i = 0; i < top.length; i++) {
            if (!top[i]) {
                rest[at++] = scores[i];
            }
        }
        Arrays.sort(rest);
        double below = 0;
        for (int i = 0; i < top.length; i++) {
            if (top[i]) {
                below += (Search.first(rest, scores[i]) + Search.after(rest, scores[i])) / 2.0;
            }
        }
        return below / n / (top.length - n);
    }

    /** Those whose size is above the quantile, for example 0.9 for the top tenth. */
    static boolean[] above(double[] sizes, double quantile) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double cut = sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))];
        boolean[] top = new boolean[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            top[i] = sizes[i] >= cut;
        }
        return top;
    }
}
