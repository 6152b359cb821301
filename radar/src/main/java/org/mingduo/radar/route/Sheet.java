package org.mingduo.radar.route;

/**
 * What a router looks up for each term: its weight, and its weight on every label's plane. They lie beside each other
 * by row, because memory that is not at hand is what a look-up costs. A copy; what it was made of may change.
 */
final class Sheet {
    /** Cells of a row that are summed at a time, each in a variable of its own. */
    private static final int BLOCK = 4;

    private final int labels;
    /** Cells of a row, the last ones empty: a multiple of {@link #BLOCK}. */
    private final int width;

    private final float[] cells;

    Sheet(Space space, Planes planes) {
        labels = planes.labels();
        width = (1 + labels + BLOCK - 1) / BLOCK * BLOCK;
        cells = new float[Math.multiplyExact(space.size(), width)];
        for (int row = 0; row < space.size(); row++) {
            int at = row * width;
            cells[at] = space.weight(row);
            for (int label = 0; label < labels; label++) {
                cells[at + 1 + label] = planes.weight(row, label);
            }
        }
    }

    /**
     * How far a text lies on each label's side: the same as {@link Planes#scores} of its vector. First every row is looked up
     * once, with nothing that waits for the answer; then it is at hand.
     */
    double[] scores(Bag text) {
        int[] at = new int[text.size()];
        float[] values = new float[text.size()];
        double square = 0;
        for (int n = 0; n < values.length; n++) {
            at[n] = text.row(n) * width;
            values[n] = text.damped(n) * cells[at[n]];
            square += values[n] * values[n];
        }
        double[] sums = new double[width];
        for (int block = 0; block < width; block += BLOCK) {
            sum(at, values, block, sums);
        }
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        double[] scores = new double[labels];
        for (int label = 0; label < labels; label++) {
            scores[label] = sums[1 + label] * scale;
        }
        return scores;
    }

    private void sum(int[] at, float[] values, int block, double[] into) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int n = 0; n < at.length; n++) {
            int cell = at[n] + block;
            float value = values[n];
            a += value * cells[cell];
            b += value * cells[cell + 1];
            c += value * cells[cell + 2];
            d += value * cells[cell + 3];
        }
        into[block] = a;
        into[block + 1] = b;
        into[block + 2] = c;
        into[block + 3] = d;
    }

    /** The mean of a term's weights on all labels' planes. */
    float mean(int row) {
        int at = row * width;
        float sum = 0;
        for (int each = at + 1; each <= at + labels; each++) {
            sum += cells[each];
        }
        return sum / labels;
    }

    /** What a term says for a label: its weight times how far the label's plane exceeds the mean of all. */
    float says(int row, int label, float mean) {
        int at = row * width;
        return cells[at] * (cells[at + 1 + label] - mean);
    }
}
