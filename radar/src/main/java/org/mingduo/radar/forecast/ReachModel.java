package org.mingduo.radar.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingduo.radar.trees.Booster;

/**
 * Orders posts by how far they will go, from what is known some minutes after each: its words, its hour and its first
 * reposts. Learned from cascades that are over. What a post was later found to be (a rumour or not) and who wrote it are
 * not asked.
 */
public final class ReachModel {
    /** Fewer examples than this teach nothing that holds. */
    public static final int LEAST = 100;

    private static final Booster.Growing GROWING = new Booster.Growing(300, 4, 0.02, 5, 20, 0.7, 0.4);
    private static final int BOOSTERS = 5;
    private static final long SEED = 731;

    private final double watched;
    private final List<Booster> boosters;

    private ReachModel(double watched, List<Booster> boosters) {
        this.watched = watched;
        this.boosters = boosters;
    }

    /**
     * @param over cascades whose size is final
     * @param watched seconds after the post that may be looked at, more than 0
     * @throws IllegalArgumentException if there are too few cascades or no time to watch
     */
    public static ReachModel learned(List<Cascade> over, double watched) {
        if (over.size() < LEAST) {
            throw new IllegalArgumentException(
                    "%d cascades to learn from; at least %d are wanted, each with all its reposts."
                            .formatted(over.size(), LEAST));
        }
        if (!(watched > 0) || Double.isInfinite(watched)) {
            throw new IllegalArgumentException(
                    "A forecast %s seconds after the post has nothing to look at; more than 0 are wanted, usually 1800."
                            .formatted(watched));
        }
        double[][] rows = new double[over.size()][];
        double[] sizes = new double[over.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(over.get(i), watched);
            sizes[i] = over.get(i).size();
        }
        double[] ranks = ranks(sizes);
        List<Booster> boosters = new ArrayList<>();
        for (int i = 0; i < BOOSTERS; i++) {
            boosters.add(Booster.fitted(rows, ranks, GROWING, SEED + i));
        }
        return new ReachModel(watched, boosters);
    }

    /** The higher, the further it will go; only the order of scores means anything. */
    public double score(Cascade post) {
        double[] row = row(post, watched);
        double sum = 0;
        for (Booster booster : boosters) {
            sum += booster.value(row);
        }
        return sum / boosters.size();
    }

    static double[] row(Cascade post, double watched) {
        var row = new Row();
        Tempo.add(row, post.until(watched), watched);
        Clock.add(row, post.posted());
        Wording.add(row, post.text());
        return row.values();
    }

    /**
     * What is learned: −ln(1 − rank), the scores of Savage. The order alone counts, whatever unit and tail the sizes
     * have, and the places at the top lie further apart than those at the bottom.
     */
    static double[] ranks(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            int first = Search.first(sorted, sizes[i]);
            int next = Search.after(sorted, sizes[i]);
            ranks[i] = -Math.log(1 - (first + next) / 2.0 / sorted.length);
        }
        return ranks;
    }
}
