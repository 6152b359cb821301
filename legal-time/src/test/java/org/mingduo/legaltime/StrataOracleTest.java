package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.date.BusinessDayConventions;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * OpenGamma Strata, given the holidays and make-up workdays of the shared data (or, without it, of the shipped
 * editions), counts and rolls as this library does.
 */
class StrataOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final LegalClock clock = LegalClock.china();
    private final LegalCalendar calendar = LegalCalendar.china();
    private final HolidayCalendar strata = strata(shippedDays());

    @Test
    void all_7305_days_are_worked_or_off_as_the_shared_data_says() {
        HolidayCalendar shared = strata(sharedDays());
        List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1)).toList();
        assertThat(days).hasSize(7_305);
        assertThat(days)
                .allSatisfy(day -> assertThat(calendar.isWorkingDay(day))
                        .as(day + " " + day.getDayOfWeek())
                        .isEqualTo(shared.isBusinessDay(day)));
    }

    @Test
    void the_shared_data_and_the_shipped_editions_name_the_same_days() {
        assertThat(shippedDays()).isEqualTo(sharedDays());
    }

    @Property
    void working_days_are_counted_as_strata_shifts(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 600) int count) {
        assertThat(due(day, new Period.WorkingDays(count)).lastDay()).isEqualTo(strata.shift(day, count));
    }

    @Property
    void working_days_before_an_event_are_counted_as_strata_shifts_back(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 200) int count) {
        assertThat(clock.before(noon(day), new Period.WorkingDays(count)).lastDay())
                .isEqualTo(strata.shift(day, -count));
    }

    @Property
    void calendar_days_roll_as_strata_rolls_following(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 400) int count) {
        assertThat(due(day, new Period.CalendarDays(count)).lastDay())
                .isEqualTo(BusinessDayConventions.FOLLOWING.adjust(day.plusDays(count), strata));
    }

    @Property
    void months_are_clipped_and_roll_as_strata_rolls_following(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 36) int count) {
        assertThat(due(day, new Period.Months(count)).lastDay())
                .isEqualTo(BusinessDayConventions.FOLLOWING.adjust(day.plusMonths(count), strata));
    }

    @Property
    void working_days_between_two_days_are_as_many_as_strata_finds(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 0, max = 900) int span) {
        LocalDate to = from.plusDays(span);
        assertThat(calendar.workingDaysBetween(from, to))
                .isEqualTo(strata.businessDays(from.plusDays(1), to.plusDays(1)).count());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long span = LAST.toEpochDay() - FIRST.toEpochDay();
        return Arbitraries.longs().between(0, span).map(FIRST::plusDays);
    }

    private Due due(LocalDate day, Period period) {
        return clock.due(noon(day), period);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LegalClock.CHINA).toInstant();
    }

    private static Map<LocalDate, Boolean> shippedDays() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        LegalCalendar.china()
                .editions()
                .forEach(edition -> edition.days().forEach(day -> days.put(day.date(), day.off())));
        return days;
    }

    private static Map<LocalDate, Boolean> sharedDays() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            days.putAll(SharedHolidays.of(year));
        }
        return days;
    }

    private static HolidayCalendar strata(Map<LocalDate, Boolean> days) {
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        days.forEach((day, off) -> (off ? holidays : worked).add(day));
        // Strata knows no days outside of those it is given, so the span is widened to hold every period tried here.
        holidays.add(LocalDate.of(2002, 1, 5));
        holidays.add(LocalDate.of(2033, 1, 1));
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("CN-" + days.hashCode()),
                holidays,
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                worked);
    }
}
