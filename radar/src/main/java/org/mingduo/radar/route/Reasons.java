package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pieces of a text that spoke most for a label: against the mean of all labels. */
final class Reasons {
    private static final int MOST = 4;
    /** So many of the heaviest are sorted at a time; mostly the first few are enough. */
    private static final int AT_ONCE = 8;

    private final Sheet sheet;
    private final Words words;
    private int[] rows = new int[256];
    private int[] from = new int[256];
    private int[] end = new int[256];
    /** By row in {@link #rows}: its mean on all labels. */
    private float[] means = new float[256];

    private int size;
    /** Whether no piece begins before the one before it ends. */
    private boolean apart = true;

    Reasons(Space space, Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        space.readable(words, this::add);
    }

    private void add(int row, int at, int until) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            from = Arrays.copyOf(from, size * 2);
            end = Arrays.copyOf(end, size * 2);
            means = Arrays.copyOf(means, size * 2);
        }
        apart &= size == 0 || at >= end[size - 1];
        rows[size] = row;
        means[size] = sheet.mean(row);
        from[size] = at;
        end[size++] = until;
    }

    /** At most four pieces, none within another, the one that weighs most first. Pieces that overlap are read as one. */
    List<String> of(int label) {
        return apart ? single(label) : joined(label);
    }

    private List<String> single(int label) {
        long[] heaviest = new long[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            float weight = sheet.says(rows[i], label, means[i]);
            heaviest[found] = ordered(weight, i);
            found += weight > 0 ? 1 : 0; // whether it is kept is as good as chance: no branch that hangs on it
        }
        return pieces(heaviest, found, end);
    }

    private List<String> joined(int label) {
        long[] heaviest = new long[size];
        int[] ends = end.clone();
        int found = 0;
        int first = -1;
        float sum = 0;
        for (int i = 0; i < size; i++) {
            float weight = sheet.says(rows[i], label, means[i]);
            if (weight <= 0) {
                continue;
            }
            if (first >= 0 && from[i] < ends[first]) {
                sum += weight;
                ends[first] = Math.max(ends[first], end[i]);
            } else {
                if (first >= 0) {
                    heaviest[found++] = ordered(sum, first);
                }
                first = i;
                sum = weight;
            }
        }
        if (first >= 0) {
            heaviest[found++] = ordered(sum, first);
        }
        return pieces(heaviest, found, ends);
    }

    /** Sorts by weight, then by place from the end; a weight above 0 sorts like its bits. */
    private static long ordered(float weight, int place) {
        return (long) Float.floatToRawIntBits(weight) << Integer.SIZE | (Integer.MAX_VALUE - place);
    }

    private List<String> pieces(long[] heaviest, int found, int[] ends) {
        List<String> best = new ArrayList<>(MOST);
        for (int sorted = 0; sorted < found && best.size() < MOST; sorted += AT_ONCE) {
            heaviestFirst(heaviest, sorted, found);
            for (int n = sorted; n < Math.min(sorted + AT_ONCE, found) && best.size() < MOST; n++) {
                int place = Integer.MAX_VALUE - (int) heaviest[n];
                String piece = words.piece(from[place], ends[place]);
                if (!overlaps(piece, best)) {
                    best.add(piece);
                }
            }
        }
        return best;
    }

    /** Brings the next few of the heaviest to where they belong; those behind them stay in any order. */
    private static void heaviestFirst(long[] heaviest, int sorted, int found) {
        int last = Math.min(sorted + AT_ONCE, found) - 1;
        for (int n = sorted; n < found; n++) {
            long next = heaviest[n];
            if (n > last && next <= heaviest[last]) {
                continue;
            }
            int at = n;
            if (n > last) {
                heaviest[n] = heaviest[last];
                at = last;
            }
            for (; at > sorted && heaviest[at - 1] < next; at--) {
                heaviest[at] = heaviest[at - 1];
            }
            heaviest[at] = next;
        }
    }

    private static boolean overlaps(String piece, List<String> others) {
        for (String other : others) {
            if (other.contains(piece) || piece.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
