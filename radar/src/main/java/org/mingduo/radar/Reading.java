package org.mingduo.radar;

import java.util.Arrays;

/**
 * The terms of one cleaned text. Scripts written without blanks (Han, kana, Hangul, Thai and their
 * like) are read as overlapping pairs of characters, everything else as words. A pair or word is a 64-bit
 * key, so that no dictionary of strings has to be kept; the strings for explanations are read from
 * the text at hand.
 */
final class Reading {
    /** Distinct terms kept of one text, the first ones: a telling text says what it is about early. */
    static final int TERMS = 320;

    private static final int LONGEST_WORD = 32;

    final String text;
    private long[] keys = new long[32];
    private float[] often = new float[32];
    private int[] from = new int[32];
    private int[] until = new int[32];
    private int size;
    private int[] table = new int[64];

    private Reading(String text) {
        this.text = text;
    }

    /**
     * @param text cleaned
     * @param headline how many characters at the start are the headline, whose terms count {@code weight} times
     */
    static Reading of(String text, int headline, float weight) {
        var reading = new Reading(text);
        reading.read(headline, weight);
        return reading;
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[i];
    }

    float often(int i) {
        return often[i];
    }

    /** Where the term first stands in the text. */
    int from(int i) {
        return from[i];
    }

    int until(int i) {
        return until[i];
    }

    private void read(int headline, float weight) {
        int i = 0;
        int length = text.length();
        while (i < length && size < TERMS) {
            int point = text.codePointAt(i);
            float one = i < headline ? weight : 1;
            if (!Character.isLetterOrDigit(point)) {
                i += Character.charCount(point);
            } else if (pairwise(point)) {
                i = pair(i, point, one);
            } else {
                i = word(i, one);
            }
        }
    }

    private int pair(int i, int point, float one) {
        int next = i + Character.charCount(point);
        int follower = next < text.length() ? text.codePointAt(next) : ' ';
        if (pairwise(follower)) {
            int end = next + Character.charCount(follower);
            add(pairKey(point, follower), i, end, one);
            // The last character of a run has been read with the one before it.
            return end < text.length() && pairwise(text.codePointAt(end)) ? next : end;
        }
        add(pairKey(point, 0), i, next, one);
        return next;
    }

    private int word(int i, float one) {
        int end = i;
        long hash = 0x9E3779B97F4A7C15L;
        while (end < text.length() && end - i < LONGEST_WORD) {
            int point = text.codePointAt(end);
            if (!inWord(point) || pairwise(point)) {
                break;
            }
            hash = (hash ^ point) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
            end += Character.charCount(point);
        }
        add(hash | Long.MIN_VALUE, i, end, one);
        return end;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    static long pairKey(int first, int second) {
        return ((long) first << 21) | second;
    }

    /** Whether the key is a pair of characters and not a word. */
    static boolean isPair(long key) {
        return key >= 0;
    }

    static boolean pairwise(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> Character.isLetter(point);
            default -> false;
        };
    }

    private void add(long key, int start, int end, float one) {
        int mask = table.length - 1;
        int at = Hashing.spread(key) & mask;
        while (table[at] != 0) {
            int known = table[at] - 1;
            if (keys[known] == key) {
                often[known] += one;
                return;
            }
            at = (at + 1) & mask;
        }
        if (size == keys.length) {
            grow();
            add(key, start, end, one);
            return;
        }
        table[at] = size + 1;
        keys[size] = key;
        often[size] = one;
        from[size] = start;
        until[size] = end;
        size++;
    }

    private void grow() {
        int wider = keys.length * 2;
        keys = Arrays.copyOf(keys, wider);
        often = Arrays.copyOf(often, wider);
        from = Arrays.copyOf(from, wider);
        until = Arrays.copyOf(until, wider);
        table = new int[wider * 2];
        for (int i = 0; i < size; i++) {
            int at = Hashing.spread(keys[i]) & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = i + 1;
        }
    }
}
