package org.mingduo.radar.route;

import java.util.Locale;

/**
 * What a router was worth on texts that it had not seen.
 *
 * @param texts number of texts measured on; 0 if nothing was measured
 * @param macroF1 mean of the labels' F1, labels without any text left out, 0 to 1
 * @param accuracy share of texts whose first suggestion was right, 0 to 1
 * @param answered share of texts on which it did not abstain, 0 to 1
 * @param accuracyAnswered accuracy among those, 0 to 1
 */
public record Quality(int texts, double macroF1, double accuracy, double answered, double accuracyAnswered) {
    /** Nothing was measured. */
    public static final Quality UNMEASURED = new Quality(0, 0, 0, 0, 0);

    /** @param sure whether the router would have answered */
    static Quality of(int[] wanted, int[] given, boolean[] sure, int labels) {
        int[] right = new int[labels];
        int[] said = new int[labels];
        int[] was = new int[labels];
        int correct = 0;
        int answered = 0;
        int answeredRight = 0;
        for (int i = 0; i < wanted.length; i++) {
            was[wanted[i]]++;
            said[given[i]]++;
            boolean hit = wanted[i] == given[i];
            if (hit) {
                right[wanted[i]]++;
                correct++;
            }
            if (sure[i]) {
                answered++;
                answeredRight += hit ? 1 : 0;
            }
        }
        double sum = 0;
        int present = 0;
        for (int label = 0; label < labels; label++) {
            if (was[label] + said[label] > 0) {
                sum += 2.0 * right[label] / (was[label] + said[label]);
                present++;
            }
        }
        int n = Math.max(1, wanted.length);
        return new Quality(
                wanted.length,
                sum / Math.max(1, present),
                (double) correct / n,
                (double) answered / n,
                (double) answeredRight / Math.max(1, answered));
    }

    @Override
    public String toString() {
        return texts == 0
                ? "unmeasured"
                : String.format(
                        Locale.ROOT,
                        "texts %d, macro-F1 %.4f, accuracy %.4f, answered %.4f, accuracy where answered %.4f",
                        texts,
                        macroF1,
                        accuracy,
                        answered,
                        accuracyAnswered);
    }
}
