package org.mingduo.radar.route;

import java.util.Arrays;

/** The rows of one text's terms, as often as they stand in it; a small table that stays in the nearest cache. */
final class Bag {
    private static final float[] DAMPED = new float[64];

    static {
        for (int i = 1; i < DAMPED.length; i++) {
            DAMPED[i] = (float) (1 + Math.log(i));
        }
    }

    private static final int ROOM = 1024;

    /** By place: row + 1, or 0 where nothing lies. */
    private int[] places = new int[ROOM];

    private int[] times = new int[ROOM];
    /** Where something lies, in the order in which it came. */
    private int[] order = new int[ROOM / 2];

    private int size;

    void add(int row) {
        int i = place(row + 1);
        if (places[i] == 0) {
            if (size * 2 == places.length) {
                grow();
                i = place(row + 1);
            }
            places[i] = row + 1;
            order[size++] = i;
        }
        times[i]++;
    }

    /** Takes everything out; the room stays, as far as an ordinary text needs it. */
    void clear() {
        if (places.length > ROOM) {
            places = new int[ROOM];
            times = new int[ROOM];
            order = new int[ROOM / 2];
            size = 0;
        }
        for (int n = 0; n < size; n++) {
            places[order[n]] = 0;
            times[order[n]] = 0;
        }
        size = 0;
    }

    private int place(int key) {
        int mask = places.length - 1;
        int i = ((key * 0x9E3779B9) >>> 12) & mask;
        while (places[i] != 0 && places[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        int[] oldPlaces = places;
        int[] oldTimes = times;
        places = new int[oldPlaces.length * 2];
        times = new int[places.length];
        order = Arrays.copyOf(order, size * 2);
        for (int n = 0; n < size; n++) {
            int to = place(oldPlaces[order[n]]);
            places[to] = oldPlaces[order[n]];
            times[to] = oldTimes[order[n]];
            order[n] = to;
        }
    }

    /** How many different rows there are. */
    int size() {
        return size;
    }

    /** The row that came as the {@code n}th of the different ones. */
    int row(int n) {
        return places[order[n]] - 1;
    }

    /** 1 + ln of how often that row came. */
    float damped(int n) {
        return DAMPED[Math.min(times[order[n]], DAMPED.length - 1)];
    }

    /** Each row once, in the order in which they came. */
    int[] distinct() {
        int[] rows = new int[size];
        for (int n = 0; n < size; n++) {
            rows[n] = row(n);
        }
        return rows;
    }

    /** Each row once, weighed by 1 + ln(times) and the term's weight, all together of length 1. */
    Vector vector(float[] weights) {
        int[] rows = distinct();
        float[] values = new float[size];
        double square = 0;
        for (int n = 0; n < size; n++) {
            float value = damped(n) * weights[rows[n]];
            values[n] = value;
            square += value * value;
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int n = 0; n < size; n++) {
            values[n] *= scale;
        }
        return new Vector(rows, values);
    }

    /** What a text holds in the order of its rows, as the learner wants it. */
    static Vector sorted(Vector vector) {
        long[] both = new long[vector.rows().length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (long) vector.rows()[i] << 32 | (Float.floatToRawIntBits(vector.values()[i]) & 0xFFFFFFFFL);
        }
        Arrays.sort(both);
        int[] rows = new int[both.length];
        float[] values = new float[both.length];
        for (int i = 0; i < both.length; i++) {
            rows[i] = (int) (both[i] >>> 32);
            values[i] = Float.intBitsToFloat((int) both[i]);
        }
        return new Vector(rows, values);
    }
}
