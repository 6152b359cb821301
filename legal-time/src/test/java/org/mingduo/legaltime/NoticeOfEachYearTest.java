package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real notices of twenty years, read by the parser and held against the shipped calendar and the shared data. */
class NoticeOfEachYearTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023,
                2024, 2025, 2026
            })
    void the_notice_of_a_year_gives_the_days_of_the_shipped_edition(int year) {
        Notice notice = NoticeParser.parse(notice(Integer.toString(year)), year);
        Edition shipped = LegalCalendar.china().editionsOf(year).getFirst();
        assertThat(byDate(notice)).isEqualTo(byDate(shipped));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2016, 2017, 2018, 2021, 2022, 2023, 2024, 2025, 2026
            })
    void the_notice_of_a_year_gives_the_rows_of_the_shared_data(int year) {
        assertThat(byDate(NoticeParser.parse(notice(Integer.toString(year)), year)))
                .isEqualTo(SharedHolidays.of(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2020})
    void a_year_with_two_papers_gives_the_shared_rows_when_both_are_read(int year) {
        Map<LocalDate, Boolean> days = byDate(NoticeParser.parse(notice(Integer.toString(year)), year));
        Notice amendment = NoticeParser.parse(notice(year + "-amendment"), year);
        days.putAll(byDate(amendment));
        assertThat(days).isEqualTo(SharedHolidays.of(year));
        assertThat(byDate(amendment))
                .isEqualTo(byDate(LegalCalendar.china().editionsOf(year).get(1)));
    }

    @Test
    void each_holiday_keeps_the_name_of_its_item() {
        assertThat(NoticeParser.parse(notice("2026"), 2026).days())
                .contains(new CalendarDay(LocalDate.of(2026, 2, 28), false, "春节"))
                .contains(new CalendarDay(LocalDate.of(2026, 9, 25), true, "中秋节"));
    }

    @Test
    void advice_is_set_aside_with_a_remark_and_its_day_stays_a_working_day() {
        Notice notice = NoticeParser.parse(notice("2024"), 2024);
        assertThat(notice.remarks()).hasSize(1);
        assertThat(notice.remarks().getFirst().place().sentence()).startsWith("鼓励各单位");
        assertThat(byDate(notice)).doesNotContainKey(LocalDate.of(2024, 2, 9));
    }

    @Test
    void a_complete_notice_leaves_no_remark_and_an_amendment_names_the_festivals_it_lacks() {
        assertThat(NoticeParser.parse(notice("2026"), 2026).remarks()).isEmpty();
        assertThat(NoticeParser.parse(notice("2019-amendment"), 2019).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.zh()).contains("春节").doesNotContain("劳动"));
    }

    static String notice(String name) {
        try (InputStream in = NoticeOfEachYearTest.class.getResourceAsStream("notices/" + name + ".txt")) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Map<LocalDate, Boolean> byDate(Notice notice) {
        return new TreeMap<>(notice.days().stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::off)));
    }

    private static Map<LocalDate, Boolean> byDate(Edition edition) {
        return new TreeMap<>(edition.days().stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::off)));
    }
}
