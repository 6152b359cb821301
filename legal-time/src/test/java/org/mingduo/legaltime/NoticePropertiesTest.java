package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips in real notices: what the cross-checks can see is refused, and nothing ever breaks the parser. */
class NoticePropertiesTest {
    private static final Pattern WEEKDAY = Pattern.compile("(?<=星期|周)[一二三四五六日]");
    private static final Pattern COUNT = Pattern.compile("(?<=共)\\d(?=天)");
    private static final Pattern WORKED = Pattern.compile("上班。");

    static Stream<Integer> years() {
        return Stream.iterate(2007, year -> year + 1).limit(20);
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_wrong_weekday_and_every_wrong_count_is_refused(int year) {
        String notice = NoticeOfEachYearTest.notice(Integer.toString(year));
        for (MatchResult weekday : found(WEEKDAY, notice)) {
            refused(notice, weekday, weekday.group().equals("三") ? "四" : "三", year);
        }
        for (MatchResult count : found(COUNT, notice)) {
            refused(notice, count, Integer.toString(Integer.parseInt(count.group()) + 1), year);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_sentence_of_work_put_into_words_that_are_not_known_is_refused(int year) {
        String notice = NoticeOfEachYearTest.notice(Integer.toString(year));
        for (MatchResult worked : found(WORKED, notice)) {
            refused(notice, worked, "开门。", year);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_notice_read_for_another_year_is_refused(int year) {
        String notice = NoticeOfEachYearTest.notice(Integer.toString(year));
        assertThatThrownBy(() -> NoticeParser.parse(notice, year + 1)).isInstanceOf(NoticeRefused.class);
        String items = notice.substring(notice.indexOf("一、"), notice.indexOf("节假日期间"));
        assertThatThrownBy(() -> NoticeParser.parse(items, year + 1)).isInstanceOf(NoticeRefused.class);
    }

    @ParameterizedTest
    @MethodSource("years")
    void lines_broken_anywhere_inside_an_item_and_blanks_anywhere_change_nothing(int year) {
        String notice = NoticeOfEachYearTest.notice(Integer.toString(year));
        Notice whole = NoticeParser.parse(notice, year);
        assertThat(NoticeParser.parse(notice.replace("月", " 月　").replace("、", " 、\t"), year)
                        .days())
                .isEqualTo(whole.days());
        assertThat(NoticeParser.parse(notice.replace("\n", "\r\n"), year).days())
                .isEqualTo(whole.days());
        for (int width : new int[] {9, 12, 16, 17, 24, 31}) {
            String cut = "(.{" + width + "})(?=.)";
            String narrow = notice.lines()
                    .map(line -> line.matches("^[一二三四五六七]、.*") ? line.replaceAll(cut, "$1\n") : line)
                    .reduce("", (a, b) -> a + "\n" + b);
            assertThat(NoticeParser.parse(narrow, year).days())
                    .as("width %d", width)
                    .isEqualTo(whole.days());
        }
    }

    @Property(tries = 1000)
    void a_character_lost_or_doubled_is_refused_or_read_but_breaks_nothing(
            @ForAll @IntRange(min = 2007, max = 2026) int year,
            @ForAll @IntRange(max = 4000) int at,
            @ForAll boolean lost) {
        String notice = NoticeOfEachYearTest.notice(Integer.toString(year));
        Assume.that(at < notice.length());
        String slip = notice.substring(0, at)
                + (lost ? "" : notice.substring(at, at + 1).repeat(2))
                + notice.substring(at + 1);
        try {
            assertThat(NoticeParser.parse(slip, year).days()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.zh()).isNotBlank();
        }
    }

    @Property(tries = 1000)
    void any_text_at_all_is_read_or_refused(@ForAll String text) {
        try {
            assertThat(NoticeParser.parse(text, 2026).days()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.en()).isNotBlank();
        }
    }

    private static List<MatchResult> found(Pattern pattern, String notice) {
        return pattern.matcher(notice).results().toList();
    }

    private static void refused(String notice, MatchResult where, String instead, int year) {
        String slip = notice.substring(0, where.start()) + instead + notice.substring(where.end());
        assertThatThrownBy(() -> NoticeParser.parse(slip, year))
                .as("%d: %s -> %s at %d", year, where.group(), instead, where.start())
                .isInstanceOf(NoticeRefused.class);
    }
}
