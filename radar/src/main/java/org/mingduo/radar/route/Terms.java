package org.mingduo.radar.route;

import org.mingduo.radar.route.Term.Kind;

/**
 * The terms of a text. Where a {@link Lexicon} is at hand: its words and pairs of neighbouring letters, of the words only,
 * so that a stop word, left in or left out, changes nothing; and once more those at the beginning. Otherwise: pairs and
 * triples of letters.
 */
final class Terms {
    /** Words of the beginning that are counted once more. */
    static final int EARLY_WORDS = 15;
    /** Letters of the beginning whose pairs are counted once more. */
    static final int EARLY_LETTERS = 30;

    private final Lexicon lexicon;

    Terms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Takes each term as it comes, with the place in the words' letters that it was read from. */
    @FunctionalInterface
    interface Each {
        void term(Kind kind, int from, int end);
    }

    /** The words of a text; without a lexicon every run of letters is one word. */
    Words words(String raw) {
        boolean cut = Letters.cutIntoWords(raw);
        char[] text = Letters.plain(raw);
        var words = new Words();
        int run = 0; // letters of the present run, moved to the front of what has been read
        for (int i = 0; i <= text.length; i++) {
            char c = i < text.length ? text[i] : '\n';
            if (Letters.counts(c)) {
                text[run++] = c;
            } else if (run > 0 && !(cut && c == ' ' && joins(text, i))) {
                if (lexicon.isEmpty()) {
                    words.add(text, 0, run, Trie.NONE);
                } else {
                    lexicon.cut(text, run, words);
                }
                run = 0;
            }
        }
        return words;
    }

    /** A blank beside a Chinese letter parts nothing; between Latin words it does. */
    private static boolean joins(char[] text, int blank) {
        return Letters.chinese(text[blank - 1]) || (blank + 1 < text.length && Letters.chinese(text[blank + 1]));
    }

    /** Every term of a text, known to a model or not. */
    void of(Words words, Each each) {
        if (lexicon.isEmpty()) {
            for (int word = 0; word < words.size(); word++) {
                for (int i = words.from(word); i + 1 < words.end(word); i++) {
                    each.term(Kind.PAIR, i, i + 2);
                    if (i + 2 < words.end(word)) {
                        each.term(Kind.TRIPLE, i, i + 3);
                    }
                }
            }
            return;
        }
        for (int word = 0; word < words.size(); word++) {
            each.term(Kind.WORD, words.from(word), words.end(word));
            if (word < EARLY_WORDS) {
                each.term(Kind.EARLY_WORD, words.from(word), words.end(word));
            }
        }
        for (int i = 0; i + 1 < words.length(); i++) {
            each.term(Kind.PAIR, i, i + 2);
            if (i + 1 < EARLY_LETTERS) {
                each.term(Kind.EARLY_PAIR, i, i + 2);
            }
        }
    }
}
