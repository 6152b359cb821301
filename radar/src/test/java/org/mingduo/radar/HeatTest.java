package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {
    private static final long WEEK = 7 * 86_400;

    @Test
    void heat_can_be_counted_by_hand() {
        Pulse pulse = new Pulse();
        for (int week = 0; week < 10; week++) {
            pulse.beat(2 * week * WEEK);
            pulse.beat(2 * week * WEEK + 3_600);
        }
        Heat heat = Heat.of(30, pulse, 49);
        assertThat(heat.weeks()).isEqualTo(10);
        assertThat(heat.score()).isEqualTo(30 * 2 + 7);
        assertThat(heat.zh()).isEqualTo("热度 67 = 30 人 × (1 + lg 10 周) + √49 次支持");
    }

    @Test
    void a_life_longer_than_the_chart_can_tell_by_weeks_counts_the_spans_of_the_chart() {
        Pulse pulse = new Pulse();
        for (int week = 0; week < 400; week++) {
            pulse.beat(week * WEEK);
        }
        assertThat(Heat.of(1, pulse, 0).weeks()).isBetween(Pulse.BUCKETS / 2, Pulse.BUCKETS);
    }

    @Test
    void a_story_without_times_has_no_weeks_and_counts_its_people() {
        assertThat(Heat.of(3, new Pulse(), 0).score()).isEqualTo(3);
    }
}
