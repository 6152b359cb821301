package org.mingduo.radar.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StoryForecastTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static Course course(Long... counts) {
        return new Course(NOON, NOON, TEN_MINUTES, List.of(counts));
    }

    @Property(tries = 500)
    void the_band_holds_the_expected_and_never_less_than_was_heard(
            @ForAll @Size(min = 1, max = 96) List<@LongRange(min = 0, max = 9_000) Long> counts,
            @ForAll @IntRange(min = 0, max = 599) int late,
            @ForAll @IntRange(min = 0, max = 90_000) int after) {
        var course = new Course(NOON.plusSeconds(late), NOON, TEN_MINUTES, counts);
        Instant now = NOON.plusSeconds(late + after);
        StoryForecast.of(course, now).ifPresent(outlook -> {
            assertThat(outlook.low()).isBetween(outlook.soFar(), outlook.expected());
            assertThat(outlook.high()).isGreaterThanOrEqualTo(outlook.expected());
            assertThat(outlook.soFar())
                    .isLessThanOrEqualTo(
                            counts.stream().mapToLong(Long::longValue).sum());
        });
    }

    @Test
    void what_speeds_up_is_expected_to_go_further() {
        Instant now = NOON.plusSeconds(3_600);
        Outlook faster = StoryForecast.of(course(1L, 2L, 4L, 8L, 16L, 29L), now).orElseThrow();
        Outlook slower = StoryForecast.of(course(29L, 16L, 8L, 4L, 2L, 1L), now).orElseThrow();
        assertThat(faster.soFar()).isEqualTo(slower.soFar()).isEqualTo(60);
        assertThat(faster.expected()).isGreaterThan(slower.expected());
        assertThat(faster.zh()).contains("60 分钟", "已有 60 条", "正在加速").doesNotContain(",");
        assertThat(slower.en()).contains("60 signals in 60 minutes", "12% of them in the later half", "slowing");
    }

    @Test
    void an_old_quiet_story_is_nearly_over() {
        Outlook outlook =
                StoryForecast.of(course(400L), NOON.plus(Duration.ofDays(6))).orElseThrow();
        assertThat(outlook.high()).isLessThan(500);
        assertThat(outlook.en()).contains("fading");
    }

    @Test
    void too_little_is_no_outlook() {
        assertThat(StoryForecast.of(course(4L), NOON.plusSeconds(60))).isEmpty();
        assertThat(StoryForecast.of(course(40L), NOON.minusSeconds(60))).isEmpty();
    }

    @Test
    void a_bucket_that_is_still_open_ends_now() {
        Course course = new Course(NOON.plusSeconds(300), NOON, TEN_MINUTES, List.of(6L, 4L));
        assertThat(course.since(NOON.plusSeconds(450), NOON.plusSeconds(600))).isEqualTo(3 + 4);
        assertThat(course.since(NOON.plusSeconds(650), NOON.plusSeconds(700))).isEqualTo(2);
        assertThatThrownBy(() -> new Course(NOON, NOON.plusSeconds(1), TEN_MINUTES, List.of()))
                .hasMessageContaining("before the first bucket");
    }

    @Test
    void the_shipped_factors_are_those_of_the_cascades() throws IOException {
        GrowthTable learned = GrowthTable.learned(SharedCascades.all());
        try (InputStream in = Objects.requireNonNull(StoryForecast.class.getResourceAsStream("growth.txt"))) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shipped.lines().filter(line -> !line.startsWith("#")).toList())
                    .isEqualTo(learned.lines());
        }
    }

    @Test
    void eight_in_ten_end_inside_the_band() {
        for (double age : new double[] {600, 1_800, 3_600, 21_600}) {
            var figures = GrowthEvaluation.crossValidated(SharedCascades.all(), age);
            System.out.println(figures);
            assertThat(figures.getFirst().value()).isBetween(0.77, 0.83);
        }
    }
}
