package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeParserTest {
    private static final String FESTIVAL_2019 = "2月4日至10日放假调休,共7天。2月2日(星期六)、2月3日(星期日)上班。";
    private static final String ROWS_2019 = "-02-02 -02-03 +02-04 +02-05 +02-06 +02-07 +02-08 +02-09 +02-10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FESTIVAL_2019,
                "2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。",
                "2月4日至10日放假调休,共7天。2月2日(周六)、3日(周日)上班。",
                "２月４日 至 10 日 放假调休，共 7 天。　2 月 2 日（ 星期六 ）、2月3日（星期天）上班。",
                "2月4日(周一)—10日(周日)放假，共七天。2月2日、3日(周六、周日)正常上班",
                "二、春节：2月4日(星期一、农历除夕)至2月10日（星期日、正月初六）放假调休共7天，2月2日（星期六）、2月3日（星期日）上班。",
                "二、春节\n2月4日至10日放假调休，共7天。\n2月2日（星期六）、2月3日（星期日）上班。",
                "二、春节：2月4日至10日放假调\n休，共7天。2月2日（星\n期六）、2月3日（星期日）上\n班。",
                "春节放假安排：2月4日至10日休息，共7天。2月2日（星期六）、2月3日（星期日）为调休工作日。",
                "2.春节:2019年2月4日至2月10日放假调休,共7天.2019年2月2日(星期六)、2月3日(星期日)补班.",
                "（二）春节：2月4日-10日放假调休，共7天；2月2日（星期六）、2月3日（星期日）照常上班。",
                "国办发明电〔2018〕7号\n新华社北京11月4日电 经国务院批准，现将2019年春节放假调休日期的具体安排通知如下：\n"
                        + "一、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。\n此件公开发布",
                "新华社北京11月4日电 国务院办公厅4日发布2019年部分节假日安排的通知。\n" + "(1)春节:2月4日至10日放假调休,共7天;(2)其中，2月2日(星期六)、2月3日(星期日)上班;",
                "经国务院批准，2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。\n\n国务院办公厅\n2018年12月1日",
            })
    void the_same_festival_written_in_many_ways_gives_the_same_days(String text) {
        assertThat(rows(text, 2019)).isEqualTo(ROWS_2019);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。|-12-29 +12-30 +12-31 +01-01",
                "2019|12月30日至1月1日放假调休，共3天。12月29日（星期六）上班。|-12-29 +12-30 +12-31 +01-01",
                "2019|一、元旦：12月31日（星期一）放假。|+12-31",
                "2019|十二、年末：12月31日（星期二）放假。|+12-31",
                "2019|4月5日放假，与周末连休。|+04-05",
                "2025|1月1日（周三）放假1天，不调休。|+01-01",
                "2014|4月5日放假，4月7日（星期一）补休。|+04-05 +04-07",
                "2014|1月1日放假1天。|+01-01",
                "2024|6月10日放假，与周末连休，共3天。|+06-10",
                "2012|6月22日至24日放假公休，共3天。|+06-22 +06-23 +06-24",
                "2026|10月1日至3日(星期四至星期六)放假。|+10-01 +10-02 +10-03",
            })
    void short_notices_give_the_days_they_name(int year, String text, String rows) {
        assertThat(rows(text, year)).isEqualTo(rows);
    }

    @Test
    void december_in_the_new_year_item_is_the_december_before() {
        assertThat(NoticeParser.parse("一、元旦：12月31日（星期一）放假。", 2019).days())
                .extracting(day -> day.date().toString())
                .containsExactly("2018-12-31");
        assertThat(NoticeParser.parse("十二、年末：12月31日（星期二）放假。", 2019).days())
                .extracting(day -> day.date().toString())
                .containsExactly("2019-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2月4日至10日放假调休，共8天。",
                "2月4日（星期二）至10日放假调休，共7天。",
                "2月4日至10日放假调休，共7天。2月2日（星期日）上班。",
                "2月4日至10日放假调休，共7天。2月10日（星期日）上班。",
                "2月4日至10日放假调休，共7天。2月10日放假。",
                "2月4日至10日放假。\n2月4日至10日放假。",
                "2月4日放假。2月4日放假。",
                "2月2日（星期六）上班。2月2日（星期六）上班。",
                "2月30日放假。",
                "13月1日放假。",
                "2月10日至4日放假。",
                "2月4日至12月10日放假。",
                "4日放假。",
                "2月5日上班。",
                "2月5日（星期二）照常公休。",
                "2月4日下午放假。",
                "2月4日放假半天。",
                "2月4日至10日可能放假。",
                "除2月4日外均放假。",
                "2月4日放假（2月5日除外）。",
                "5月1日（星期三）放假，与周末连休。",
                "三、清明节：放假1天，与周末连休。",
                "2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）。",
                "2月2日（星期六）要开大会。",
                "鼓励各单位2月4日放假。",
                "20190年2月4日放假。",
                "2020年2月4日放假。",
                "2018年11月4日放假。",
                "关于2020年部分节假日安排的通知\n一、元旦：1月1日放假。",
                "其中，2月4日放假，2月4日至6日公休日调至2月8日。",
                "2月4日至10日放假。其中，2月11日为法定节假日。",
                "2月2日、3日两个公休日分别调至2月8日，三个公休日调至2月9日。",
                "二月四日至十日放假。",
                "二、春节：2月4日至10日，共7天。",
                "2019-02-04至2019-02-10放假调休，共7天。",
                "2.4-2.10放假，2月2日（星期六）上班。",
                "2月4日、5号、6日放假。",
                "十月一日至七日放假，共7天。\n2月2日（星期六）上班。",
                "自2019年2月4日起放假3天。",
                "2019年2月4日 星期一\n一、春节：2月5日放假。",
                "经国务院批准，通知如下。",
                "",
                "\n\n",
            })
    void what_does_not_fit_or_is_not_understood_is_refused(String text) {
        assertThatThrownBy(() -> NoticeParser.parse(text, 2019)).isInstanceOf(NoticeRefused.class);
    }

    @Test
    void a_refusal_names_the_sentence_and_where_it_stands() {
        String text = "国务院办公厅通知\n\n一、元旦：1月1日放假。\n  二、春节：2月4日至10日放假调休，共7天。2月2日（星期日）、2月3日（星期日）上班。\n";
        NoticeRefused refused = catchThrowableOfType(NoticeRefused.class, () -> NoticeParser.parse(text, 2019));
        assertThat(refused.place().sentence()).isEqualTo("2月2日（星期日）、2月3日（星期日）上班。");
        assertThat(refused.place().line()).isEqualTo(4);
        assertThat(refused.place().column()).isEqualTo(25);
        assertThat(text.substring(refused.place().offset())).startsWith("2月2日（星期日）");
        assertThat(refused.en())
                .contains("line 4, column 25")
                .contains("2月2日（星期日）")
                .contains("Saturday");
        assertThat(refused.zh()).contains("第4行第25列").contains("是星期六，不是星期日");
    }

    @Test
    void the_position_survives_full_width_digits_and_broken_lines() {
        String text = "一、元旦：１月１日放假１天。\n二、春节：２月４日至\n１０日放假，共６天。";
        NoticeRefused refused = catchThrowableOfType(NoticeRefused.class, () -> NoticeParser.parse(text, 2019));
        assertThat(refused.place().line()).isEqualTo(2);
        assertThat(refused.place().sentence()).isEqualTo("春节：２月４日至１０日放假，共６天。");
    }

    @Test
    void a_text_far_longer_than_any_notice_is_refused() {
        assertThatThrownBy(() -> NoticeParser.parse(FESTIVAL_2019 + "。".repeat(NoticeParser.LONGEST), 2019))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("20000");
        assertThat(rows(FESTIVAL_2019 + "一;".repeat(9_000), 2019)).isEqualTo(ROWS_2019);
    }

    @Test
    void the_year_20260_is_refused() {
        assertThatThrownBy(() -> NoticeParser.parse(FESTIVAL_2019, 20260)).isInstanceOf(Refused.class);
    }

    @Test
    void a_notice_read_becomes_an_edition_that_the_calendar_takes() {
        Notice notice = NoticeParser.parse("一、元旦：1月1日（星期五）至3日（星期日）放假，共3天。", 2027);
        LegalCalendar later = LegalCalendar.china()
                .with(notice.toEdition(
                        java.time.Instant.parse("2026-11-05T00:00:00Z"), "https://example.org/n", false));
        assertThat(later.isAnnounced(2027)).isTrue();
        assertThat(later.isWorkingDay(java.time.LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(LegalCalendar.china().isWorkingDay(java.time.LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    private static String rows(String text, int year) {
        List<CalendarDay> days = NoticeParser.parse(text, year).days();
        return days.stream()
                .map(day -> (day.off() ? "+" : "-") + day.date().toString().substring(5))
                .collect(Collectors.joining(" "));
    }
}
