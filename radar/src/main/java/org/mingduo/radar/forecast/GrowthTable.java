package org.mingduo.radar.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * By what posts have multiplied after a moment: for ages from five minutes to four days, and for each by momentum, the part
 * of the reposts so far that came in the later half of the age.
 */
final class GrowthTable {
    /** A cascade teaches something about an age at which it had at least so many reposts. */
    static final int LEAST = 5;

    /** Seconds. */
    static final double[] AGES = {300, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 345_600};

    /** Below the first: fading; below the second: slowing; below the third: steady; above: speeding up. */
    static final double[] MOMENTUM = {0.1, 0.25, 0.5};

    /** Cascades that a cell wants to have seen. */
    private static final int ENOUGH = 30;

    private static final double[] QUANTILES = {0.1, 0.5, 0.9};

    /**
     * What followed.
     *
     * @param cascades how many it was seen at
     * @param low factor that nine in ten exceeded
     * @param middle factor that half exceeded
     * @param high factor that one in ten exceeded
     */
    record Cell(int cascades, double low, double middle, double high) {}

    private final List<Cell> cells;

    private GrowthTable(List<Cell> cells) {
        this.cells = cells;
    }

    static int momentum(double share) {
        int k = 0;
        while (k < MOMENTUM.length && share >= MOMENTUM[k]) {
            k++;
        }
        return k;
    }

    /** Between two ages the factors are interpolated along the logarithms; outside, the nearest age stands. */
    Cell at(double age, int momentum) {
        int k = 0;
        while (k < AGES.length - 2 && age >= AGES[k + 1]) {
            k++;
        }
        double part = Math.clamp(Math.log(age / AGES[k]) / Math.log(AGES[k + 1] / AGES[k]), 0, 1);
        Cell young = cells.get(k * (MOMENTUM.length + 1) + momentum);
        Cell old = cells.get((k + 1) * (MOMENTUM.length + 1) + momentum);
        return new Cell(
                part < 0.5 ? young.cascades : old.cascades,
                between(young.low, old.low, part),
                between(young.middle, old.middle, part),
                between(young.high, old.high, part));
    }

    private static double between(double a, double b, double part) {
        return Math.exp(Math.log(a) * (1 - part) + Math.log(b) * part);
    }

    static GrowthTable learned(List<Cascade> over) {
        List<Cell> cells = new ArrayList<>();
        for (double age : AGES) {
            for (int m = 0; m <= MOMENTUM.length; m++) {
                cells.add(cell(over, age, m));
            }
        }
        return new GrowthTable(cells);
    }

    /** What followed at one age and momentum; where that was seen too seldom, the next momentum is seen with it. */
    private static Cell cell(List<Cascade> over, double age, int momentum) {
        double[] factors = {};
        for (int up = momentum; factors.length < ENOUGH && up <= MOMENTUM.length; up++) {
            factors = factors(over, age, momentum, up);
        }
        if (factors.length == 0) {
            throw new IllegalArgumentException(
                    "No cascade has %d reposts within %.0f s and momentum %d; more cascades are wanted."
                            .formatted(LEAST, age, momentum));
        }
        double[] seen = factors;
        double[] at = Arrays.stream(QUANTILES)
                .map(q -> seen[(int) (q * (seen.length - 1))])
                .toArray();
        return new Cell(seen.length, at[0], at[1], at[2]);
    }

    private static double[] factors(List<Cascade> over, double age, int from, int to) {
        return over.stream()
                .filter(c -> c.until(age).length >= LEAST)
                .filter(c -> {
                    int momentum = momentum(1 - (double) c.until(age / 2).length / c.until(age).length);
                    return momentum >= from && momentum <= to;
                })
                .mapToDouble(c -> (double) c.size() / c.until(age).length)
                .sorted()
                .toArray();
    }

    /** One line for each cell: age, momentum, cascades and the three factors. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "%.0f %d %d %.3f %.3f %.3f",
                    AGES[i / (MOMENTUM.length + 1)],
                    i % (MOMENTUM.length + 1),
                    cell.cascades,
                    cell.low,
                    cell.middle,
                    cell.high));
        }
        return lines;
    }

    /** @param lines as {@link #lines()} gives them; those that begin with # are passed over */
    static GrowthTable of(List<String> lines) {
        List<Cell> cells = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> {
                    String[] parts = line.split(" ", -1);
                    return new Cell(
                            Integer.parseInt(parts[2]),
                            Double.parseDouble(parts[3]),
                            Double.parseDouble(parts[4]),
                            Double.parseDouble(parts[5]));
                })
                .toList();
        if (cells.size() != AGES.length * (MOMENTUM.length + 1)) {
            throw new IllegalStateException("growth.txt has %d cells where %d are wanted."
                    .formatted(cells.size(), AGES.length * (MOMENTUM.length + 1)));
        }
        return new GrowthTable(cells);
    }
}
