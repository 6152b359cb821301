package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that a model knows, each with its weight: the rarer a term, and the fewer labels it goes with, the more it
 * counts. A term's row is its number here.
 */
final class Space {
    /** A term that fewer than one text in so many holds is chance and left out; */
    private static final int ONE_IN = 1000;
    /** in a small history one that fewer texts than this hold, */
    private static final int LEAST = 4;
    /** in a large one never one that so many hold. */
    private static final int ENOUGH = 6;
    /** What a term is worth that goes with all labels alike, when one that goes with a single label is worth 1 more. */
    private static final double FLOOR = 0.2;

    private static final double PRIOR = 0.5;

    private final Terms terms;
    private final List<Term> known;
    private final float[] weights;
    private final KnownTerms rows;

    Space(Terms terms, List<Term> known, float[] weights) {
        this.terms = terms;
        this.known = List.copyOf(known);
        this.weights = weights;
        this.rows = new KnownTerms(terms.lexicon(), this.known);
    }

    /** @param labels for each text the number of its label, below {@code k} */
    static Space of(Terms terms, List<Words> texts, int[] labels, int k) {
        var all = new Rows(1 << 18);
        int[][] seen = new int[texts.size()][];
        for (int i = 0; i < seen.length; i++) {
            Words words = texts.get(i);
            var bag = new Bag();
            terms.of(words, (kind, from, end) -> bag.add(all.add(words.hash(kind.code(), from, end))));
            seen[i] = bag.distinct();
        }
        int[] holding = new int[all.size()];
        float[] by = new float[all.size() * k];
        double[] perLabel = new double[k];
        for (int i = 0; i < seen.length; i++) {
            perLabel[labels[i]]++;
            for (int row : seen[i]) {
                holding[row]++;
                by[row * k + labels[i]]++;
            }
        }
        int least = Math.clamp(seen.length / ONE_IN, LEAST, ENOUGH);
        List<Found> found = new ArrayList<>();
        for (Words words : texts) {
            terms.of(words, (kind, from, end) -> {
                int row = all.row(words.hash(kind.code(), from, end));
                if (holding[row] >= least) {
                    double rare = Math.log((1.0 + seen.length) / (1 + holding[row])) + 1;
                    var weight = (float) (rare * (FLOOR + telling(by, row * k, perLabel, seen.length)));
                    found.add(new Found(new Term(kind, words.piece(from, end)), weight, holding[row]));
                    holding[row] = 0;
                }
            });
        }
        found.sort(Comparator.comparingInt(Found::texts).reversed());
        float[] weights = new float[found.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = found.get(row).weight();
        }
        return new Space(terms, found.stream().map(Found::term).toList(), weights);
    }

    /** The commonest come first, so that what is asked for lies close together. */
    private record Found(Term term, float weight, int texts) {}

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
        return known.size();
    }

    Terms terms() {
        return terms;
    }

    List<Term> known() {
        return known;
    }

    float weight(int row) {
        return weights[row];
    }

    /** This space and the other terms of the texts, which get the given weight and the rows behind the present ones. */
    Space with(List<Words> texts, float weight) {
        List<Term> wider = new ArrayList<>(known);
        Set<Term> there = new HashSet<>(known);
        for (Words words : texts) {
            terms.of(words, (kind, from, end) -> {
                var term = new Term(kind, words.piece(from, end));
                if (there.add(term)) {
                    wider.add(term);
                }
            });
        }
        float[] widened = Arrays.copyOf(weights, wider.size());
        Arrays.fill(widened, weights.length, widened.length, weight);
        return new Space(terms, wider, widened);
    }

    /** The known terms that a person can read, with the places that they were read from. */
    void readable(Words words, KnownTerms.Each each) {
        rows.readable(words, each);
    }

    /** The rows of a text's known terms. */
    Bag bag(Words words) {
        var bag = new Bag();
        refill(bag, words);
        return bag;
    }

    /** Puts the rows of a text's known terms into a bag instead of what is in it. */
    void refill(Bag bag, Words words) {
        bag.clear();
        rows.of(words, bag::add);
    }

    Vector vector(Words words) {
        return bag(words).vector(weights);
    }
}
