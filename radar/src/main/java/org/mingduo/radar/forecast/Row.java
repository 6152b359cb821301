package org.mingduo.radar.forecast;

import java.util.Arrays;

/** The features of one cascade while they are put together. */
final class Row {
    private double[] values = new double[80];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** A count on a logarithmic scale. */
    void count(double count) {
        add(Math.log1p(count));
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }
}
