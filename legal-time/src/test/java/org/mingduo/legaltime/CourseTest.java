package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that were paused or extended. March 2026 begins on a Sunday and has no holiday. */
class CourseTest {
    private final LegalClock clock = LegalClock.china();
    private final Instant monday = at("2026-03-02T09:00:00+08:00");

    @Test
    void twenty_and_twenty_working_days_end_as_forty_do() {
        Due both = clock.due(
                monday, Period.parse("20 working days"), Course.PLAIN.extended(Period.parse("20 working days")));
        assertThat(both.due())
                .isEqualTo(clock.due(monday, Period.parse("40 working days")).due());
        assertThat(Step.codes(both.explanation())).contains("extended");
    }

    @Test
    void an_extension_counts_from_the_end_of_the_first_period_after_it_rolled() {
        // Five days after Monday 2 March is Saturday 7, rolled to Monday 9; two days more is Wednesday 11.
        Due due = clock.due(
                monday, Period.parse("5 calendar days"), Course.PLAIN.extended(Period.parse("2 calendar days")));
        assertThat(due.lastDay()).isEqualTo("2026-03-11");
    }

    @Test
    void days_after_the_pause_began_up_to_the_day_it_ended_are_not_counted() {
        // Tuesday 3 counts although the clock stopped on it; Wednesday 4 and Thursday 5 do not; Friday 6 is the second
        // day.
        Due due = clock.due(
                monday,
                Period.parse("2 working days"),
                paused("2026-03-03T15:00:00+08:00", "2026-03-05T10:00:00+08:00"));
        assertThat(due.lastDay()).isEqualTo("2026-03-06");
        assertThat(due.explanation())
                .filteredOn(Step.SkippedPaused.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_pause_within_one_day_moves_no_day_clock() {
        Due due = clock.due(
                monday,
                Period.parse("2 working days"),
                paused("2026-03-03T09:00:00+08:00", "2026-03-03T18:00:00+08:00"));
        assertThat(due.lastDay()).isEqualTo("2026-03-04");
    }

    @Test
    void a_pause_shifts_an_hour_clock_by_its_length() {
        Due due = clock.due(
                monday, Period.parse("24 hours"), paused("2026-03-02T10:00:00+08:00", "2026-03-02T12:30:00+08:00"));
        assertThat(due.due()).isEqualTo(at("2026-03-03T11:30:00+08:00"));
    }

    @Test
    void a_pause_that_begins_at_the_edge_or_ended_before_the_start_shifts_nothing() {
        assertThat(clock.due(
                                monday,
                                Period.parse("1 hour"),
                                paused("2026-03-02T10:00:00+08:00", "2026-03-05T10:00:00+08:00"))
                        .due())
                .isEqualTo(at("2026-03-02T10:00:00+08:00"));
        assertThat(clock.due(
                                monday,
                                Period.parse("1 hour"),
                                paused("2026-03-01T10:00:00+08:00", "2026-03-02T09:00:00+08:00"))
                        .due())
                .isEqualTo(at("2026-03-02T10:00:00+08:00"));
    }

    @Test
    void a_pause_that_began_before_the_start_counts_from_the_start() {
        assertThat(clock.due(
                                monday,
                                Period.parse("1 hour"),
                                paused("2026-03-01T10:00:00+08:00", "2026-03-02T11:00:00+08:00"))
                        .due())
                .isEqualTo(at("2026-03-02T12:00:00+08:00"));
    }

    @Test
    void a_month_is_put_off_by_each_paused_day_in_it() {
        Due due = clock.due(
                monday, Period.parse("1 month"), paused("2026-03-10T09:00:00+08:00", "2026-03-13T09:00:00+08:00"));
        // 2 April and three days is Sunday 5 April, within Qingming (4 to 6 April), rolled to Tuesday 7.
        assertThat(due.lastDay()).isEqualTo("2026-04-07");
        assertThat(due.explanation())
                .filteredOn(Step.PausedDays.class::isInstance)
                .singleElement()
                .satisfies(step -> assertThat(step.fields()).containsEntry("days", 3));
    }

    @Test
    void a_second_pause_in_the_days_gained_by_the_first_counts_too() {
        Course course = new Course(
                List.of(
                        new Pause(at("2026-03-10T09:00:00+08:00"), at("2026-03-20T09:00:00+08:00")),
                        new Pause(at("2026-04-07T09:00:00+08:00"), at("2026-04-09T09:00:00+08:00"))),
                List.of());
        // 2 April and ten days is 12 April; 8 and 9 April are paused too: 14 April, a Tuesday.
        assertThat(clock.due(monday, Period.parse("1 month"), course).lastDay()).isEqualTo("2026-04-14");
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> paused("2026-03-05T10:00:00+08:00", "2026-03-03T10:00:00+08:00"))
                .isInstanceOf(Refused.class);
    }

    private static Course paused(String from, String until) {
        return Course.PLAIN.paused(new Pause(at(from), at(until)));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
