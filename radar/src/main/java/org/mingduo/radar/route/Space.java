package org.mingduo.radar.route;

import java.util.Arrays;
import java.util.List;

/**
 * The terms that a model knows, each with its weight: the rarer a term, and the fewer labels it goes with, the more it
 * counts. A term seen in fewer than four texts is chance and left out.
 */
final class Space {
    private static final int SEEN_IN = 4;
    /** What a term is worth that goes with all labels alike, when one that goes with a single label is worth 1 more. */
    private static final double FLOOR = 0.2;

    private static final double PRIOR = 0.5;

    private final Terms terms;
    private final Rows rows;
    private float[] weights;

    Space(Terms terms, Rows rows, float[] weights) {
        this.terms = terms;
        this.rows = rows;
        this.weights = weights;
    }

    /** @param labels for each text the number of its label, below {@code k} */
    static Space of(Terms terms, List<Words> texts, int[] labels, int k) {
        var all = new Rows(1 << 18);
        int[][] seen = new int[texts.size()][];
        for (int i = 0; i < seen.length; i++) {
            var bag = new Bag();
            terms.of(texts.get(i), (hash, kind, from, end) -> bag.add(all.add(hash)));
            seen[i] = bag.distinct();
        }
        int[] holding = new int[all.size()];
        float[] by = new float[all.size() * k];
        double[] texts0 = new double[k];
        for (int i = 0; i < seen.length; i++) {
            texts0[labels[i]]++;
            for (int row : seen[i]) {
                holding[row]++;
                by[row * k + labels[i]]++;
            }
        }
        long[] hashes = all.hashes();
        var kept = new Rows(hashes.length / 2);
        float[] weights = new float[hashes.length];
        for (int row = 0; row < hashes.length; row++) {
            if (holding[row] >= SEEN_IN) {
                double rare = Math.log((1.0 + seen.length) / (1 + holding[row])) + 1;
                weights[kept.add(hashes[row])] = (float) (rare * (FLOOR + telling(by, row * k, texts0, seen.length)));
            }
        }
        return new Space(terms, kept.packed(), Arrays.copyOf(weights, kept.size()));
    }

    /** 1 minus the entropy of the labels of a term, each label taken as equally frequent: 0 to 1. */
    private static double telling(float[] by, int from, double[] texts, int all) {
        int k = texts.length;
        if (k < 2) {
            return 1;
        }
        double[] share = new double[k];
        double sum = 0;
        for (int c = 0; c < k; c++) {
            share[c] = (by[from + c] + PRIOR * k * texts[c] / all) / Math.max(1, texts[c]);
            sum += share[c];
        }
        double entropy = 0;
        for (double s : share) {
            double p = s / sum;
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return 1 - entropy / Math.log(k);
    }

    int size() {
        return rows.size();
    }

    Terms terms() {
        return terms;
    }

    Rows rows() {
        return rows;
    }

    float[] weights() {
        return weights;
    }

    Space copy() {
        return new Space(terms, rows.copy(), weights.clone());
    }

    /** Makes the terms of a text known, the new ones with the given weight. */
    void learn(Words words, float weight) {
        terms.of(words, (hash, kind, from, end) -> {
            int before = rows.size();
            if (rows.add(hash) == before) {
                if (before == weights.length) {
                    weights = Arrays.copyOf(weights, before + before / 8 + 64);
                }
                weights[before] = weight;
            }
        });
        weights = Arrays.copyOf(weights, rows.size());
    }

    Vector vector(Words words) {
        var bag = new Bag();
        terms.of(words, (hash, kind, from, end) -> {
            int row = rows.row(hash);
            if (row >= 0) {
                bag.add(row);
            }
        });
        return bag.vector(weights);
    }
}
