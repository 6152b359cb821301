package org.mingduo.radar.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.Figure;

class ReachModelTest {
    private static final Instant EVENING = Instant.parse("2013-05-08T12:44:17Z");

    @Test
    void what_happens_after_the_time_watched_cannot_be_seen() {
        ReachModel reach = ReachModel.learned(made(200), 1_800);
        double[] early = {12, 40, 41, 900, 1_800};
        double[] late = Arrays.copyOf(early, 400);
        Arrays.fill(late, early.length, late.length, 1_800.5);
        assertThat(reach.score(new Cascade("a", EVENING, "求扩散", late)))
                .isEqualTo(reach.score(new Cascade("b", EVENING, "求扩散", early)));
    }

    @Test
    void the_order_of_reposts_and_the_name_say_nothing() {
        ReachModel reach = ReachModel.learned(made(200), 1_800);
        assertThat(reach.score(new Cascade("a", null, "", new double[] {7, 300, 20})))
                .isEqualTo(reach.score(new Cascade("", null, "", new double[] {300, 20, 7})));
    }

    @Test
    void the_same_cascades_teach_the_same() {
        Cascade asked = made(3).get(2);
        assertThat(ReachModel.learned(made(200), 600).score(asked))
                .isEqualTo(ReachModel.learned(made(200), 600).score(asked));
    }

    @Test
    void learns_where_there_is_something_to_learn() {
        List<Figure> figures = ReachEvaluation.crossValidated(made(600), 1_800, 1, 1);
        assertThat(figures).extracting(Figure::metric).containsExactly("AUC", "AUC of the bare count");
        assertThat(figures.getFirst().value()).isGreaterThan(0.9);
    }

    @Property(tries = 300)
    void features_are_finite_and_as_many_for_every_cascade(
            @ForAll List<@DoubleRange(min = 0, max = 5_000) Double> reposts,
            @ForAll String text,
            @ForAll @DoubleRange(min = 1, max = 100_000) double watched) {
        double[] row = ReachModel.row(
                new Cascade(
                        "x",
                        null,
                        text,
                        reposts.stream().mapToDouble(Double::doubleValue).toArray()),
                watched);
        assertThat(row).hasSameSizeAs(ReachModel.row(new Cascade("y", EVENING, "", new double[0]), watched));
        assertThat(Arrays.stream(row).allMatch(Double::isFinite)).isTrue();
    }

    @Test
    void ranks_know_order_and_ties_alone() {
        assertThat(ReachModel.ranks(new double[] {5, 1, 5, 900}))
                .isEqualTo(ReachModel.ranks(new double[] {50, 2, 50, 51}));
        double[] ranks = ReachModel.ranks(new double[] {5, 1, 5, 900});
        assertThat(ranks[1]).isLessThan(ranks[0]);
        assertThat(ranks[0]).isEqualTo(ranks[2]).isLessThan(ranks[3]);
    }

    @Test
    void a_curve_through_known_points() {
        boolean[] top = {true, false, true, false};
        assertThat(Ranking.auc(new double[] {4, 3, 2, 1}, top)).isEqualTo(0.75);
        assertThat(Ranking.auc(new double[] {1, 1, 1, 1}, top)).isEqualTo(0.5);
        assertThat(Ranking.auc(new double[] {1, 2, 1, 2}, top)).isZero();
    }

    @Test
    void refuses_what_teaches_nothing() {
        assertThatThrownBy(() -> ReachModel.learned(made(99), 1_800)).hasMessageContaining("at least 100");
        assertThatThrownBy(() -> ReachModel.learned(made(100), 0)).hasMessageContaining("usually 1800");
        assertThatThrownBy(() -> new Cascade("c7", null, "", new double[] {-3}))
                .hasMessageContaining("cascade c7")
                .hasMessageContaining("-3");
    }

    /** Cascades whose end is four times their first half hour, give or take a fifth. */
    static List<Cascade> made(int n) {
        var random = new SplittableRandom(n);
        List<Cascade> made = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int early = 1 + (int) (-40 * Math.log(random.nextDouble()));
            int all = (int) (early * random.nextDouble(3.2, 4.8));
            double[] reposts = new double[all];
            for (int k = 0; k < all; k++) {
                reposts[k] = k < early ? random.nextDouble(0, 1_800) : random.nextDouble(1_801, 90_000);
            }
            made.add(new Cascade("m" + i, EVENING.plusSeconds(i * 7_200L), "第" + i + "条", reposts));
        }
        return made;
    }
}
