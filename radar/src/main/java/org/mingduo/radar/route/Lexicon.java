package org.mingduo.radar.route;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of a training set that somebody cut into words. Any text is cut by them again, at each place by the longest
 * word; what is no word of the set, above all the stop words that were removed from it, is left out. So both sides look
 * alike.
 */
final class Lexicon {
    static final Lexicon NONE = new Lexicon(new TreeSet<>());

    private static final int LONGEST = 8;
    /** A word that stands only once in the whole set is mostly a name. */
    private static final int SEEN = 2;

    private final SortedSet<String> words;
    private final Trie trie;

    Lexicon(SortedSet<String> words) {
        this.words = new TreeSet<>(words);
        var numbers = new TreeMap<String, Integer>();
        this.words.forEach(word -> numbers.put(word, numbers.size()));
        trie = new Trie(numbers);
    }

    /** The words of those texts that were cut into words; {@link #NONE} if none was. */
    static Lexicon of(Iterable<LabelledText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (LabelledText text : texts) {
            if (Letters.cutIntoWords(text.text())) {
                for (String word : new String(Letters.plain(text.whole())).split("\\s+")) {
                    if (!word.isEmpty() && word.length() <= LONGEST) {
                        counts.merge(word, 1, Integer::sum);
                    }
                }
            }
        }
        counts.values().removeIf(count -> count < SEEN);
        return counts.isEmpty() ? NONE : new Lexicon(new TreeSet<>(counts.keySet()));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    SortedSet<String> words() {
        return words;
    }

    /** Cuts the first letters, up to {@code end}, and appends the words found to {@code into}. */
    void cut(char[] letters, int end, Words into) {
        int i = 0;
        while (i < end) {
            int longest = i;
            int word = Trie.NONE;
            int node = 0;
            for (int j = i; j < end; j++) {
                node = trie.next(node, letters[j]);
                if (node == 0) {
                    break;
                }
                if (trie.number(node) != Trie.NONE) {
                    longest = j + 1;
                    word = trie.number(node);
                }
            }
            if (word != Trie.NONE) {
                into.add(letters, i, longest, word);
            }
            i = Math.max(i + 1, longest);
        }
    }
}
