package org.mingduo.radar;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A few hundred words, each of a kind, found at a place of a text without trying them all; the longest wins. */
final class WordTable {
    private static final int SLOTS = 1 << 12;
    private static final Word[] NONE = {};

    private final Word[][] byFirst = new Word[SLOTS][];

    /** One word. */
    record Word(String text, int kind) {}

    /** Adds words, parted by blanks, that mean the same here. */
    WordTable with(int kind, String words) {
        for (String word : words.split(" ")) {
            int slot = word.charAt(0) & (SLOTS - 1);
            Word[] there = byFirst[slot] == null ? NONE : byFirst[slot];
            Word[] more = Arrays.copyOf(there, there.length + 1);
            more[there.length] = new Word(word, kind);
            Arrays.sort(
                    more, Comparator.comparingInt((Word w) -> w.text().length()).reversed());
            byFirst[slot] = more;
        }
        return this;
    }

    /** The longest word that stands at this place. */
    @Nullable
    Word at(String text, int from) {
        Word[] words = byFirst[text.charAt(from) & (SLOTS - 1)];
        if (words != null) {
            for (Word word : words) {
                if (text.startsWith(word.text(), from)) {
                    return word;
                }
            }
        }
        return null;
    }
}
