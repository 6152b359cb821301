package org.mingduo.radar.route;

/**
 * The terms of a text, as hashes. Where a {@link Lexicon} is at hand: its words, once more the first words (people say
 * first what they want), and pairs of neighbouring letters, of the words only, so that a stop word, left in or left out,
 * changes nothing. Otherwise: pairs and triples of letters.
 */
final class Terms {
    static final int WORD = 0;
    static final int EARLY = 1;
    static final int LETTERS2 = 2;
    static final int LETTERS3 = 3;

    /** Words of the beginning that are counted once more. */
    private static final int HEAD = 15;

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
        void term(long hash, int kind, int from, int end);
    }

    /** The words of a text; without a lexicon every run of letters is one word. */
    Words words(String raw) {
        boolean cut = Letters.cutIntoWords(raw);
        String text = Letters.plain(raw);
        var words = new Words();
        var run = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (Character.isLetterOrDigit(c)) {
                run.append(c);
            } else if (!run.isEmpty() && !(cut && c == ' ' && joins(text, i))) {
                if (lexicon.isEmpty()) {
                    words.add(run, 0, run.length());
                } else {
                    lexicon.cut(run, words);
                }
                run.setLength(0);
            }
        }
        return words;
    }

    /** A blank beside a Chinese letter parts nothing; between Latin words it does. */
    private static boolean joins(String text, int blank) {
        return Letters.chinese(text.charAt(blank - 1))
                || (blank + 1 < text.length() && Letters.chinese(text.charAt(blank + 1)));
    }

    /** The terms that a person can read: words, or without a lexicon pairs and triples of letters. */
    void readable(Words words, Each each) {
        if (lexicon.isEmpty()) {
            of(words, each);
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            int from = words.from(i);
            int end = words.end(i);
            each.term(words.hash(WORD, from, end), WORD, from, end);
        }
    }

    void of(Words words, Each each) {
        if (lexicon.isEmpty()) {
            for (int i = 0; i < words.size(); i++) {
                pairs(words, words.from(i), words.end(i), each);
                triples(words, words.from(i), words.end(i), each);
            }
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            int from = words.from(i);
            int end = words.end(i);
            long word = words.hash(WORD, from, end);
            each.term(word, WORD, from, end);
            if (i < HEAD) {
                each.term(early(word), EARLY, from, end);
            }
        }
        pairs(words, 0, words.length(), each);
    }

    private static void pairs(Words words, int from, int end, Each each) {
        for (int i = from; i + 1 < end; i++) {
            each.term(words.hash(LETTERS2, i, i + 2), LETTERS2, i, i + 2);
        }
    }

    private static void triples(Words words, int from, int end, Each each) {
        for (int i = from; i + 2 < end; i++) {
            each.term(words.hash(LETTERS3, i, i + 3), LETTERS3, i, i + 3);
        }
    }

    private static long early(long word) {
        return Hash.end(word + EARLY);
    }
}
