package org.mingduo.radar;

import java.util.Arrays;

/**
 * A text reduced to what tells copies: the smallest hashes of its shingles (four letters in a row), how
 * many shingles it has, and its numbers. Two sketches estimate how much the texts overlap; a short text is
 * held whole, so the estimate is exact there.
 */
final class Sketch {
    static final int KEPT = 64;
    static final int SHINGLE = 4;
    private static final double ALIKE = 0.7;
    private static final double CONTAINED = 0.88;
    /** Shingles from which containment in a longer text tells a copy from a common phrase. */
    private static final int TELLING = 16;

    private static final int FEWEST = 6;
    /** How many times longer the longer one may be. */
    private static final int LONGER = 3;

    static final int NUMBERS = 12;

    /** After so many shingles with one in common at most, two texts are taken for strangers. */
    private static final int GLANCE = 16;

    /** The smallest hashes, ascending. */
    final int[] smallest;

    final int shingles;
    /** Hashes of the numbers, ascending. */
    final int[] numbers;

    Sketch(int[] smallest, int shingles, int[] numbers) {
        this.smallest = smallest;
        this.shingles = shingles;
        this.numbers = numbers;
    }

    /** @param letters only letters and digits, see {@link #letters} */
    static Sketch of(String letters) {
        int n = Math.max(1, letters.length() - SHINGLE + 1);
        int[] hashes = new int[n];
        for (int i = 0; i < n; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(letters.length(), i + SHINGLE); k++) {
                hash = (hash << 16) | letters.charAt(k);
            }
            hashes[i] = (int) (Hashing.mix(hash) >>> 33);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Sketch(Arrays.copyOf(hashes, Math.min(KEPT, distinct)), distinct, numbers(letters));
    }

    /** The letters and digits of a cleaned text, without anything between them. */
    static String letters(String cleaned) {
        var out = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int[] numbers(String letters) {
        int[] found = new int[NUMBERS];
        int n = 0;
        int value = 0;
        boolean inside = false;
        for (int i = 0; i <= letters.length() && n < NUMBERS; i++) {
            boolean digit = i < letters.length() && Character.isDigit(letters.charAt(i));
            if (digit) {
                value = value * 31 + letters.charAt(i);
            } else if (inside) {
                found[n++] = value;
                value = 0;
            }
            inside = digit;
        }
        int[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Estimated share of shingles that both have among those that either has. */
    double resemblance(Sketch other) {
        int both = 0;
        int seen = 0;
        int a = 0;
        int b = 0;
        int limit = Math.min(KEPT, Math.max(smallest.length, other.smallest.length));
        boolean whole = smallest.length == shingles && other.smallest.length == other.shingles;
        while ((a < smallest.length || b < other.smallest.length) && (whole || seen < limit)) {
            if (b == other.smallest.length || (a < smallest.length && smallest[a] < other.smallest[b])) {
                a++;
            } else if (a == smallest.length || smallest[a] > other.smallest[b]) {
                b++;
            } else {
                both++;
                a++;
                b++;
            }
            seen++;
            if (seen == GLANCE && both < 2) {
                return 0;
            }
        }
        return seen == 0 ? 0 : (double) both / seen;
    }

    /**
     * The resemblance where one text is a lightly edited copy of the other, else 0. The shorter one's numbers
     * must all stand in the longer one: 「死亡12人」 is news after 「死亡3人」, not its copy.
     */
    double copies(Sketch other) {
        int shorter = Math.min(shingles, other.shingles);
        int longer = Math.max(shingles, other.shingles);
        if (shorter < FEWEST || longer > LONGER * shorter) {
            return 0;
        }
        double resemblance = resemblance(other);
        // What both have, as a share of the shorter text.
        double contained = resemblance * (shorter + longer) / (1 + resemblance) / shorter;
        boolean alike = resemblance >= ALIKE || (shorter >= TELLING && contained >= CONTAINED);
        return alike && sameNumbers(other) ? resemblance : 0;
    }

    private boolean sameNumbers(Sketch other) {
        int[] few = shingles <= other.shingles ? numbers : other.numbers;
        int[] many = shingles <= other.shingles ? other.numbers : numbers;
        if (many.length == NUMBERS) {
            return true;
        }
        int m = 0;
        for (int number : few) {
            while (m < many.length && many[m] < number) {
                m++;
            }
            if (m == many.length || many[m] != number) {
                return false;
            }
            m++;
        }
        return true;
    }
}
