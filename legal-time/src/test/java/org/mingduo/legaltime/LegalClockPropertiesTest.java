package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LegalClockPropertiesTest {
    private final LegalClock clock = LegalClock.china();

    @Property
    void hours_are_elapsed_hours(@ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 2000) int hours) {
        assertThat(clock.due(from, new Period.Hours(hours)).due()).isEqualTo(from.plus(Duration.ofHours(hours)));
    }

    @Property
    void a_day_clock_ends_in_the_last_second_of_a_working_day_after_day_zero(
            @ForAll("instants") Instant from, @ForAll("dayPeriods") Period period) {
        Due due = clock.due(from, period);
        assertThat(OffsetDateTime.ofInstant(due.due(), LegalClock.CHINA)).isEqualTo(due.lastDay() + "T23:59:59+08:00");
        assertThat(clock.calendar().isWorkingDay(due.lastDay())).isTrue();
        assertThat(due.lastDay()).isAfter(dayOf(from));
    }

    @Property
    void the_hour_of_the_trigger_moves_no_day_clock(
            @ForAll("instants") Instant from, @ForAll("dayPeriods") Period period) {
        Instant morning = dayOf(from).atStartOfDay(LegalClock.CHINA).toInstant();
        assertThat(clock.due(from, period).due())
                .isEqualTo(clock.due(morning, period).due())
                .isEqualTo(clock.due(clock.endOf(dayOf(from)), period).due());
    }

    @Property
    void a_longer_period_is_never_due_earlier(@ForAll("instants") Instant from, @ForAll("dayPeriods") Period period) {
        assertThat(clock.due(from, longer(period)).due())
                .isAfterOrEqualTo(clock.due(from, period).due());
    }

    @Property(tries = 200)
    void the_explanation_counts_exactly_the_days_of_the_period_and_ends_at_the_due(
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 900) int count,
            @ForAll("pauses") List<Pause> pauses) {
        for (Period period : List.of(new Period.WorkingDays(count), new Period.CalendarDays(count))) {
            Due due = clock.due(from, period, new Course(pauses, List.of()));
            List<Step> steps = due.explanation();
            assertThat(steps.stream()
                            .mapToInt(LegalClockPropertiesTest::counted)
                            .sum())
                    .isEqualTo(count);
            assertThat(steps.getLast())
                    .isEqualTo(new Step.Ends(OffsetDateTime.ofInstant(due.due(), LegalClock.CHINA), false));
            LocalDate rolledFrom = steps.stream()
                    .filter(Step.Rolled.class::isInstance)
                    .map(step -> ((Step.Rolled) step).from())
                    .findFirst()
                    .orElse(due.lastDay());
            steps.stream()
                    .filter(Step.Counted.class::isInstance)
                    .map(Step.Counted.class::cast)
                    .filter(step -> step.n() == count)
                    .forEach(step -> assertThat(step.day()).isEqualTo(rolledFrom));
        }
    }

    @Property(tries = 200)
    void every_step_speaks_both_languages_in_full(
            @ForAll("instants") Instant from, @ForAll("periods") Period period, @ForAll("pauses") List<Pause> pauses) {
        Course course = new Course(pauses, List.of(period));
        List<Step> steps =
                new java.util.ArrayList<>(clock.due(from, period, course).explanation());
        steps.addAll(clock.minimum(from, period).explanation());
        steps.addAll(clock.before(from, period).explanation());
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.zh()).endsWith("。").doesNotContain("null").doesNotContainPattern("[,;()]");
            assertThat(step.en()).endsWith(".").doesNotContain("null");
            assertThat(step.toMap()).containsKeys("step", "zh", "en");
        });
    }

    @Property(tries = 200)
    void pauses_in_any_order_or_cut_in_two_give_the_same_and_never_an_earlier_due(
            @ForAll("instants") Instant from, @ForAll("periods") Period period, @ForAll("pauses") List<Pause> pauses) {
        Due due = clock.due(from, period, new Course(pauses, List.of()));
        List<Pause> cut = pauses.stream()
                .flatMap(pause -> {
                    Instant middle = pause.from()
                            .plusSeconds(Duration.between(pause.from(), pause.until())
                                            .toSeconds()
                                    / 2);
                    return List.of(new Pause(middle, pause.until()), new Pause(pause.from(), middle)).stream();
                })
                .toList();
        assertThat(clock.due(from, period, new Course(pauses.reversed(), List.of()))
                        .due())
                .isEqualTo(due.due());
        assertThat(clock.due(from, period, new Course(cut, List.of())).due()).isEqualTo(due.due());
        assertThat(due.due()).isAfterOrEqualTo(clock.due(from, period).due());
    }

    @Property
    void a_minimum_lasts_as_many_days_as_it_says_and_what_is_shorter_by_a_day_did_not_last(
            @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 90) int days) {
        Period minimum = new Period.CalendarDays(days);
        LocalDate last = dayOf(from).plusDays(days);
        assertThat(clock.minimum(from, minimum).lastDay()).isEqualTo(last);
        assertThat(clock.lasted(from, clock.endOf(last.minusDays(1)), minimum)).isFalse();
        assertThat(clock.lasted(from, last.atStartOfDay(LegalClock.CHINA).toInstant(), minimum))
                .isTrue();
    }

    @Property
    void a_backward_period_leaves_at_least_its_days_before_the_event(
            @ForAll("instants") Instant event, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate last = clock.before(event, new Period.WorkingDays(count)).lastDay();
        assertThat(clock.calendar()
                        .workingDaysBetween(last.minusDays(1), dayOf(event).minusDays(1)))
                .isEqualTo(count);
    }

    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("2006-12-31T16:00:00Z").getEpochSecond();
        long last = Instant.parse("2027-06-30T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Period> dayPeriods() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 300);
        return Arbitraries.oneOf(
                counts.map(Period.WorkingDays::new),
                counts.map(Period.CalendarDays::new),
                Arbitraries.integers().between(1, 30).map(Period.Months::new),
                Arbitraries.integers().between(1, 5).map(Period.Years::new));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.oneOf(
                dayPeriods(), Arbitraries.integers().between(1, 500).map(Period.Hours::new));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 40 * 24 * 3600);
        return Combinators.combine(instants(), length)
                .as((from, seconds) -> new Pause(from, from.plusSeconds(seconds)))
                .list()
                .ofMaxSize(4);
    }

    private static Period longer(Period period) {
        return switch (period) {
            case Period.Hours p -> new Period.Hours(p.count() + 1);
            case Period.WorkingDays p -> new Period.WorkingDays(p.count() + 1);
            case Period.CalendarDays p -> new Period.CalendarDays(p.count() + 1);
            case Period.Months p -> new Period.Months(p.count() + 1);
            case Period.Years p -> new Period.Years(p.count() + 1);
        };
    }

    private static int counted(Step step) {
        return switch (step) {
            case Step.Counted s -> 1;
            case Step.CountedMakeUp s -> 1;
            case Step.CountedMonth s -> s.last() - s.first() + 1;
            default -> 0;
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, LegalClock.CHINA);
    }
}
