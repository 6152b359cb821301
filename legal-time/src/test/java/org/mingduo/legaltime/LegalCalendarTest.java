package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalCalendarTest {
    private final LegalCalendar calendar = LegalCalendar.china();

    @Test
    void twenty_years_are_announced_and_no_other() {
        assertThat(calendar.isAnnounced(2006)).isFalse();
        for (int year = 2007; year <= 2026; year++) {
            assertThat(calendar.isAnnounced(year)).as("%d", year).isTrue();
        }
        assertThat(calendar.isAnnounced(2027)).isFalse();
        assertThat(calendar.editions()).hasSize(23);
    }

    @Test
    void every_edition_has_its_address_and_was_known_before_its_first_day_unless_it_amends() {
        assertThat(calendar.editions()).allSatisfy(edition -> {
            assertThat(edition.source()).matches("https?://www\\.gov\\.cn/.*");
            LocalDate known = LocalDate.ofInstant(edition.knownSince(), LegalClock.CHINA);
            assertThat(known.getYear()).isEqualTo(edition.amends() ? edition.year() : edition.year() - 1);
            assertThat(known).isBefore(edition.days().getLast().date());
        });
    }

    @Test
    void the_kinds_of_day_are_told_apart() {
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 13))).as("Friday").isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 14))).as("Saturday").isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 15))).as("Sunday").isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 16))).as("Monday").isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.of(2026, 3, 7))).as("Saturday").isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kindOf(LocalDate.of(2020, 2, 3))).as("Monday").isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void december_days_of_the_next_notice_belong_to_their_own_year() {
        LocalDate saturday = LocalDate.of(2018, 12, 29);
        assertThat(calendar.kindOf(saturday)).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(calendar.editionNaming(saturday).orElseThrow().year()).isEqualTo(2019);
    }

    @Test
    void before_the_third_of_september_2015_was_announced_it_was_a_plain_thursday() {
        LocalDate parade = LocalDate.of(2015, 9, 3);
        assertThat(calendar.knownAt(at("2015-05-12T23:59:59+08:00")).isWorkingDay(parade))
                .isTrue();
        assertThat(calendar.knownAt(at("2015-05-13T00:00:00+08:00")).isWorkingDay(parade))
                .isFalse();
    }

    @Test
    void the_spring_festival_of_2020_was_extended_and_saturday_1_february_no_longer_worked() {
        LocalDate saturday = LocalDate.of(2020, 2, 1);
        assertThat(calendar.knownAt(at("2020-01-26T12:00:00+08:00")).kindOf(saturday))
                .isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(calendar.kindOf(saturday)).isEqualTo(DayKind.HOLIDAY);
        LegalClock before = new LegalClock(calendar.knownAt(at("2020-01-26T12:00:00+08:00")), LegalClock.CHINA);
        Instant friday = at("2020-01-23T10:00:00+08:00");
        assertThat(before.due(friday, new Period.WorkingDays(1)).lastDay()).isEqualTo("2020-01-31");
        assertThat(LegalClock.china().due(friday, new Period.WorkingDays(1)).lastDay())
                .isEqualTo("2020-02-03");
    }

    @Test
    void the_labour_day_of_2019_was_lengthened_in_march() {
        LocalDate thursday = LocalDate.of(2019, 5, 2);
        assertThat(calendar.knownAt(at("2019-03-21T12:00:00+08:00")).isWorkingDay(thursday))
                .isTrue();
        assertThat(calendar.isWorkingDay(thursday)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 4, 28))).isTrue();
    }

    @Test
    void what_was_not_known_yet_is_not_announced_and_makes_dues_provisional() {
        LegalCalendar early = calendar.knownAt(at("2025-11-03T23:59:59+08:00"));
        assertThat(early.isAnnounced(2025)).isTrue();
        assertThat(early.isAnnounced(2026)).isFalse();
        assertThat(calendar.knownAt(at("2025-11-04T00:00:00+08:00"))).isSameAs(calendar);
        Due due =
                new LegalClock(early, LegalClock.CHINA).due(at("2026-02-13T16:00:00+08:00"), new Period.WorkingDays(3));
        assertThat(due.provisional()).isTrue();
        assertThat(due.lastDay()).isEqualTo("2026-02-18");
        assertThat(due.explanation()).contains(new Step.Provisional(2026, 2026, false));
    }

    @Test
    void days_before_the_first_edition_are_provisional_and_say_so() {
        Due due = LegalClock.china().due(at("2005-03-01T09:00:00+08:00"), new Period.WorkingDays(2));
        assertThat(due.provisional()).isTrue();
        assertThat(due.explanation()).contains(new Step.Provisional(2005, 2005, true));
        assertThat(due.explanation().get(3).zh()).startsWith("本日历未收录2005年的放假安排");
    }

    @Test
    void a_further_year_takes_the_provisional_away_and_moves_the_due() {
        List<CalendarDay> days = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 4))
                .map(day -> new CalendarDay(day, true, "元旦"))
                .toList();
        LegalCalendar later = calendar.withYear(2027, at("2026-11-05T00:00:00+08:00"), "https://example.org", days);
        Instant thursday = at("2026-12-31T10:00:00+08:00");
        assertThat(LegalClock.china().due(thursday, new Period.WorkingDays(1)).lastDay())
                .isEqualTo("2027-01-01");
        Due due = new LegalClock(later, LegalClock.CHINA).due(thursday, new Period.WorkingDays(1));
        assertThat(due.lastDay()).isEqualTo("2027-01-04");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void a_later_notice_of_the_same_year_replaces_the_earlier_one_and_its_amendment() {
        CalendarDay day = new CalendarDay(LocalDate.of(2026, 3, 4), true, "试行");
        LegalCalendar replaced =
                calendar.withYear(2026, at("2026-01-10T00:00:00+08:00"), "https://example.org", List.of(day));
        assertThat(replaced.kindOf(LocalDate.of(2026, 2, 16))).isEqualTo(DayKind.WORKDAY);
        assertThat(replaced.kindOf(LocalDate.of(2026, 3, 4))).isEqualTo(DayKind.HOLIDAY);
        assertThat(replaced.editionsOf(2026)).hasSize(1);
    }

    @Test
    void a_hole_in_the_calendar_is_refused_with_the_year_that_is_missing() {
        assertThatThrownBy(() -> calendar.withYear(2028, Instant.EPOCH, "x", List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.with(new Edition(2027, Instant.EPOCH, "x", true, List.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice first");
    }

    @Test
    void an_edition_with_a_day_twice_or_of_another_year_is_refused() {
        CalendarDay day = new CalendarDay(LocalDate.of(2027, 1, 1), true, "元旦");
        assertThatThrownBy(() -> new Edition(2027, Instant.EPOCH, "x", false, List.of(day, day)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Edition(2029, Instant.EPOCH, "x", false, List.of(day)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_edition_survives_being_written_and_read() {
        assertThat(calendar.editions())
                .allSatisfy(edition -> assertThat(EditionText.parse(EditionText.write(edition)))
                        .containsExactly(edition));
    }

    @Test
    void calendar_text_that_does_not_fit_is_refused_with_its_line() {
        String good = "edition 2027 known-since 2026-11-05\nsource https://example.org\n";
        for (String bad : List.of(
                "off 2027-01-01 元旦",
                good + "of 2027-01-01 元旦",
                good + "off 2027-02-30 元旦",
                good + "off 2027-01-03..2027-01-01 元旦",
                good + "off 2027-01-01..2027-12-01 元旦",
                "edition 20270 known-since 2026-11-05")) {
            assertThatThrownBy(() -> EditionText.parse(bad))
                    .as(bad)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("line " + bad.lines().count());
        }
        assertThatThrownBy(() -> EditionText.parse(good)).isInstanceOf(Refused.class);
    }

    @Test
    void a_calendar_without_editions_knows_the_base_week_alone() {
        LegalCalendar empty = LegalCalendar.of(List.of());
        assertThat(empty.isWorkingDay(LocalDate.of(2026, 2, 16))).as("Monday").isTrue();
        assertThat(empty.plusWorkingDays(LocalDate.of(2026, 2, 13), 6)).isEqualTo("2026-02-23");
        assertThat(empty.plusWorkingDays(LocalDate.of(1960, 1, 4), -1)).isEqualTo("1960-01-01");
        assertThat(empty.onOrAfter(LocalDate.of(1960, 1, 2))).isEqualTo("1960-01-04");
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
