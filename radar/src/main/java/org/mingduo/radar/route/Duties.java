package org.mingduo.radar.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A router from duty descriptions alone. Each duty word is read as pairs and triples of letters; a piece that few
 * departments share weighs most, as much in a long description as in a short one.
 */
final class Duties {
    /** Set by hand: without history there is nothing to fit it to. */
    private static final double SHARPNESS = 12;

    private static final double ABSTAIN_BELOW = 0.3;
    /** Among few departments chance alone gives much: it takes so many times as much to be sure, if not all of it. */
    private static final double TIMES_CHANCE = 1.5;

    private static final double NEARLY_ALL = 0.9;

    private Duties() {}

    static Router router(Map<String, String> duties) {
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("A router needs the duties of at least one department.");
        }
        var ordered = new TreeMap<>(duties);
        var terms = new Terms(Lexicon.NONE);
        List<Words> words = new ArrayList<>();
        ordered.values().forEach(text -> words.add(terms.words(text)));
        var rows = new Rows(4096);
        List<Term> known = new ArrayList<>();
        var sharing = new HashMap<Integer, Integer>();
        for (Words of : words) {
            var bag = new Bag();
            terms.of(of, (kind, from, end) -> {
                int row = rows.add(of.hash(kind.code(), from, end));
                if (row == known.size()) {
                    known.add(new Term(kind, of.piece(from, end)));
                }
                bag.add(row);
            });
            for (int row : bag.distinct()) {
                sharing.merge(row, 1, Integer::sum);
            }
        }
        float[] weights = new float[known.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = (float) Math.log(1 + (double) ordered.size() / sharing.getOrDefault(row, 1));
        }
        var space = new Space(terms, known, weights);
        var planes = new Planes(ordered.size(), new float[known.size() * ordered.size()]);
        List<int[]> pieces = words.stream().map(of -> space.vector(of).rows()).toList();
        double usual = pieces.stream()
                .mapToDouble(rowsOf -> length(rowsOf, weights))
                .average()
                .orElseThrow();
        for (int label = 0; label < pieces.size(); label++) {
            for (int row : pieces.get(label)) {
                planes.weights()[row * ordered.size() + label] = (float) (weights[row] / Math.max(1e-9, usual));
            }
        }
        var provenance = new Provenance(
                "duties",
                Digests.sha256(ordered.toString().getBytes(StandardCharsets.UTF_8)),
                ordered.size(),
                settings(ordered.size()),
                Quality.UNMEASURED,
                0);
        return new Router(List.copyOf(ordered.keySet()), space, planes, SHARPNESS, provenance);
    }

    private static double length(int[] rows, float[] weights) {
        return Math.sqrt(Arrays.stream(rows)
                .mapToDouble(row -> weights[row] * weights[row])
                .sum());
    }

    private static Settings settings(int departments) {
        return new Settings(1, 0, Math.clamp(TIMES_CHANCE / departments, ABSTAIN_BELOW, NEARLY_ALL));
    }
}
