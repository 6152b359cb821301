package org.mingduo.radar;

import java.util.HashMap;
import java.util.Map;

/**
 * How well stories found agree with stories given: normalised mutual information (geometric mean) and BCubed
 * (Bagga and Baldwin 1998), from the counts of pairs of labels.
 */
record Agreement(double nmi, double precision, double recall, int stories) {

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    static Agreement of(long[] given, long[] found) {
        int n = given.length;
        Map<Long, Map<Long, Integer>> both = new HashMap<>();
        Map<Long, Integer> ofGiven = new HashMap<>();
        Map<Long, Integer> ofFound = new HashMap<>();
        for (int i = 0; i < n; i++) {
            both.computeIfAbsent(given[i], k -> new HashMap<>()).merge(found[i], 1, Integer::sum);
            ofGiven.merge(given[i], 1, Integer::sum);
            ofFound.merge(found[i], 1, Integer::sum);
        }
        double mutual = 0;
        double precision = 0;
        double recall = 0;
        for (var row : both.entrySet()) {
            double a = ofGiven.getOrDefault(row.getKey(), 0);
            for (var cell : row.getValue().entrySet()) {
                double b = ofFound.getOrDefault(cell.getKey(), 0);
                double c = cell.getValue();
                mutual += c / n * Math.log(c * n / (a * b));
                precision += c * c / b / n;
                recall += c * c / a / n;
            }
        }
        return new Agreement(
                mutual / Math.sqrt(entropy(ofGiven, n) * entropy(ofFound, n)), precision, recall, ofFound.size());
    }

    private static double entropy(Map<Long, Integer> sizes, int n) {
        return sizes.values().stream()
                .mapToDouble(s -> -(double) s / n * Math.log((double) s / n))
                .sum();
    }
}
