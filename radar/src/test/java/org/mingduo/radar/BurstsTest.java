package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final long NOON = 1_772_424_000;

    private static List<Story.Burst> of(int... volume) {
        return Bursts.of(volume, NOON, 600);
    }

    @Test
    void a_trickle_has_no_burst() {
        assertThat(of(1, 2, 0, 1, 4, 3, 2)).isEmpty();
        assertThat(of()).isEmpty();
    }

    @Test
    void a_run_of_full_buckets_is_one_burst_from_its_first_to_the_end_of_its_last() {
        assertThat(of(1, 0, 30, 40, 9, 1, 0)).singleElement().satisfies(burst -> {
            assertThat(burst.from()).isEqualTo(Instant.ofEpochSecond(NOON + 1_200));
            assertThat(burst.until()).isEqualTo(Instant.ofEpochSecond(NOON + 3_000));
            assertThat(burst.signals()).isEqualTo(79);
            assertThat(burst.usual()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void what_a_story_always_does_is_no_burst_however_much_it_is() {
        int[] volume = new int[96];
        java.util.Arrays.fill(volume, 20);
        volume[90] = 80;
        List<Story.Burst> bursts = of(volume);
        assertThat(bursts).hasSize(2);
        assertThat(bursts.getFirst().from()).isEqualTo(Instant.ofEpochSecond(NOON));
        assertThat(bursts.getFirst().until()).isBefore(Instant.ofEpochSecond(NOON + 36 * 600));
        assertThat(bursts.getLast().from()).isEqualTo(Instant.ofEpochSecond(NOON + 90 * 600));
        assertThat(bursts.getLast().until()).isEqualTo(Instant.ofEpochSecond(NOON + 91 * 600));
    }
}
