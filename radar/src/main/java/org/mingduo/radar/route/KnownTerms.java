package org.mingduo.radar.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Finds the known terms of a text: the same as {@link Terms#of} tells, but nothing is made for a term that nobody knows. */
final class KnownTerms {
    private final boolean wordless;
    /** By word of the lexicon: its row as a word, and as an early one, or {@link Trie#NONE}. */
    private final int[] words;

    private final int[] earlyWords;
    /** The rows of pairs and triples, where there is no lexicon. */
    private final Trie pieces;
    /** The rows of pairs, where there is one. */
    private final PairRows pairs;

    private final PairRows earlyPairs;

    KnownTerms(Lexicon lexicon, List<Term> known) {
        wordless = lexicon.isEmpty();
        Map<String, Integer> numbers = new HashMap<>();
        lexicon.words().forEach(word -> numbers.put(word, numbers.size()));
        words = new int[numbers.size()];
        earlyWords = new int[numbers.size()];
        Arrays.fill(words, Trie.NONE);
        Arrays.fill(earlyWords, Trie.NONE);
        var rows = new TreeMap<String, Integer>();
        var earlyRows = new TreeMap<String, Integer>();
        for (int row = 0; row < known.size(); row++) {
            Term term = known.get(row);
            switch (term.kind()) {
                case WORD -> words[number(numbers, term)] = row;
                case EARLY_WORD -> earlyWords[number(numbers, term)] = row;
                case PAIR, TRIPLE -> rows.put(piece(term), row);
                case EARLY_PAIR -> earlyRows.put(piece(term), row);
            }
        }
        pieces = new Trie(wordless ? rows : new TreeMap<>());
        pairs = new PairRows(wordless ? Map.of() : rows);
        earlyPairs = new PairRows(earlyRows);
    }

    private String piece(Term term) {
        int letters = term.kind() == Term.Kind.TRIPLE ? 3 : 2;
        if (term.text().length() != letters || (letters == 3 && !wordless)) {
            throw new IllegalArgumentException("'" + term.text() + "' cannot be a " + term.kind() + " of this model.");
        }
        return term.text();
    }

    private static int number(Map<String, Integer> numbers, Term term) {
        Integer number = numbers.get(term.text());
        if (number == null) {
            throw new IllegalArgumentException("'" + term.text() + "' is a term but no word of the lexicon.");
        }
        return number;
    }

    /** The rows of a text's terms, each as often as it stands there. */
    void of(Words text, IntConsumer into) {
        if (wordless) {
            pieces(text, (row, from, end) -> into.accept(row));
            return;
        }
        for (int i = 0; i < text.size(); i++) {
            put(words[text.number(i)], into);
        }
        for (int i = 0; i < Math.min(Terms.EARLY_WORDS, text.size()); i++) {
            put(earlyWords[text.number(i)], into);
        }
        int[] rows = new int[text.length()];
        pairs.of(text, rows.length, rows);
        for (int i = 1; i < rows.length; i++) {
            put(rows[i], into);
        }
        int early = Math.min(Terms.EARLY_LETTERS, rows.length);
        earlyPairs.of(text, early, rows);
        for (int i = 1; i < early; i++) {
            put(rows[i], into);
        }
    }

    private static void put(int row, IntConsumer into) {
        if (row != Trie.NONE) {
            into.accept(row);
        }
    }

    /** Takes a known term and the place in the words' letters that it was read from. */
    @FunctionalInterface
    interface Each {
        void term(int row, int from, int end);
    }

    /** What a person can read: words, or without a lexicon pairs and triples of letters. */
    void readable(Words text, Each each) {
        if (wordless) {
            pieces(text, each);
            return;
        }
        for (int i = 0; i < text.size(); i++) {
            int row = words[text.number(i)];
            if (row != Trie.NONE) {
                each.term(row, text.from(i), text.end(i));
            }
        }
    }

    private void pieces(Words text, Each each) {
        for (int word = 0; word < text.size(); word++) {
            for (int i = text.from(word); i < text.end(word); i++) {
                int node = 0;
                for (int j = i; j < text.end(word); j++) {
                    node = pieces.next(node, text.letter(j));
                    if (node == 0) {
                        break;
                    }
                    if (pieces.number(node) != Trie.NONE) {
                        each.term(pieces.number(node), i, j + 1);
                    }
                }
            }
        }
    }
}
