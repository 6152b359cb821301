package org.mingduo.radar.route;

/** A text as the model sees it: each row once, the values together of length 1. */
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
}
