package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final LiveStory STORY = new LiveStory(1, 0, Telling.SILENT);
    private static final LiveStory OTHER = new LiveStory(2, 1, Telling.SILENT);

    @Test
    void alone_the_threshold_is_the_usual_one() {
        assertThat(alone(0.9).needed()).isEqualTo(Nearest.THRESHOLD);
        assertThat(alone(0.9).rivalled()).isFalse();
        assertThat(alone(Nearest.THRESHOLD).joins()).isTrue();
        assertThat(alone(Nearest.THRESHOLD - 1e-6).joins()).isFalse();
        assertThat(alone(0).joins()).isFalse();
    }

    @Test
    void where_another_story_is_just_as_like_two_fifths_more_is_asked() {
        assertThat(rivalled(0.06, 0.06).needed()).isCloseTo(Nearest.THRESHOLD * 1.4, within(1e-9));
        assertThat(rivalled(0.06, 0.06).joins()).isFalse();
        assertThat(rivalled(0.06, 0.03).joins()).isTrue();
        assertThat(rivalled(0.07, 0.07).joins()).isTrue();
    }

    @Test
    void a_rise_that_three_decimals_show_is_worth_a_word() {
        assertThat(rivalled(0.1, 0.015).rivalled()).isFalse();
        assertThat(rivalled(0.1, 0.018).rivalled()).isTrue();
        assertThat(new Reason.Rival(0.018, 0.048, 0.0486).zh()).contains("0.018", "由 0.048 提高到 0.049");
        assertThat(new Reason.Rival(0.018, 0.048, 0.0486).en()).contains("rose from 0.048 to 0.049");
    }

    @Property
    void the_closer_the_rival_the_more_is_asked(
            @ForAll @DoubleRange(min = 0.01, max = 1) double score,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        Nearest less = rivalled(score, score * Math.min(one, other));
        Nearest more = rivalled(score, score * Math.max(one, other));
        assertThat(less.needed())
                .isBetween(Nearest.THRESHOLD, more.needed())
                .isLessThanOrEqualTo(Nearest.THRESHOLD * 1.4 + 1e-9);
    }

    private static Nearest alone(double score) {
        return new Nearest(STORY, score, 1, 0, null, 0);
    }

    private static Nearest rivalled(double score, double rivalScore) {
        return new Nearest(STORY, score, 1, 0, OTHER, rivalScore);
    }
}
