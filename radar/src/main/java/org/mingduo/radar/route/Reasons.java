package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pieces of a text that spoke most for a label: against the mean of all labels. */
final class Reasons {
    private static final int MOST = 4;

    private final Space space;
    private final Planes planes;
    private final Words words;
    private int[] rows = new int[256];
    private int[] from = new int[256];
    private int[] end = new int[256];
    private float[] mean = new float[256];
    private int size;

    Reasons(Space space, Planes planes, Words words) {
        this.space = space;
        this.planes = planes;
        this.words = words;
        space.terms().readable(words, (hash, kind, at, until) -> {
            int row = space.rows().row(hash);
            if (row >= 0) {
                add(row, at, until);
            }
        });
    }

    private void add(int row, int at, int until) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            from = Arrays.copyOf(from, size * 2);
            end = Arrays.copyOf(end, size * 2);
            mean = Arrays.copyOf(mean, size * 2);
        }
        float sum = 0;
        for (int label = 0; label < planes.labels(); label++) {
            sum += planes.weight(row, label);
        }
        rows[size] = row;
        from[size] = at;
        end[size] = until;
        mean[size++] = sum / planes.labels();
    }

    /** At most four pieces, none within another, the one that weighs most first. */
    List<String> of(int label) {
        List<String> best = new ArrayList<>();
        boolean[] seen = new boolean[size];
        while (best.size() < MOST) {
            int heaviest = heaviest(label, seen);
            if (heaviest < 0) {
                break;
            }
            seen[heaviest] = true;
            String piece = words.piece(from[heaviest], end[heaviest]);
            if (best.stream().noneMatch(b -> b.contains(piece) || piece.contains(b))) {
                best.add(piece);
            }
        }
        return best;
    }

    private int heaviest(int label, boolean[] seen) {
        int heaviest = -1;
        float most = 0;
        for (int i = 0; i < size; i++) {
            float weight = space.weights()[rows[i]] * (planes.weight(rows[i], label) - mean[i]);
            if (!seen[i] && weight > most) {
                most = weight;
                heaviest = i;
            }
        }
        return heaviest;
    }
}
