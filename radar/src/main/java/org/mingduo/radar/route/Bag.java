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

    /** By place: row + 1, or 0 where nothing lies. */
    private int[] places = new int[1024];

    private int[] times = new int[1024];
    private int size;

    void add(int row) {
        int i = place(row + 1);
        if (places[i] == 0) {
            places[i] = row + 1;
            if (++size * 2 > places.length) {
                grow();
                i = place(row + 1);
            }
        }
        times[i]++;
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
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                int to = place(oldPlaces[i]);
                places[to] = oldPlaces[i];
                times[to] = oldTimes[i];
            }
        }
    }

    /** Each row once, in no particular order but always the same. */
    int[] distinct() {
        int[] rows = new int[size];
        int n = 0;
        for (int place : places) {
            if (place != 0) {
                rows[n++] = place - 1;
            }
        }
        return rows;
    }

    /** Each row once, weighed by 1 + ln(times) and the term's weight, all together of length 1. */
    Vector vector(float[] weights) {
        int[] rows = new int[size];
        float[] values = new float[size];
        int n = 0;
        double square = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] != 0) {
                int row = places[i] - 1;
                float value = DAMPED[Math.min(times[i], DAMPED.length - 1)] * weights[row];
                rows[n] = row;
                values[n++] = value;
                square += value * value;
            }
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = 0; i < n; i++) {
            values[i] *= scale;
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
