package org.mingduo.radar.route;

import java.util.Arrays;

/** The words of one text behind each other, without anything between them. */
final class Words {
    private char[] letters = new char[512];
    private int length;
    private int[] ends = new int[256];
    private int[] numbers = new int[256];
    private int size;

    /** @param number of the word in its lexicon, or {@link Trie#NONE} */
    void add(char[] text, int from, int end, int number) {
        int more = end - from;
        if (length + more > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, length + more));
        }
        System.arraycopy(text, from, letters, length, more);
        length += more;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        ends[size] = length;
        numbers[size++] = number;
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

    int number(int word) {
        return numbers[word];
    }

    /** Letters of all words together. */
    int length() {
        return length;
    }

    char letter(int at) {
        return letters[at];
    }

    /** What stands between two places of the letters. */
    String piece(int from, int end) {
        return new String(letters, from, end - from);
    }

    long hash(int kind, int from, int end) {
        return Hash.of(kind, letters, from, end);
    }
}
