package org.mingduo.radar.pairs;

import java.util.Arrays;

/** How often each 64-bit key was counted; open addressing, because a million short-lived keys are usual. */
final class Counts {
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = filled(1 << 12);
    private int[] often = new int[1 << 12];
    private int size;

    void add(long key) {
        int at = find(key);
        if (keys[at] == EMPTY) {
            keys[at] = key;
            size++;
        }
        often[at]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    int of(long key) {
        return often[find(key)];
    }

    private int find(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & mask;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] known = keys;
        int[] counted = often;
        keys = filled(known.length * 2);
        often = new int[keys.length];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != EMPTY) {
                int at = find(known[i]);
                keys[at] = known[i];
                often[at] = counted[i];
            }
        }
    }

    private static long[] filled(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
