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

    private static final int MARKS = 4;

    /** Smallest long shingles by which a text is found. */
    static final int HANDLES = 6;

    /** A long shingle spans eight letters; one of a script without blanks counts twice. */
    private static final int SPAN = 8;

    /** After so many shingles with one in common at most, two texts are taken for strangers. */
    private static final int GLANCE = 16;

    /** The smallest hashes, ascending. */
    final int[] smallest;

    final int shingles;
    /** Hashes of the numbers, ascending. */
    final int[] numbers;

    /** Hashes of the smallest long shingles, ascending: rare ones, so that strangers seldom share any. */
    final int[] handles;

    /** One bit for each of the smallest hashes, among 256. */
    private final long[] marks = new long[MARKS];

    Sketch(int[] smallest, int shingles, int[] numbers, int[] handles) {
        this.smallest = smallest;
        this.shingles = shingles;
        this.numbers = numbers;
        this.handles = handles;
        for (int hash : smallest) {
            marks[(hash >>> 6) & (MARKS - 1)] |= 1L << hash;
        }
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
        return new Sketch(
                Arrays.copyOf(hashes, Math.min(KEPT, distinct)), distinct, numbers(letters), handles(letters));
    }

    private static int[] handles(String letters) {
        int[] least = new int[HANDLES];
        int n = 0;
        int end = 0;
        int span = 0;
        for (int start = 0; start < letters.length(); start++) {
            while (end < letters.length() && span < SPAN) {
                span += width(letters.charAt(end++));
            }
            if (span < SPAN && n > 0) {
                break; // what is shorter stands in the shingle before
            }
            long hash = 0x9E3779B97F4A7C15L;
            for (int k = start; k < end; k++) {
                hash = (hash ^ letters.charAt(k)) * 0xFF51AFD7ED558CCDL;
            }
            n = keep(least, n, (int) (Hashing.mix(hash) >>> 33));
            span -= width(letters.charAt(start));
        }
        return Arrays.copyOf(least, n);
    }

    private static int width(char letter) {
        return letter < 0x0E00 ? 1 : 2;
    }

    /** Keeps the smallest, ascending and distinct; answers how many there are now. */
    private static int keep(int[] least, int n, int hash) {
        if (n == least.length && hash >= least[n - 1]) {
            return n;
        }
        int at = 0;
        while (at < n && least[at] < hash) {
            at++;
        }
        if (at < n && least[at] == hash) {
            return n;
        }
        int last = Math.min(n, least.length - 1);
        System.arraycopy(least, at, least, at + 1, last - at);
        least[at] = hash;
        return Math.min(n + 1, least.length);
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
        if (strangers(other, shorter, longer)) {
            return 0;
        }
        double resemblance = resemblance(other);
        // What both have, as a share of the shorter text.
        double contained = resemblance * (shorter + longer) / (1 + resemblance) / shorter;
        boolean alike = resemblance >= ALIKE || (shorter >= TELLING && contained >= CONTAINED);
        return alike && sameNumbers(other) ? resemblance : 0;
    }

    /**
     * Whether marks alone prove that too few shingles are common: each shingle that the shorter text has alone can
     * take away one common mark at most. Only where both are held whole; the longer loop is spared for nearly all.
     */
    private boolean strangers(Sketch other, int shorter, int longer) {
        if (longer > KEPT) {
            return false;
        }
        long[] of = shingles <= other.shingles ? marks : other.marks;
        int own = 0;
        int common = 0;
        for (int i = 0; i < MARKS; i++) {
            own += Long.bitCount(of[i]);
            common += Long.bitCount(marks[i] & other.marks[i]);
        }
        double enough = Math.min(CONTAINED * shorter, ALIKE * (shorter + longer) / (1 + ALIKE));
        return common < own - (shorter - enough) - 1e-9;
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
