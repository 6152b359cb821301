package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalClockTest {
    private final LegalClock clock = LegalClock.china();

    @Test
    void three_working_days_from_friday_13_february_2026_end_on_wednesday_25_february() {
        // Saturday 14 is a make-up workday, the Spring Festival runs from Sunday 15 to Monday 23.
        Due due = due("2026-02-13T16:00:00+08:00", "3 working days");
        assertThat(due.lastDay()).isEqualTo("2026-02-25");
        assertThat(due.due()).isEqualTo(at("2026-02-25T23:59:59+08:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void one_working_day_before_a_make_up_saturday_is_that_saturday() {
        assertThat(due("2026-02-13T16:00:00+08:00", "1 working day").lastDay()).isEqualTo("2026-02-14");
    }

    @Test
    void the_explanation_names_day_zero_the_make_up_saturday_each_holiday_and_the_edition() {
        List<Step> steps = due("2026-02-13T16:00:00+08:00", "3 working days").explanation();
        assertThat(Step.codes(steps))
                .containsExactly("day-zero", "counted-make-up", "skipped-holiday", "counted", "edition", "ends");
        assertThat(steps).hasSize(1 + 1 + 9 + 2 + 1 + 1);
        assertThat(steps.get(1).zh()).isEqualTo("2026年2月14日（星期六）因春节调休上班，计为第1个工作日（共3个）。");
        assertThat(steps.get(1).en())
                .isEqualTo("Saturday 14 February 2026 is a make-up workday (春节) and counts as working day 1 of 3.");
        assertThat(steps.get(2).zh()).isEqualTo("2026年2月15日（星期日）属春节放假，不计入。");
        assertThat(steps.getLast().fields()).containsEntry("due", "2026-02-25T23:59:59+08:00");
    }

    @Test
    void hours_run_through_the_night_and_the_holiday_and_their_edge_is_in_time() {
        Due due = due("2026-02-14T16:00:00+08:00", "24 hours");
        assertThat(due.due()).isEqualTo(at("2026-02-15T16:00:00+08:00"));
        assertThat(due.lastDay()).isEqualTo("2026-02-15");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void calendar_days_that_end_on_a_sunday_of_the_festival_roll_to_the_tuesday_after_it() {
        Due due = due("2026-02-12T09:00:00+08:00", "3 calendar days");
        assertThat(due.lastDay()).isEqualTo("2026-02-24");
        assertThat(Step.codes(due.explanation())).contains("rolled");
    }

    @Test
    void calendar_days_that_end_on_a_make_up_saturday_do_not_roll() {
        assertThat(due("2026-02-12T09:00:00+08:00", "2 calendar days").lastDay())
                .isEqualTo("2026-02-14");
    }

    @Test
    void a_month_from_saturday_31_january_2026_is_clipped_to_28_february_a_make_up_saturday() {
        Due due = due("2026-01-31T09:00:00+08:00", "1 month");
        assertThat(due.lastDay()).isEqualTo("2026-02-28");
        assertThat(due.explanation())
                .contains(new Step.MonthsAdded(
                        LocalDate.of(2026, 1, 31), new Period.Months(1), LocalDate.of(2026, 2, 28), true, false));
    }

    @Test
    void a_year_from_29_february_2024_ends_on_friday_28_february_2025() {
        assertThat(due("2024-02-29T09:00:00+08:00", "1 year").lastDay()).isEqualTo("2025-02-28");
    }

    @Test
    void a_minimum_that_ends_on_a_saturday_stays_there() {
        // From Thursday 5 March 2026 the thirtieth day is the Qingming Saturday 4 April.
        Due due = clock.minimum(at("2026-03-05T09:00:00+08:00"), Period.parse("30 calendar days"));
        assertThat(due.lastDay()).isEqualTo("2026-04-04");
        assertThat(Step.codes(due.explanation())).contains("not-rolled");
    }

    @Test
    void a_minimum_is_kept_on_its_last_day_and_not_on_the_day_before() {
        Instant opened = at("2026-03-05T09:00:00+08:00");
        Period thirty = Period.parse("30 calendar days");
        assertThat(clock.lasted(opened, at("2026-04-03T23:59:59+08:00"), thirty))
                .isFalse();
        assertThat(clock.lasted(opened, at("2026-04-04T00:00:00+08:00"), thirty))
                .isTrue();
    }

    @Test
    void seven_working_days_before_a_meeting_skip_the_spring_festival_backward() {
        // Thursday 26 February 2026: 25, 24, 14 (make-up), 13, 12, 11, 10.
        Due due = clock.before(at("2026-02-26T09:00:00+08:00"), Period.parse("7 working days"));
        assertThat(due.lastDay()).isEqualTo("2026-02-10");
        assertThat(due.due()).isEqualTo(at("2026-02-10T23:59:59+08:00"));
    }

    @Test
    void seven_days_before_a_monday_meeting_is_the_monday_before_and_never_rolls() {
        assertThat(clock.before(at("2026-03-09T09:00:00+08:00"), Period.parse("7 calendar days"))
                        .lastDay())
                .isEqualTo("2026-03-02");
        assertThat(clock.before(at("2026-03-08T09:00:00+08:00"), Period.parse("7 calendar days"))
                        .lastDay())
                .isEqualTo("2026-03-01");
    }

    @Test
    void a_fixed_date_on_a_saturday_stays() {
        Due due = clock.fixed(LocalDate.of(2017, 12, 31));
        assertThat(due.due()).isEqualTo(at("2017-12-31T23:59:59+08:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void days_in_a_year_not_yet_announced_make_a_due_provisional() {
        assertThat(due("2026-12-30T10:00:00+08:00", "1 working day").provisional())
                .isFalse();
        assertThat(due("2026-12-30T10:00:00+08:00", "2 working days").provisional())
                .isTrue();
        assertThat(Step.codes(due("2026-12-30T10:00:00+08:00", "1 working day").explanation()))
                .contains("may-still-move")
                .doesNotContain("provisional");
    }

    @Test
    void the_day_of_the_trigger_is_the_day_in_china() {
        assertThat(due("2026-03-02T16:00:00Z", "1 working day").lastDay()).isEqualTo("2026-03-04");
        assertThat(due("2026-03-02T15:59:59Z", "1 working day").lastDay()).isEqualTo("2026-03-03");
    }

    @Test
    void fractions_of_a_second_are_cut_off() {
        assertThat(due("2026-03-02T10:00:00.9+08:00", "5 hours").due()).isEqualTo(at("2026-03-02T15:00:00+08:00"));
    }

    @Test
    void a_hundred_thousand_working_days_are_counted_and_told_by_month() {
        Due due = due("2026-03-02T10:00:00+08:00", "100000 working days");
        assertThat(due.provisional()).isTrue();
        Step.CountedMonth last = due.explanation().stream()
                .filter(Step.CountedMonth.class::isInstance)
                .map(Step.CountedMonth.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.last()).isEqualTo(100_000);
        assertThat(last.month().atEndOfMonth()).isAfterOrEqualTo(due.lastDay());
    }

    @Test
    void the_year_20260_is_refused_with_the_years_that_are_allowed() {
        assertThatThrownBy(() -> due("+20260-03-02T10:00:00+08:00", "1 hour"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1950 to 9999");
        assertThatThrownBy(() -> due("9999-12-31T10:00:00+08:00", "1 working day"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> clock.due(Instant.MAX, Period.parse("1 hour"))).isInstanceOf(Refused.class);
    }

    private Due due(String from, String within) {
        return clock.due(at(from), Period.parse(within));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
