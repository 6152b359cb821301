package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.alarm.AlarmSettings;

class RadarLimitsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> SAID = List.of("要求停工整改", "请问什么时候恢复？", "谁负责？", "有人受伤", "噪音扰民", "希望尽快处理");

    @Property
    void all_limits_together_take_half_of_the_heap(@ForAll @LongRange(min = 1 << 20, max = 1L << 40) long heap) {
        RadarLimits limits = RadarLimits.within(heap);
        long taken = limits.bytes()
                + (long) limits.terms() * Vocabulary.TERM_BYTES
                + (long) limits.texts() * RadarLimits.TEXT_BYTES
                + (long) limits.ids() * RadarLimits.ID_BYTES;
        assertThat(taken).isEqualTo(heap / 2);
        assertThat(limits.bytes()).as("for stories").isGreaterThanOrEqualTo(heap / 4);
    }

    @Test
    void a_heap_too_small_for_any_radar_is_refused() {
        assertThatThrownBy(() -> RadarLimits.within(1_000)).hasMessageContaining("1000 bytes");
    }

    /** Happenings with names of their own; some signals speak of two, and later ones change the subject. */
    private static Signal signal(int n) {
        int happening = n * n % 41;
        String text = name(happening) + (n % 11 == 0 ? name(happening + 1) : "") + name(100 + happening + n / 200 * 50)
                + "，" + SAID.get(n % SAID.size()) + "，" + (char) ('一' + n * 37 % 3_000) + (char) ('一' + n * 91 % 2_000);
        return new Signal(
                "s" + n, MORNING.plus(Duration.ofMinutes(7L * n)), "12345", "hotline", null, text, "a" + n % 50);
    }

    private static String name(int of) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            name.append((char) ('一' + (of * 7 + i) * 23 % 20_000));
        }
        return name.toString();
    }

    private static Radar filled(RadarLimits limits, int signals) {
        Radar radar = new Radar(limits);
        for (int n = 0; n < signals; n++) {
            radar.accept(signal(n));
            if (n % 40 == 0) {
                radar.answered(radar.stories(1).getFirst().id(), signal(n).time());
            }
        }
        return radar;
    }

    @Property(tries = 20)
    void what_is_counted_while_hearing_is_what_is_there(@ForAll @IntRange(min = 1, max = 700) int signals)
            throws IOException {
        Radar radar = filled(new RadarLimits(Duration.ofDays(2), 1_000, 400_000, 2_000, 200, 500), signals);
        Remembered memory = Snapshot.read(state(radar), null, AlarmSettings.USUAL);
        assertThat(memory.live.all().stream().mapToLong(LiveStory::bytes).sum()).isEqualTo(memory.scales.bytes());
        assertThat(radar.bytes()).isEqualTo(memory.bytes()).isLessThanOrEqualTo(400_000);
    }

    @Test
    void under_narrower_limits_the_stalest_stories_and_the_oldest_texts_and_ids_are_left_out() throws IOException {
        Radar wide = filled(RadarLimits.USUAL, 600);
        List<Long> fresh = wide.stories(10_000).stream()
                .sorted(java.util.Comparator.comparing(Story::last).reversed())
                .map(Story::id)
                .toList();
        RadarLimits narrow = new RadarLimits(Duration.ofDays(180), 8, 1L << 30, 1 << 21, 50, 60);
        Radar left = Radar.restore(state(wide), narrow, AlarmSettings.USUAL);
        assertThat(fresh).hasSizeGreaterThan(8);
        assertThat(left.counts().live()).isEqualTo(8);
        assertThat(left.counts().expired() - wide.counts().expired()).isEqualTo(fresh.size() - 8);
        assertThat(left.stories(100)).extracting(Story::id).containsExactlyInAnyOrderElementsOf(fresh.subList(0, 8));
        assertThat(left.accept(signal(599))).isInstanceOf(Placement.Known.class);
        assertThat(left.accept(signal(10))).isNotInstanceOf(Placement.Known.class);
        for (int n = 600; n < 900; n++) {
            left.accept(signal(n));
            assertThat(left.counts().live()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void a_radar_that_is_restored_with_less_heap_takes_no_more_than_it_may() throws IOException {
        Radar wide = filled(RadarLimits.USUAL, 600);
        RadarLimits narrow = new RadarLimits(Duration.ofDays(180), 1_000, wide.bytes() / 3, 100, 50, 60);
        Radar left = Radar.restore(state(wide), narrow, AlarmSettings.USUAL);
        assertThat(left.bytes()).isLessThanOrEqualTo(wide.bytes() / 3);
        assertThat(left.counts().live()).isPositive();
        Radar again = Radar.restore(state(left));
        for (int n = 600; n < 700; n++) {
            assertThat(left.accept(signal(n))).isEqualTo(again.accept(signal(n)));
        }
    }

    private static ByteArrayInputStream state(Radar radar) throws IOException {
        var out = new ByteArrayOutputStream();
        radar.snapshot(out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
