package org.mingduo.radar.route;

/**
 * How a router learns.
 *
 * @param cost of a training text on the wrong side, against the width of the margin; more fits closer
 * @param folds into how many parts the texts are cut to measure the quality, at least 2; 0 measures on one fifth only,
 *     which is faster
 * @param abstainBelow confidence, 0 to 1, below which a suggestion counts as unsure
 */
public record Settings(double cost, int folds, double abstainBelow) {
    public static final Settings STANDARD = new Settings(0.8, 3, 0.5);

    public Settings {
        if (!(cost > 0) || folds < 0 || folds == 1 || !(abstainBelow >= 0 && abstainBelow <= 1)) {
            throw new IllegalArgumentException(
                    "Settings want a cost above 0, folds of 0 or at least 2, and abstainBelow between 0 and 1.");
        }
    }
}
