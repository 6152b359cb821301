package org.mingduo.radar.route;

import java.util.Arrays;

/**
 * Words by their letters: from node 0 a letter leads to the next node. The first letters stand in a table of their own;
 * every further step is one look into an open-addressed table of {@code node, letter, next node} packed into one number.
 */
final class Trie {
    private static final int MOST = 1 << 23;

    private final int[] first = new int[1 << 16];
    private long[] steps = new long[1 << 12];
    /** Bits of what {@link #steps} holds: most letters lead nowhere, and that is found here without leaving the cache. */
    private final long[] hints = new long[1 << 12];

    private int size;
    private int nodes = 1;

    /** The node behind a letter, or 0 if no word goes on like this. */
    int next(int node, char letter) {
        if (node == 0) {
            return first[letter];
        }
        long wanted = key(node, letter);
        int hint = place(wanted, (hints.length << 6) - 1);
        if ((hints[hint >>> 6] & 1L << hint) == 0) {
            return 0;
        }
        int mask = steps.length - 1;
        for (int i = place(wanted, mask); steps[i] != 0; i = (i + 1) & mask) {
            if (steps[i] >>> 24 == wanted) {
                return (int) (steps[i] & 0xFFFFFF);
            }
        }
        return 0;
    }

    /** Adds a word and returns its last node; nodes are numbered from 1. */
    int add(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int next = next(node, letter);
            if (next == 0) {
                next = nodes++;
                if (nodes > MOST) {
                    throw new IllegalArgumentException("A lexicon holds at most " + MOST + " beginnings of words.");
                }
                if (node == 0) {
                    first[letter] = next;
                } else {
                    put(key(node, letter) << 24 | next);
                }
            }
            node = next;
        }
        return node;
    }

    /** One more than the highest node. */
    int nodes() {
        return nodes;
    }

    private void put(long step) {
        if (++size * 2 > steps.length) {
            long[] old = steps;
            steps = new long[old.length * 2];
            Arrays.stream(old).filter(s -> s != 0).forEach(this::place);
        }
        place(step);
    }

    private void place(long step) {
        int mask = steps.length - 1;
        int i = place(step >>> 24, mask);
        while (steps[i] != 0) {
            i = (i + 1) & mask;
        }
        steps[i] = step;
        int hint = place(step >>> 24, (hints.length << 6) - 1);
        hints[hint >>> 6] |= 1L << hint;
    }

    private static long key(int node, char letter) {
        return (long) node << 16 | letter;
    }

    private static int place(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) & mask;
    }
}
