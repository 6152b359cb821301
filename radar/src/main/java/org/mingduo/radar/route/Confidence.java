package org.mingduo.radar.route;

import java.util.List;

/** Turns scores into confidences: a softmax whose sharpness is fitted to texts that were held out. */
final class Confidence {
    private static final double SOFTEST = 0.25;
    private static final double SHARPEST = 64;
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Confidence() {}

    static double[] of(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] share = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            share[i] = Math.exp(sharpness * (scores[i] - highest));
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    /** The sharpness under which the wanted labels were least surprising, by golden section on a logarithmic scale. */
    static double fitted(List<double[]> scores, int[] wanted) {
        double low = Math.log(SOFTEST);
        double high = Math.log(SHARPEST);
        for (int step = 0; step < STEPS; step++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (surprise(scores, wanted, Math.exp(a)) < surprise(scores, wanted, Math.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double surprise(List<double[]> scores, int[] wanted, double sharpness) {
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum -= Math.log(Math.max(1e-12, of(scores.get(i), sharpness)[wanted[i]]));
        }
        return sum;
    }
}
