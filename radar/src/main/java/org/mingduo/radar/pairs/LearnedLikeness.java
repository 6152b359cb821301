package org.mingduo.radar.pairs;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A likeness of vectors, learned from pairs: both go through one matrix W, and the logit is a · cos(Wu, Wv) + b. W begins as the
 * identity, so that untrained it is the plain cosine; Adam (Kingma and Ba 2015) on the logistic loss, whole coordinates
 * left out at random against learning by heart.
 */
final class LearnedLikeness {
    private static final int EPOCHS = 10;
    private static final int BATCH = 256;
    private static final float LEFT_OUT = 0.2f;
    private static final float RATE = 1e-3f;
    private static final float RATE_OF_SCALE = 0.05f;

    private final int width;
    private final float[] w;
    private final float[] scale = {12, -9};

    private LearnedLikeness(int width) {
        this.width = width;
        w = new float[width * width];
        for (int i = 0; i < width; i++) {
            w[i * width + i] = 1;
        }
    }

    /** @param us of length 1, as all vectors here; the i-th pair is {@code us[i]}, {@code vs[i]} */
    static LearnedLikeness trained(float[][] us, float[][] vs, boolean[] same, long seed) {
        var likeness = new LearnedLikeness(us[0].length);
        likeness.train(us, vs, same, seed);
        return likeness;
    }

    /** The logarithm of the odds that u and v mean the same. */
    double logit(float[] u, float[] v) {
        float[] mask = new float[width];
        Arrays.fill(mask, 1);
        var passing = new Passing(width);
        passing.forward(w, u, v, mask);
        return scale[0] * passing.cosine + scale[1];
    }

    private void train(float[][] us, float[][] vs, boolean[] same, long seed) {
        var random = new SplittableRandom(seed);
        int[] order = new int[us.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        float[] slope = new float[w.length];
        float[] scaleSlope = new float[2];
        var matrixStep = new Adam(w.length);
        var scaleStep = new Adam(2);
        float[] mask = new float[width];
        var passing = new Passing(width);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int until = Math.min(order.length, from + BATCH);
                for (int i = 0; i < width; i++) {
                    mask[i] = random.nextDouble() < LEFT_OUT ? 0 : 1 / (1 - LEFT_OUT);
                }
                Arrays.fill(slope, 0);
                Arrays.fill(scaleSlope, 0);
                for (int k = from; k < until; k++) {
                    int i = order[k];
                    passing.forward(w, us[i], vs[i], mask);
                    double p = 1 / (1 + Math.exp(-(scale[0] * passing.cosine + scale[1])));
                    float wrong = (float) ((p - (same[i] ? 1 : 0)) / (until - from));
                    scaleSlope[0] += wrong * passing.cosine;
                    scaleSlope[1] += wrong;
                    passing.backward(slope, wrong * scale[0]);
                }
                matrixStep.step(w, slope, RATE * (1 - epoch / (float) EPOCHS));
                scaleStep.step(scale, scaleSlope, RATE_OF_SCALE);
            }
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }

    /** One pair on its way through the matrix and, for its slope, back. */
    private static final class Passing {
        private final int width;
        private final float[] u;
        private final float[] v;
        private final float[] p;
        private final float[] q;
        private float lengthP;
        private float lengthQ;
        private float cosine;

        Passing(int width) {
            this.width = width;
            u = new float[width];
            v = new float[width];
            p = new float[width];
            q = new float[width];
        }

        void forward(float[] w, float[] first, float[] second, float[] mask) {
            Arrays.fill(p, 0);
            Arrays.fill(q, 0);
            for (int i = 0; i < width; i++) {
                u[i] = first[i] * mask[i];
                v[i] = second[i] * mask[i];
                if (mask[i] != 0) {
                    int row = i * width;
                    for (int j = 0; j < width; j++) {
                        p[j] += u[i] * w[row + j];
                        q[j] += v[i] * w[row + j];
                    }
                }
            }
            float pp = 1e-12f;
            float qq = 1e-12f;
            float pq = 0;
            for (int j = 0; j < width; j++) {
                pp += p[j] * p[j];
                qq += q[j] * q[j];
                pq += p[j] * q[j];
            }
            lengthP = (float) Math.sqrt(pp);
            lengthQ = (float) Math.sqrt(qq);
            cosine = pq / (lengthP * lengthQ);
        }

        /** Adds the slope of the loss by each weight, given its slope by the cosine; p and q are used up. */
        void backward(float[] slope, float byCosine) {
            for (int j = 0; j < width; j++) {
                float unitP = p[j] / lengthP;
                float unitQ = q[j] / lengthQ;
                p[j] = byCosine * (unitQ - cosine * unitP) / lengthP;
                q[j] = byCosine * (unitP - cosine * unitQ) / lengthQ;
            }
            for (int i = 0; i < width; i++) {
                float ui = u[i];
                float vi = v[i];
                if (ui != 0 || vi != 0) {
                    int row = i * width;
                    for (int j = 0; j < width; j++) {
                        slope[row + j] += ui * p[j] + vi * q[j];
                    }
                }
            }
        }
    }
}
