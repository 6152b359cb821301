package org.mingduo.radar.pairs;

import java.util.Arrays;

/** The distinct runs of n characters of a text, n from 1 to 4, as sorted keys (16 bits a character) with their counts. */
final class Grams {
    static final int LONGEST = 4;

    private final long[] keys;
    private final int[] often;

    private Grams(long[] keys, int[] often) {
        this.keys = keys;
        this.often = often;
    }

    /** @param letters letters and digits only, so that punctuation and blanks part nothing */
    static Grams of(String letters, int n) {
        int total = Math.max(0, letters.length() - n + 1);
        long[] all = new long[total];
        for (int i = 0; i < total; i++) {
            long key = 0;
            for (int j = i; j < i + n; j++) {
                key = key << 16 | letters.charAt(j);
            }
            // The highest bit would make a key negative; no letter of the basic plane needs it together with the next
            // ones.
            all[i] = key & Long.MAX_VALUE;
        }
        Arrays.sort(all);
        long[] keys = new long[total];
        int[] often = new int[total];
        int distinct = 0;
        for (int i = 0; i < total; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                keys[distinct++] = all[i];
            }
            often[distinct - 1]++;
        }
        return new Grams(Arrays.copyOf(keys, distinct), Arrays.copyOf(often, distinct));
    }

    /** Distinct grams. */
    int size() {
        return keys.length;
    }

    /** Ascending with i. */
    long key(int i) {
        return keys[i];
    }

    /** How often gram i stands in the text. */
    int often(int i) {
        return often[i];
    }
}
