package org.mingduo.radar.alarm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The highest scores that stories have reached, as a histogram that fades: a story that peaked a half-life ago counts half.
 * From it follows how many stories a day reach a score.
 */
final class ScoreBook {
    private static final int BINS = 200;
    private static final double WIDEST = 100;
    private static final double DAY = 86_400;

    /** Half-lives after which the weights are written anew, before they grow out of a double. */
    private static final double FAR = 500;

    private final double halfLife;
    private final double[] weight = new double[BINS];
    private long begun = Long.MIN_VALUE;
    private long reference;

    /** @param halfLife seconds */
    ScoreBook(double halfLife) {
        this.halfLife = halfLife;
    }

    /** @param second never before that of an earlier call */
    void enter(double score, long second) {
        if (begun == Long.MIN_VALUE) {
            begun = second;
            reference = second;
        }
        if ((second - reference) / halfLife > FAR) {
            double fade = at(second);
            for (int k = 0; k < BINS; k++) {
                weight[k] /= fade;
            }
            reference = second;
        }
        weight[bin(score)] += at(second);
    }

    /** Takes back what was entered: the story has gone higher. */
    void withdraw(double score, long second) {
        int bin = bin(score);
        weight[bin] = Math.max(0, weight[bin] - at(second));
    }

    /**
     * The lowest score that fewer stories a day reach than wanted. A history of less than a day counts as a day, so
     * that the first hour of a stream does not speak for all of it.
     */
    double reachedBy(double storiesADay, long now) {
        if (begun == Long.MIN_VALUE) {
            return 0;
        }
        double fading = halfLife / Math.log(2);
        double days = Math.max(1, fading * (1 - Math.exp(-(now - begun) / fading)) / DAY);
        double wanted = storiesADay * days * at(now);
        double above = 0;
        for (int k = BINS - 1; k >= 0; k--) {
            above += weight[k];
            if (above > wanted) {
                return (k + 1) * WIDEST / BINS;
            }
        }
        return 0;
    }

    private double at(long second) {
        return Math.pow(2, (second - reference) / halfLife);
    }

    private static int bin(double score) {
        return (int) Math.min(BINS - 1, score * BINS / WIDEST);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(begun);
        out.writeLong(reference);
        for (double one : weight) {
            out.writeDouble(one);
        }
    }

    void read(DataInput in) throws IOException {
        begun = in.readLong();
        reference = in.readLong();
        for (int k = 0; k < BINS; k++) {
            weight[k] = in.readDouble();
            if (!(weight[k] >= 0)) {
                throw new IOException("The snapshot is damaged: a weight of " + weight[k]
                        + ". Restore from an earlier snapshot and feed the scores after it again.");
            }
        }
    }
}
