package org.mingduo.radar.trees;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One tree of a {@link Booster}, complete: node k has the children 2k + 1 (bin at most the cut) and 2k + 2. */
final class Tree {
    private static final int LEAF = -1;

    private final int[] feature;
    private final int[] cut;
    private final double[] value;

    Tree(int depth) {
        int nodes = (1 << (depth + 1)) - 1;
        feature = new int[nodes];
        Arrays.fill(feature, LEAF);
        cut = new int[nodes];
        value = new double[nodes];
    }

    /** @param binned by feature, then by row */
    void grow(
            byte[][] binned,
            double[][] cuts,
            double[] gradient,
            double[] curvature,
            Booster.Growing growing,
            SplittableRandom random) {
        int[] rows = sample(gradient.length, growing.rows(), random);
        int[] columns = sample(binned.length, growing.columns(), random);
        split(0, 0, rows, columns, binned, cuts, gradient, curvature, growing);
    }

    private void split(
            int node,
            int depth,
            int[] rows,
            int[] columns,
            byte[][] binned,
            double[][] cuts,
            double[] gradient,
            double[] curvature,
            Booster.Growing growing) {
        double g = 0;
        double h = 0;
        for (int row : rows) {
            g += gradient[row];
            h += curvature[row];
        }
        value[node] = -growing.rate() * g / (h + growing.lambda());
        if (depth == growing.depth() || h < 2 * growing.smallest()) {
            return;
        }
        double best = 1e-9;
        double[] gs = new double[Booster.BINS];
        double[] hs = new double[Booster.BINS];
        for (int f : columns) {
            Arrays.fill(gs, 0);
            Arrays.fill(hs, 0);
            byte[] bins = binned[f];
            for (int row : rows) {
                gs[bins[row]] += gradient[row];
                hs[bins[row]] += curvature[row];
            }
            double gl = 0;
            double hl = 0;
            for (int k = 0; k < cuts[f].length; k++) {
                gl += gs[k];
                hl += hs[k];
                double hr = h - hl;
                if (hl < growing.smallest() || hr < growing.smallest()) {
                    continue;
                }
                double gr = g - gl;
                double gain = gl * gl / (hl + growing.lambda())
                        + gr * gr / (hr + growing.lambda())
                        - g * g / (h + growing.lambda());
                if (gain > best) {
                    best = gain;
                    feature[node] = f;
                    cut[node] = k;
                }
            }
        }
        if (feature[node] == LEAF) {
            return;
        }
        byte[] bins = binned[feature[node]];
        int[] left = Arrays.stream(rows).filter(r -> bins[r] <= cut[node]).toArray();
        int[] right = Arrays.stream(rows).filter(r -> bins[r] > cut[node]).toArray();
        split(2 * node + 1, depth + 1, left, columns, binned, cuts, gradient, curvature, growing);
        split(2 * node + 2, depth + 1, right, columns, binned, cuts, gradient, curvature, growing);
    }

    double value(byte[][] binned, int row) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = 2 * node + (binned[feature[node]][row] <= cut[node] ? 1 : 2);
        }
        return value[node];
    }

    double value(int[] bins) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = 2 * node + (bins[feature[node]] <= cut[node] ? 1 : 2);
        }
        return value[node];
    }

    private static int[] sample(int all, double part, SplittableRandom random) {
        int[] order = new int[all];
        for (int i = 0; i < all; i++) {
            order[i] = i;
        }
        int kept = Math.max(1, (int) Math.round(all * part));
        for (int i = 0; i < kept; i++) {
            int j = i + random.nextInt(all - i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        int[] sample = Arrays.copyOf(order, kept);
        Arrays.sort(sample);
        return sample;
    }
}
