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
    private final Trie trie = new Trie();
    /** By node: whether a word ends there. */
    private final boolean[] ends;

    Lexicon(SortedSet<String> words) {
        this.words = new TreeSet<>(words);
        words.forEach(trie::add);
        ends = new boolean[trie.nodes()];
        words.forEach(word -> ends[trie.add(word)] = true);
    }

    /** The words of those texts that were cut into words; {@link #NONE} if none was. */
    static Lexicon of(Iterable<LabelledText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (LabelledText text : texts) {
            if (Letters.cutIntoWords(text.text())) {
                for (String word : Letters.plain(text.whole()).split("\\s+")) {
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

    /** Cuts a run of letters and appends the words found to {@code into}. */
    void cut(CharSequence run, Words into) {
        int n = run.length();
        int i = 0;
        while (i < n) {
            int longest = longest(run, i, Math.min(n, i + LONGEST));
            if (longest > i) {
                into.add(run, i, longest);
            }
            i = Math.max(i + 1, longest);
        }
    }

    /** Where the longest word ends that begins here; {@code from} if none does. */
    private int longest(CharSequence run, int from, int end) {
        int longest = from;
        int node = 0;
        for (int i = from; i < end; i++) {
            node = trie.next(node, run.charAt(i));
            if (node == 0) {
                break;
            }
            if (ends[node]) {
                longest = i + 1;
            }
        }
        return longest;
    }
}
