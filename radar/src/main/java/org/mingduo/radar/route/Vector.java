package org.mingduo.radar.route;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said as the model sees it: each row once, the values of one text together of length 1. */
final class Vector {
    private final int[] rows;
    private final float[] values;

    /** @param rows numbers of known terms, the weights beside them in {@code values} */
    Vector(int[] rows, float[] values) {
        this.rows = rows;
        this.values = values;
    }

    int[] rows() {
        return rows;
    }

    float[] values() {
        return values;
    }

    /** The mean of texts, at most of length 1; texts without any row count too. */
    static Vector mean(List<Vector> texts) {
        Map<Integer, Float> sums = new TreeMap<>();
        for (Vector text : texts) {
            for (int i = 0; i < text.rows.length; i++) {
                sums.merge(text.rows[i], text.values[i] / texts.size(), Float::sum);
            }
        }
        int[] rows = new int[sums.size()];
        float[] values = new float[rows.length];
        int n = 0;
        for (Map.Entry<Integer, Float> sum : sums.entrySet()) {
            rows[n] = sum.getKey();
            values[n++] = sum.getValue();
        }
        return new Vector(rows, values);
    }
}
