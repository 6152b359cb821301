package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pieces of a text that spoke most for a label: against the mean of all labels. */
final class Reasons {
    private static final int MOST = 4;

    private final Planes planes;
    private final Words words;
    private int[] rows = new int[256];
    private int[] from = new int[256];
    private int[] end = new int[256];
    /** What the term weighs. */
    private float[] weights = new float[256];

    private float[] means = new float[256];
    private int size;

    Reasons(Space space, Planes planes, Words words) {
        this.planes = planes;
        this.words = words;
        space.readable(words, (row, at, until) -> add(row, space.weight(row), at, until));
    }

    private void add(int row, float weight, int at, int until) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            from = Arrays.copyOf(from, size * 2);
            end = Arrays.copyOf(end, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            means = Arrays.copyOf(means, size * 2);
        }
        rows[size] = row;
        from[size] = at;
        end[size] = until;
        weights[size] = weight;
        means[size++] = planes.mean(row);
    }

    /** At most four pieces, none within another, the one that weighs most first. Pieces that overlap are read as one. */
    List<String> of(int label) {
        float[] heavy = new float[size];
        for (int i = 0; i < size; i++) {
            heavy[i] = weights[i] * (planes.weight(rows[i], label) - means[i]);
        }
        int[] ends = joined(heavy);
        List<String> best = new ArrayList<>(MOST);
        while (best.size() < MOST) {
            int heaviest = heaviest(heavy);
            if (heaviest < 0) {
                break;
            }
            heavy[heaviest] = 0;
            String piece = words.piece(from[heaviest], ends[heaviest]);
            if (!overlaps(piece, best)) {
                best.add(piece);
            }
        }
        return best;
    }

    /** Gives what overlaps to the first of it, with its weight, and says where each then ends. Whole words never overlap. */
    private int[] joined(float[] heavy) {
        int[] ends = end.clone();
        int first = -1;
        for (int i = 0; i < size; i++) {
            if (heavy[i] <= 0) {
                continue;
            }
            if (first >= 0 && from[i] < ends[first]) {
                heavy[first] += heavy[i];
                heavy[i] = 0;
                ends[first] = Math.max(ends[first], end[i]);
            } else {
                first = i;
            }
        }
        return ends;
    }

    private static boolean overlaps(String piece, List<String> others) {
        for (String other : others) {
            if (other.contains(piece) || piece.contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** The first of the heaviest, or -1 if nothing weighs more than 0. */
    private int heaviest(float[] heavy) {
        int heaviest = -1;
        float most = 0;
        for (int i = 0; i < size; i++) {
            if (heavy[i] > most) {
                most = heavy[i];
                heaviest = i;
            }
        }
        return heaviest;
    }
}
