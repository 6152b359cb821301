package org.mingduo.radar.route;

import java.util.Arrays;

/**
 * Numbers for hashes, in the order in which they were first seen: 0, 1, 2, … An open-addressed table whose entries hold
 * 40 bits of the hash and the number, so that a look-up costs one visit to memory. The place in the table comes from the
 * other bits: among 300,000 hashes two are taken for one with a chance of about one in ten million a look-up.
 */
final class Rows {
    private static final int MOST = (1 << 24) - 1;
    private static final long ROW = 0xFFFFFF;

    private long[] entries;
    private long[] hashes;
    private int size;

    Rows(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected + expected / 2) - 1) << 1;
        entries = new long[capacity];
        hashes = new long[capacity / 3 * 2];
    }

    int size() {
        return size;
    }

    /** The row of a hash, or -1. */
    int row(long hash) {
        int mask = entries.length - 1;
        for (int i = (int) hash & mask; entries[i] != 0; i = (i + 1) & mask) {
            if (((entries[i] ^ hash) & ~ROW) == 0) {
                return (int) (entries[i] & ROW) - 1;
            }
        }
        return -1;
    }

    /** The row of a hash, a new one if it has none. */
    int add(long hash) {
        int known = row(hash);
        if (known >= 0) {
            return known;
        }
        if (size == MOST) {
            throw new IllegalStateException("A model holds at most " + MOST + " terms; learn from fewer texts.");
        }
        if (size == hashes.length) {
            entries = new long[entries.length * 2];
            hashes = Arrays.copyOf(hashes, entries.length / 3 * 2);
            for (int row = 0; row < size; row++) {
                put(hashes[row], row);
            }
        }
        hashes[size] = hash;
        put(hash, size);
        return size++;
    }

    private void put(long hash, int row) {
        int mask = entries.length - 1;
        int i = (int) hash & mask;
        while (entries[i] != 0) {
            i = (i + 1) & mask;
        }
        entries[i] = (hash & ~ROW) | (row + 1);
    }
}
