package org.mingduo.radar.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingduo.radar.Figure;

/** How well the outlook of a story's growth holds on cascades that the table has not seen. */
public final class GrowthEvaluation {
    private static final String TASK = "outlook";
    private static final int PARTS = 5;

    private GrowthEvaluation() {}

    /**
     * Cross-validates in five parts, taken in turn.
     *
     * @param over cascades whose size is final
     * @param age seconds after the post at which the outlook is asked
     * @return the part of the final counts that lie in the band, 0.8 if it is honest; the median factor between what was
     *     expected and what came, 1 for exact; and the median width of the band as a factor
     */
    public static List<Figure> crossValidated(List<Cascade> over, double age) {
        List<Double> errors = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        int inside = 0;
        for (int part = 0; part < PARTS; part++) {
            List<Cascade> taught = new ArrayList<>();
            List<Cascade> asked = new ArrayList<>();
            for (int i = 0; i < over.size(); i++) {
                (i % PARTS == part ? asked : taught).add(over.get(i));
            }
            GrowthTable table = GrowthTable.learned(taught);
            for (Cascade post : asked) {
                double soFar = post.until(age).length;
                if (soFar < GrowthTable.LEAST) {
                    continue;
                }
                GrowthTable.Cell cell = table.at(age, GrowthTable.momentum(1 - post.until(age / 2).length / soFar));
                double factor = post.size() / soFar;
                inside += factor >= cell.low() && factor <= cell.high() ? 1 : 0;
                errors.add(Math.exp(Math.abs(Math.log(factor / cell.middle()))));
                widths.add(cell.high() / cell.low());
            }
        }
        String note = "%d cascades with at least %d reposts at %.0f s, %d parts"
                .formatted(errors.size(), GrowthTable.LEAST, age, PARTS);
        return List.of(
                new Figure(TASK, "inside the band", (double) inside / Math.max(1, errors.size()), note),
                new Figure(TASK, "median error, factor", median(errors), note),
                new Figure(TASK, "median width of the band, factor", median(widths), note));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }
}
