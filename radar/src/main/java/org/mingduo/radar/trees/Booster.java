package org.mingduo.radar.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient boosted decision trees, for a yes or no (logistic loss) or for a figure (squared loss): Newton steps, features
 * cut into at most 64 bins of equal mass, trees grown level by level. Friedman 2001; the regularised gain is that of Chen and Guestrin 2016.
 *
 * <p>Written here because the one well-kept library on Maven Central (xgboost4j) brings 17 MB of native code for what
 * is a page of Java and a few seconds at ten thousand rows.
 */
public final class Booster {
    static final int BINS = 64;

    private final double[][] cuts;
    private final List<Tree> trees;
    private final double start;

    private Booster(double[][] cuts, List<Tree> trees, double start) {
        this.cuts = cuts;
        this.trees = trees;
        this.start = start;
    }

    /**
     * How to grow.
     *
     * @param trees how many
     * @param depth splits from root to leaf
     * @param rate part of each Newton step that is taken
     * @param lambda weight of the squared leaf values in the loss
     * @param smallest least sum of second derivatives in a leaf
     * @param rows part of the rows that each tree sees
     * @param columns part of the features that each tree sees
     */
    public record Growing(
            int trees, int depth, double rate, double lambda, double smallest, double rows, double columns) {
        public static final Growing USUAL = new Growing(400, 4, 0.04, 3, 4, 0.7, 0.4);
    }

    /**
     * Learns a yes or no; {@link #value} is then the logarithm of the odds of yes.
     *
     * @param rows features, all of the same width; NaN is not allowed
     */
    public static Booster trained(double[][] rows, boolean[] yes, Growing growing, long seed) {
        int positive = 0;
        for (boolean one : yes) {
            positive += one ? 1 : 0;
        }
        double start = Math.log((positive + 0.5) / (yes.length - positive + 0.5));
        return grown(rows, growing, seed, start, (i, value, gradient, curvature) -> {
            double p = 1 / (1 + Math.exp(-value));
            gradient[i] = p - (yes[i] ? 1 : 0);
            curvature[i] = Math.max(p * (1 - p), 1e-6);
        });
    }

    /**
     * Learns a figure; {@link #value} is then its estimated mean.
     *
     * @param rows features, all of the same width; NaN is not allowed
     */
    public static Booster fitted(double[][] rows, double[] figures, Growing growing, long seed) {
        double mean = Arrays.stream(figures).average().orElse(0);
        return grown(rows, growing, seed, mean, (i, value, gradient, curvature) -> {
            gradient[i] = value - figures[i];
            curvature[i] = 1;
        });
    }

    /** The first two derivatives of a row's loss at the value reached so far. */
    private interface Loss {
        void at(int row, double value, double[] gradient, double[] curvature);
    }

    private static Booster grown(double[][] rows, Growing growing, long seed, double start, Loss loss) {
        double[][] cuts = new double[rows[0].length][];
        byte[][] binned = new byte[rows[0].length][];
        for (int f = 0; f < cuts.length; f++) {
            double[] column = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][f];
            }
            cuts[f] = cuts(column);
            binned[f] = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                binned[f][i] = (byte) bin(cuts[f], column[i]);
            }
        }
        double[] value = new double[rows.length];
        Arrays.fill(value, start);
        var random = new SplittableRandom(seed);
        List<Tree> trees = new ArrayList<>();
        double[] gradient = new double[rows.length];
        double[] curvature = new double[rows.length];
        for (int t = 0; t < growing.trees(); t++) {
            for (int i = 0; i < rows.length; i++) {
                loss.at(i, value[i], gradient, curvature);
            }
            Tree tree = new Tree(growing.depth());
            tree.grow(binned, cuts, gradient, curvature, growing, random);
            trees.add(tree);
            for (int i = 0; i < rows.length; i++) {
                value[i] += tree.value(binned, i);
            }
        }
        return new Booster(cuts, trees, start);
    }

    /** What was learned about a row, in the unit that the way of learning names. */
    public double value(double[] row) {
        int[] bins = new int[row.length];
        for (int f = 0; f < row.length; f++) {
            bins[f] = bin(cuts[f], row[f]);
        }
        double value = start;
        for (Tree tree : trees) {
            value += tree.value(bins);
        }
        return value;
    }

    /** Values between the bins: a figure belongs to bin k if k cuts are smaller than it. */
    private static double[] cuts(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[BINS - 1];
        int size = 0;
        for (int k = 1; k < BINS; k++) {
            int at = (int) ((long) k * sorted.length / BINS);
            double below = sorted[Math.max(0, at - 1)];
            if (sorted[at] == below) {
                // A heap of equal figures: cut above it.
                int above = at;
                while (above < sorted.length && sorted[above] == below) {
                    above++;
                }
                if (above == sorted.length) {
                    break;
                }
                at = above;
            }
            double cut = (sorted[at] + below) / 2;
            if (size == 0 || cut > cuts[size - 1]) {
                cuts[size++] = cut;
            }
        }
        return Arrays.copyOf(cuts, size);
    }

    private static int bin(double[] cuts, double value) {
        int at = Arrays.binarySearch(cuts, value);
        return at >= 0 ? at : -at - 1;
    }
}
