package org.mingduo.radar.pairs;

import java.util.ArrayList;
import java.util.List;
import org.mingduo.radar.trees.Booster;

/** Several boosters that differ in their seed alone; their mean is steadier than any of them. */
final class Bag {
    private final List<Booster> boosters = new ArrayList<>();

    private Bag() {}

    static Bag trained(double[][] rows, boolean[] yes, int boosters, long seed) {
        var bag = new Bag();
        for (int i = 0; i < boosters; i++) {
            bag.boosters.add(Booster.trained(rows, yes, Booster.Growing.USUAL, seed + i));
        }
        return bag;
    }

    /** The probability of yes. */
    double probability(double[] row) {
        double sum = 0;
        for (Booster booster : boosters) {
            sum += booster.value(row);
        }
        return 1 / (1 + Math.exp(-sum / boosters.size()));
    }
}
