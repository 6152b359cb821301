package org.mingduo.radar.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mingduo.radar.Figure;

/** How good a {@link PairJudge} is on pairs that it has not learned from. */
public final class PairEvaluation {
    private static final long SEED = 5_113;
    private static final long DRAW = 7;

    private PairEvaluation() {}

    /**
     * Cross-validates from end to end: rarity, learning and threshold see nothing but the labels of the other parts. No
     * text stands both in what is learned from and in what is judged.
     *
     * @param task the name under which the figures are given
     * @param parts into how many the pairs are divided
     * @param judged of these parts, how many are judged, from the first; fewer take less time
     * @param oneIn of how many pairs in the other parts one is learned from, drawn at random: from 1 on
     * @return F1, precision and recall of "same" over all judged parts together
     */
    public static List<Figure> crossValidated(
            String task, List<Judged> pairs, int parts, int judged, int oneIn, PairJudge judge) {
        int[] fold = Folds.of(pairs.stream().map(Judged::pair).toList(), parts, SEED);
        int hits = 0;
        int said = 0;
        int same = 0;
        int asked = 0;
        for (int k = 0; k < judged; k++) {
            List<Judged> taught = new ArrayList<>();
            List<Judged> kept = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == k ? kept : taught).add(pairs.get(i));
            }
            List<Verdict> verdicts = judge.judge(
                    drawn(taught, oneIn), kept.stream().map(Judged::pair).toList());
            for (int i = 0; i < kept.size(); i++) {
                boolean yes = verdicts.get(i).same();
                said += yes ? 1 : 0;
                same += kept.get(i).same() ? 1 : 0;
                hits += yes && kept.get(i).same() ? 1 : 0;
            }
            asked += kept.size();
        }
        String share = oneIn == 1 ? "" : ", of which one pair in " + oneIn;
        String note = "%d pairs, each judged by what %d of %d parts taught%s".formatted(asked, parts - 1, parts, share);
        return List.of(
                new Figure(task, "F1", ratio(2 * hits, said + same), note),
                new Figure(task, "precision", ratio(hits, said), note),
                new Figure(task, "recall", ratio(hits, same), note));
    }

    private static List<Judged> drawn(List<Judged> pairs, int oneIn) {
        if (oneIn == 1) {
            return pairs;
        }
        List<Judged> drawn = new ArrayList<>(pairs);
        Collections.shuffle(drawn, new Random(DRAW));
        return drawn.subList(0, drawn.size() / oneIn);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
