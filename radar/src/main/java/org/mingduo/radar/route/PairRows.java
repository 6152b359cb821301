package org.mingduo.radar.route;

import java.util.Arrays;
import java.util.Map;

/** The rows of pairs of letters. One look into one table tells a pair's row, or that nobody knows it. */
final class PairRows {
    /** Places for each pair, at least; the more, the seldomer a look finds another pair. */
    private static final int ROOM = 2;

    private static final int FREE = -1;

    /** By place: the two letters in the upper half, the row in the lower; {@link #FREE} where no pair is. */
    private final long[] places;

    private final int shift;

    /** @param rows by pairs of two letters each */
    PairRows(Map<String, Integer> rows) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, ROOM * rows.size() - 1));
        places = new long[1 << bits];
        shift = Integer.SIZE - bits;
        Arrays.fill(places, FREE);
        rows.forEach((pair, row) -> {
            int key = key(pair.charAt(0), pair.charAt(1));
            int place = place(key);
            while (places[place] != FREE) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = (long) key << Integer.SIZE | row;
        });
    }

    private static int key(char first, char second) {
        return first << Character.SIZE | second;
    }

    private int place(int key) {
        return (key * 0x9E3779B9) >>> shift;
    }

    /** The row of the pair that each letter but the first makes with the one before, or {@link Trie#NONE}. */
    void of(Words text, int end, int[] into) {
        for (int i = 1; i < end; i++) {
            into[i] = row(key(text.letter(i - 1), text.letter(i)));
        }
    }

    private int row(int key) {
        int place = place(key);
        long found = places[place];
        while (found != FREE && (int) (found >>> Integer.SIZE) != key) {
            place = (place + 1) & (places.length - 1);
            found = places[place];
        }
        return (int) found;
    }
}
