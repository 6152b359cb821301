package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.forecast.Outlook;

class StoryChartTest {
    private static final Words ZH = new Words(false, ZoneId.of("Asia/Shanghai"));
    private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z"); // in Shanghai
    private static final Duration WIDTH = Duration.ofMinutes(10);

    private static StoryCard card(@Nullable Instant first, List<StoryCard.Burst> bursts, long... counts) {
        List<StoryCard.Bar> volume = new ArrayList<>();
        long signals = 0;
        for (int k = 0; k < counts.length; k++) {
            volume.add(new StoryCard.Bar(EIGHT.plus(WIDTH.multipliedBy(k)), counts[k]));
            signals += counts[k];
        }
        Instant last = first == null
                ? null
                : EIGHT.plus(WIDTH.multipliedBy(counts.length)).minusSeconds(60);
        return new StoryCard(
                "1", "爆炸", "red", 71, "", false, List.of(), signals, 0, signals, first, last, List.of(), List.of(), 0,
                List.of(), volume, WIDTH, bursts, null);
    }

    private static StoryChart chart(StoryCard card, Duration after, @Nullable Outlook outlook) {
        return StoryChart.of(card, Optional.ofNullable(outlook), EIGHT.plus(after), ZH);
    }

    private static Outlook outlook(long soFar, long expected, long low, long high) {
        return new Outlook(soFar, expected, low, high, "", "");
    }

    @Test
    void a_single_bar_stands_on_an_axis_of_an_hour_that_ends_now() {
        StoryChart chart = chart(card(EIGHT, List.of(), 1), Duration.ofMinutes(30), null);
        assertThat(chart.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo(50);
            assertThat(bar.height()).isEqualTo(25);
        });
        assertThat(chart.ticks().stream().map(tick -> ZH.clock(tick.at())))
                .containsExactly("07:30", "07:40", "07:50", "08:00", "08:10", "08:20");
        assertThat(chart.ahead()).isNull();
    }

    @Test
    void days_are_said_at_the_first_mark_and_where_a_new_one_begins() {
        long[] day = new long[90];
        java.util.Arrays.fill(day, 1);
        StoryCard card = card(EIGHT.plus(Duration.ofHours(8)), List.of(), day);
        TimeSpan span = TimeSpan.of(
                EIGHT.plus(Duration.ofHours(8)),
                EIGHT.plus(Duration.ofHours(23)),
                WIDTH,
                EIGHT.plus(Duration.ofHours(23)),
                false);
        assertThat(span.ticks(ZH).stream().filter(TimeSpan.Tick::dated).map(tick -> ZH.day(tick.at())))
                .containsExactly("3月2日 16:00", "3月3日 00:00");
        assertThat(card.peak()).isOne();
    }

    @Test
    void a_story_that_has_been_silent_longer_than_it_lived_has_a_break_before_the_present() {
        StoryCard card = card(EIGHT, List.of(), 3, 9, 4);
        assertThat(chart(card, Duration.ofMinutes(40), null).span().broken()).isFalse();
        StoryChart late = chart(card, Duration.ofDays(9), outlook(16, 17, 16, 20));
        assertThat(late.span().broken()).isTrue();
        assertThat(late.ticks()).allSatisfy(tick -> assertThat(tick.at()).isBefore(EIGHT.plus(Duration.ofHours(1))));
        assertThat(late.ahead().soFar()).isEqualTo(late.total().percent(16));
    }

    @Test
    void a_band_that_would_dwarf_the_past_leaves_the_panel_and_its_label_stays() {
        StoryChart chart = chart(card(EIGHT, List.of(), 20, 40), Duration.ofMinutes(20), outlook(60, 294, 116, 1_519));
        assertThat(chart.total().top()).isLessThan(1_519);
        assertThat(chart.ahead().high()).isGreaterThan(100);
        assertThat(chart.ahead().highLabel()).isEqualTo(100);
    }

    @Test
    void bars_within_a_burst_are_marked_and_labels_of_bursts_keep_apart() {
        List<StoryCard.Burst> bursts = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            Instant from = EIGHT.plus(WIDTH.multipliedBy(2L * k + 1));
            bursts.add(new StoryCard.Burst(from, from.plus(WIDTH), 30 + k, 0));
        }
        StoryChart chart =
                chart(card(EIGHT, bursts, 1, 30, 1, 31, 1, 32, 1, 33, 1, 34, 1), Duration.ofMinutes(110), null);
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.bursting()).isEqualTo(bar.signals() >= 30));
        List<StoryChart.Burst> labelled =
                chart.bursts().stream().filter(StoryChart.Burst::labelled).toList();
        assertThat(labelled).hasSize(3);
        assertThat(labelled.get(1).x() - labelled.get(0).x()).isGreaterThan(16);
        assertThat(labelled.get(2).told().signals()).isEqualTo(34);
    }

    @Test
    void without_times_the_bars_stand_in_their_order_and_nothing_is_expected() {
        StoryChart chart = chart(card(null, List.of(), 1, 2, 3, 4), Duration.ZERO, null);
        assertThat(chart.span()).isNull();
        assertThat(chart.ticks()).isEmpty();
        assertThat(chart.bars()).extracting(StoryChart.Bar::x).containsExactly(0.0, 25.0, 50.0, 75.0);
    }

    @Property(tries = 300)
    void everything_stands_within_the_panel(
            @ForAll @Size(min = 1, max = 96) List<@IntRange(max = 100_000) Integer> counts,
            @ForAll @LongRange(min = -3_600, max = 40_000_000) long after,
            @ForAll @IntRange(max = 50) int grows) {
        long[] volume = counts.stream().mapToLong(Integer::longValue).toArray();
        StoryCard card = card(EIGHT, List.of(), volume);
        long sum = card.signals();
        StoryChart chart = chart(card, Duration.ofSeconds(after), outlook(sum, sum + grows, sum, sum * (1 + grows)));
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.x()).isBetween(0.0, 78.0);
            assertThat(bar.height()).isBetween(0.0, 100.0);
        });
        assertThat(chart.ticks().size()).isLessThanOrEqualTo(9);
        assertThat(chart.ahead().lowLabel()).isBetween(0.0, chart.ahead().expectedLabel() - 12.9);
        assertThat(chart.ahead().highLabel()).isBetween(chart.ahead().expectedLabel() + 12.9, 100.1);
        assertThat(chart.volume().marks().size()).isBetween(2, 5);
        assertThat(chart.total().percent(sum)).isLessThanOrEqualTo(100);
    }
}
