package org.mingduo.radar.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A router from duty descriptions alone. Each duty word is read as pairs and triples of letters; a piece that few
 * departments share weighs most, and each department's pieces together weigh the same, however long its description is.
 */
final class Duties {
    /** Set by hand: without history there is nothing to fit it to. */
    private static final double SHARPNESS = 12;

    private static final Settings SETTINGS = new Settings(1, 0, 0.3);

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
        for (int label = 0; label < words.size(); label++) {
            Vector vector = space.vector(words.get(label));
            for (int i = 0; i < vector.rows().length; i++) {
                planes.weights()[vector.rows()[i] * ordered.size() + label] = vector.values()[i];
            }
        }
        var provenance = new Provenance(
                "duties",
                Digests.sha256(ordered.toString().getBytes(StandardCharsets.UTF_8)),
                ordered.size(),
                SETTINGS,
                Quality.UNMEASURED,
                0);
        return new Router(List.copyOf(ordered.keySet()), space, planes, SHARPNESS, provenance);
    }
}
