package org.mingduo.radar.pairs;

/** Adam's steps (Kingma and Ba 2015) with its usual decays of 0.9 and 0.999. */
final class Adam {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float FLOOR = 1e-8f;

    private final float[] mean;
    private final float[] squares;
    private int steps;

    Adam(int weights) {
        mean = new float[weights];
        squares = new float[weights];
    }

    void step(float[] weights, float[] slope, float rate) {
        steps++;
        float unbiased = (float) (1 / (1 - Math.pow(FIRST, steps)));
        float unbiasedSquares = (float) (1 / (1 - Math.pow(SECOND, steps)));
        for (int i = 0; i < weights.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * slope[i];
            squares[i] = SECOND * squares[i] + (1 - SECOND) * slope[i] * slope[i];
            weights[i] -= rate * mean[i] * unbiased / ((float) Math.sqrt(squares[i] * unbiasedSquares) + FLOOR);
        }
    }
}
