package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final long HOUR = 3600;
    private static final long BEGIN = 500_000 * HOUR;

    @Property(tries = 300)
    void every_signal_is_in_one_bucket_and_buckets_stay_few(@ForAll @Size(min = 1, max = 60) long[] seconds) {
        Pulse pulse = new Pulse();
        long earliest = Long.MAX_VALUE;
        for (long second : seconds) {
            long sane = Math.floorMod(second, 4_000_000_000L);
            pulse.beat(sane);
            earliest = Math.min(earliest, sane);
        }
        assertThat(Arrays.stream(pulse.volume()).sum()).isEqualTo(seconds.length);
        assertThat(pulse.volume().length).isBetween(1, Pulse.BUCKETS);
        assertThat(pulse.first()).isLessThanOrEqualTo(earliest);
        assertThat(pulse.first() + pulse.width()).isGreaterThan(earliest);
    }

    @Property(tries = 100)
    void the_order_in_which_signals_come_does_not_change_the_picture(
            @ForAll @Size(min = 2, max = 40) @LongRange(min = 0, max = 10_000_000) long[] seconds) {
        Pulse forth = new Pulse();
        Pulse back = new Pulse();
        for (int i = 0; i < seconds.length; i++) {
            forth.beat(seconds[i]);
            back.beat(seconds[seconds.length - 1 - i]);
        }
        assertThat(forth.volume()).isEqualTo(back.volume());
        assertThat(forth.width()).isEqualTo(back.width());
    }

    @Test
    void a_steady_story_does_not_burst() {
        Pulse pulse = new Pulse();
        for (int hour = 0; hour < 72; hour++) {
            for (int i = 0; i < 10; i++) {
                pulse.beat(BEGIN + hour * HOUR + i * 300);
            }
        }
        Story.Growth growth = pulse.growth(BEGIN + 71 * HOUR + 3000);
        assertThat(growth.usual()).isCloseTo(10, within(0.01));
        assertThat(growth.burst()).isCloseTo(0, within(0.01));
    }

    @Test
    void fifty_signals_in_an_hour_burst_from_silence_but_hardly_from_a_roar() {
        Pulse silence = new Pulse();
        Pulse roar = new Pulse();
        for (int hour = 0; hour < 71; hour++) {
            for (int i = 0; i < 45; i++) {
                roar.beat(BEGIN + hour * HOUR + i);
            }
        }
        for (int i = 0; i < 50; i++) {
            silence.beat(BEGIN + 71 * HOUR + i);
            roar.beat(BEGIN + 71 * HOUR + i);
        }
        assertThat(silence.growth(BEGIN + 71 * HOUR + 60).burst()).isEqualTo(50);
        assertThat(roar.growth(BEGIN + 71 * HOUR + 60).burst()).isLessThan(1);
    }

    @Test
    void a_story_that_fell_silent_does_not_burst_any_more() {
        Pulse pulse = new Pulse();
        for (int i = 0; i < 50; i++) {
            pulse.beat(BEGIN + i);
        }
        assertThat(pulse.growth(BEGIN + 5 * HOUR).now()).isZero();
        assertThat(pulse.growth(BEGIN + 5 * HOUR).burst()).isNegative();
    }
}
