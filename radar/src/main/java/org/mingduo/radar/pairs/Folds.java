package org.mingduo.radar.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Parts for cross-validation, such that no text stands in two of them: pairs that share a text stay together. */
final class Folds {
    private Folds() {}

    /** The fold of each pair, in [0, folds). */
    static int[] of(List<Pair> pairs, int folds, long seed) {
        int[] parent = new int[pairs.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (String text : List.of(pairs.get(i).a(), pairs.get(i).b())) {
                Integer known = first.putIfAbsent(text.strip(), i);
                if (known != null) {
                    parent[root(parent, i)] = root(parent, known);
                }
            }
        }
        var random = new SplittableRandom(seed);
        int[] drawn = new int[parent.length];
        Arrays.setAll(drawn, i -> random.nextInt(folds));
        int[] fold = new int[parent.length];
        Arrays.setAll(fold, i -> drawn[root(parent, i)]);
        return fold;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
