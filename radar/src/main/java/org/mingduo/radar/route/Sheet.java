package org.mingduo.radar.route;

/**
 * What a router looks up for each term: its weight, and its weight on every label's plane. They lie beside each other
 * by row, because memory that is not at hand is what a look-up costs. A copy; what it was made of may change.
 */
final class Sheet {
    private final int labels;
    private final int width;
    private final float[] cells;

    Sheet(Space space, Planes planes) {
        labels = planes.labels();
        width = 1 + labels;
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
        float[] values = new float[text.size()];
        double square = 0;
        for (int n = 0; n < values.length; n++) {
            values[n] = text.damped(n) * cells[text.row(n) * width];
            square += values[n] * values[n];
        }
        double[] scores = new double[labels];
        for (int n = 0; n < values.length; n++) {
            int at = text.row(n) * width + 1;
            for (int label = 0; label < labels; label++) {
                scores[label] += values[n] * cells[at + label];
            }
        }
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        for (int label = 0; label < labels; label++) {
            scores[label] *= scale;
        }
        return scores;
    }

    /** What a term says for a label: its weight times how far the label's plane exceeds the mean of all. */
    float says(int row, int label) {
        int at = row * width;
        float sum = 0;
        for (int each = at + 1; each <= at + labels; each++) {
            sum += cells[each];
        }
        return cells[at] * (cells[at + 1 + label] - sum / labels);
    }
}
