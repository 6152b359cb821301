package org.mingduo.radar.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.mingduo.radar.Figure;

/** How well a {@link ReachModel} orders cascades that it has not learned from. */
public final class ReachEvaluation {
    private static final String TASK = "forecast";
    private static final double TOP = 0.9;
    private static final int PARTS = 5;

    private ReachEvaluation() {}

    /**
     * Cross-validates in five parts: the area under the ROC curve for ending in the top tenth by size, of the model and of
     * the bare count at the same moment. The figure of each part is taken by itself, and their mean is given.
     *
     * @param over cascades whose size is final
     * @param watched seconds after the post that may be looked at
     * @param rounds how often the parts are drawn anew
     * @param share of the other parts, how much is learned from, above 0 to 1: less than 1 gives the learning curve
     */
    public static List<Figure> crossValidated(List<Cascade> over, double watched, int rounds, double share) {
        double[] sizes = over.stream().mapToDouble(Cascade::size).toArray();
        boolean[] top = Ranking.above(sizes, TOP);
        double model = 0;
        double bare = 0;
        int learned = 0;
        for (int round = 0; round < rounds; round++) {
            int[] order = order(over.size(), 1_000 + round);
            for (int part = 0; part < PARTS; part++) {
                List<Cascade> taught = new ArrayList<>();
                List<Integer> asked = new ArrayList<>();
                for (int i = 0; i < order.length; i++) {
                    if (i % PARTS == part) {
                        asked.add(order[i]);
                    } else {
                        taught.add(over.get(order[i]));
                    }
                }
                learned = (int) Math.round(taught.size() * share);
                ReachModel reach = ReachModel.learned(taught.subList(0, learned), watched);
                model += auc(over, asked, top, reach::score);
                bare += auc(over, asked, top, post -> post.until(watched).length);
            }
        }
        String note = "top tenth of %d cascades, %.0f s watched, %d to learn from, %d × %d parts"
                .formatted(over.size(), watched, learned, rounds, PARTS);
        return List.of(
                new Figure(TASK, "AUC", model / rounds / PARTS, note),
                new Figure(TASK, "AUC of the bare count", bare / rounds / PARTS, note));
    }

    private static double auc(List<Cascade> over, List<Integer> asked, boolean[] top, ToDoubleFunction<Cascade> score) {
        double[] scores = new double[asked.size()];
        boolean[] far = new boolean[asked.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score.applyAsDouble(over.get(asked.get(i)));
            far[i] = top[asked.get(i)];
        }
        return Ranking.auc(scores, far);
    }

    private static int[] order(int n, long seed) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        var random = new SplittableRandom(seed);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
