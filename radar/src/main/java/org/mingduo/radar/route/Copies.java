package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds texts that stand among others too, cut into words there and raw here. */
final class Copies {
    private static final int LETTERS = 6;
    /** This share of a text's pieces in one other text makes it a copy. */
    private static final double SHARE = 0.4;

    private Copies() {}

    static boolean[] of(List<LabelledText> texts, List<LabelledText> others) {
        List<LabelledText> both = new ArrayList<>(texts);
        both.addAll(others);
        var terms = new Terms(Lexicon.of(both));
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            for (long piece : pieces(terms, others.get(i))) {
                holders.computeIfAbsent(piece, p -> new ArrayList<>(1)).add(i);
            }
        }
        boolean[] copies = new boolean[texts.size()];
        for (int i = 0; i < copies.length; i++) {
            Set<Long> pieces = pieces(terms, texts.get(i));
            Map<Integer, Integer> shared = new HashMap<>();
            for (long piece : pieces) {
                holders.getOrDefault(piece, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            int most =
                    shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            copies[i] = most > 0 && most >= SHARE * pieces.size();
        }
        return copies;
    }

    private static Set<Long> pieces(Terms terms, LabelledText text) {
        Words words = terms.words(text.whole());
        Set<Long> pieces = new HashSet<>();
        for (int i = 0; i + LETTERS <= words.length(); i++) {
            pieces.add(words.hash(LETTERS, i, i + LETTERS));
        }
        return pieces;
    }
}
