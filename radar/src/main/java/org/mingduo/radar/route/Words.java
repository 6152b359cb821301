package org.mingduo.radar.route;

import java.util.Arrays;

/** The words of one text behind each other, without anything between them. */
final class Words {
    private char[] letters = new char[512];
    private int length;
    private int[] ends = new int[128];
    private int size;

    void add(CharSequence run, int from, int end) {
        int more = end - from;
        if (length + more > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, length + more));
        }
        for (int i = from; i < end; i++) {
            letters[length++] = run.charAt(i);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
    }

    int size() {
        return size;
    }

    int from(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    int end(int word) {
        return ends[word];
    }

    /** Letters of all words together. */
    int length() {
        return length;
    }

    /** What stands between two places of the letters. */
    String piece(int from, int end) {
        return new String(letters, from, end - from);
    }

    long hash(int kind, int from, int end) {
        return Hash.of(kind, letters, from, end);
    }
}
