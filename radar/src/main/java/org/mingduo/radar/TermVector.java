package org.mingduo.radar;

import java.util.Arrays;

/** One text's terms in order of their numbers, weighted and of length 1. */
final class TermVector {
    final int size;
    final int[] terms;
    final float[] weights;
    /** How telling each term was when the text was read. */
    final float[] telling;
    /** Where in the reading each term stands, for showing it. */
    final int[] origin;

    private TermVector(int[] terms, float[] weights, float[] telling, int[] origin) {
        size = terms.length;
        this.terms = terms;
        this.weights = weights;
        this.telling = telling;
        this.origin = origin;
    }

    /** A vector that was kept: without what only matters while the text is placed. */
    TermVector(int[] terms, float[] weights) {
        this(terms, weights, new float[0], new int[0]);
    }

    /** What is worth keeping of this one. */
    TermVector lean() {
        return new TermVector(terms, weights);
    }

    /** Counts the text's terms in the vocabulary and weighs them: often in the text, seldom elsewhere. */
    static TermVector of(Reading reading, Vocabulary vocabulary) {
        int size = reading.size();
        var vector = new TermVector(new int[size], new float[size], new float[size], new int[size]);
        vocabulary.text();
        long[] order = new long[vector.size];
        for (int i = 0; i < vector.size; i++) {
            int term = vocabulary.number(reading.key(i));
            vocabulary.counted(term);
            order[i] = ((long) term << 32) | i;
        }
        Arrays.sort(order);
        for (int k = 0; k < vector.size; k++) {
            int term = (int) (order[k] >>> 32);
            int i = (int) order[k];
            float weight = (float) (1 + Math.log(reading.often(i)));
            vector.terms[k] = term;
            vector.origin[k] = i;
            vector.weights[k] = weight;
            vector.telling[k] = vocabulary.telling(term);
        }
        scale(vector.weights, vector.telling);
        return vector;
    }

    /**
     * The vector of these terms, in order of their numbers.
     *
     * @param weights is scaled here
     */
    static TermVector ofLengthOne(int[] terms, float[] weights, float[] telling) {
        scale(weights, telling);
        return new TermVector(terms, weights, telling, new int[0]);
    }

    private static void scale(float[] weights, float[] telling) {
        double square = 0;
        for (int k = 0; k < weights.length; k++) {
            double told = weights[k] * telling[k];
            square += told * told;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= scale;
        }
    }
}
