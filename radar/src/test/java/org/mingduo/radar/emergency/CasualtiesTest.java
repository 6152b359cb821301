package org.mingduo.radar.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasualtiesTest {
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "造成3人死亡                                  | 3  | -",
                "三死二伤                                     | 3  | 2",
                "致6人亡                                      | 6  | -",
                "3名矿工遇难                                  | 3  | -",
                "造成十二人遇难，两人受伤                     | 12 | 2",
                "事故造成１２人死亡，３０人受伤               | 12 | 30",
                "两人遇难，百余人受伤                         | 2  | 100",
                "爆炸造成1.2万人受伤                          | -  | 12000",
                "63人受伤，死亡3人                            | 3  | 63",
                "死亡3人受伤5人                               | 3  | 5",
                "3人死亡5人受伤2人失踪                        | 3  | 5",
                "死亡人数上升至12人                           | 12 | -",
                "造成 3 人 死亡                               | 3  | -",
                "事故造成五名儿童和两名老师受伤               | -  | 7",
                "一家三口遇难                                 | 3  | -",
                "50人重伤                                     | -  | 50",
                "造成死亡3人、重伤5人、轻伤12人               | 3  | 17",
                "司机当场死亡                                 | 1  | -",
                "3名儿童溺亡，另有8人被打伤                   | 3  | 8",
                "造成1,234,567人受伤                          | -  | 1234567",
                "截至27日15：30，120人受伤                    | -  | 120",
                "航班CZ373，132人遇难                         | 132 | -",
                "3名学生死亡，2名医生受伤                     | 3  | 2",
                "死了四十多个孩子是真的吗                     | 40 | -",
                "听说死了三个人，伤了二十几个                 | 3  | 20",
                "三个孩子死了                                 | 3  | -",
                "七八人死亡，二三十人受伤                     | 7  | 20",
                "10名矿工被困井下，全部遇难                   | 10 | -",
                "夺去了两条生命                               | 2  | -",
                "三人不幸葬身火海                             | 3  | -",
            })
    void numbers_are_read_in_both_orders_and_all_spellings(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "10名矿工被困井下，全部生还                | -  | -",
                "车上5人，无一遇难                         | -  | -",
                "3名消防员进入火场，均不幸牺牲             | 3  | -",
                "网传松涛路爆炸死亡40人系谣言，请勿传播    | -  | -",
                "网传“爆炸造成40人死亡”不属实              | -  | -",
                "没死20个人，就2个                         | -  | -",
                "不是死了40个人，是死了10个                | 10 | -",
                "网传死了四十多个孩子，系谣言，目前已确认10人死亡 | 10 | -",
                "此前通报死亡3人有误，死亡人数为2人        | 2  | -",
                "死亡人数由12人更正为11人                  | 11 | -",
                "遇难人数由173人核减为165人                | 165 | -",
                "死亡人数增加1人，达12人                   | 12 | -",
                "死亡人数增加1人                           | -  | -",
                "父亲送医后抢救无效死亡                    | -  | -",
                "死亡人数：10人，受伤人数：61人            | 10 | 61",
                "爆炸死亡人数升至44人                      | 44 | -",
                "两名男子夺走一部手机                      | -  | -",
                "二十多人闷死了，司机不开空调              | -  | -",
                "三个人死活不让                            | -  | -",
                "确诊12例，死亡1例                         | 1  | -",
                "确诊超8838万例死亡超191万例               | 1910000 | -",
                "7名失联者均已不幸遇难                     | 7  | -",
                "已记录死亡12人、重伤0人                   | 12 | -",
                "因为没水造成人员伤亡怎么办                | -  | -",
                "食堂炸了死了好多孩子                      | -  | -",
            })
    void what_is_denied_corrected_or_only_sounds_like_harm_is_no_number(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "造成3人死亡，已疏散周边居民，共计1200人            | 3  | -",
                "死亡3人，出动消防员，达120名                       | 3  | -",
                "死亡3人，预计今晚清理现场，达120人                 | 3  | -",
                "市应急局发布松涛路爆炸造成10人死亡，请市民不信谣、不传谣言 | 10 | -",
                "市应急局通报事故已致10人死亡并提醒市民不信谣言     | 10 | -",
                "官方发布10人遇难，网上的40人遇难是谣言             | 10 | -",
                "因操作有误造成3人死亡                              | 3  | -",
                "松涛路爆炸了，是不是死了40个人？                   | 40 | -",
                "别传了，没有40人死亡                               | -  | -",
                "5人送医，均抢救无效死亡                            | 5  | -",
                "煤气中毒熏死了3个人                                | 3  | -",
                "洪水吞噬3人                                        | 3  | -",
                "确诊病例中3人死亡                                  | 3  | -",
                "网传3人死亡属实，网传恐袭系谣言                    | 3  | -",
                "网传死亡40人，纯属捏造                             | -  | -",
                "死亡人数从最初的3人升至8人                         | 8  | -",
                "原报死亡12人有误，应为11人                         | 11 | -",
                "遇难人数增加2人至12人                              | 12 | -",
                "造成人员伤亡（10人死亡、61人受伤）                 | 10 | 61",
                "事故造成71人伤亡（死亡10人、受伤61人）             | 10 | 61",
                "死亡（10人）、受伤（61人）                         | 10 | 61",
                "一家3口无一生还                                    | 3  | -",
                "6人被困，120名救援人员到场，全部遇难               | 6  | -",
                "死了俩人                                           | 2  | -",
                "没死人                                             | 0  | -",
            })
    void a_warning_a_mistake_or_a_question_takes_no_number_away(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @Test
    void the_seriously_hurt_may_stand_in_brackets() {
        Casualties people = Casualties.read("", "10人死亡、61人受伤（其中12人重伤）");
        assertThat(people.injured()).hasValue(61);
        assertThat(people.serious()).hasValue(12);
        assertThat(Casualties.read("", "受伤62人（重伤8人、轻伤54人）").serious()).hasValue(8);
    }

    @Test
    void who_was_found_is_missing_no_more() {
        assertThat(Casualties.read("", "失联的2人已安全找到").missing()).isEmpty();
        assertThat(Casualties.read("情况通报（五）：失联人员全部找到", "截至3时，事故造成12人死亡").missing())
                .hasValue(0);
        assertThat(Casualties.read("", "10人死亡，2人失联").missing()).hasValue(2);
        assertThat(Casualties.read("", "5名失联人员尚未全部找到").missing()).hasValue(5);
        assertThat(Casualties.read("", "尚有5人失联未取得联系").missing()).hasValue(5);
        assertThat(Casualties.read("", "失踪的4名学生溺亡").dead()).hasValue(4);
        assertThat(Casualties.read("", "目前无人员死亡，3人失联").missing()).hasValue(3);
    }

    @Test
    void the_year_of_the_telling_is_no_other_time() {
        String release = "现将有关情况通报如下。事故发生后全力救援。2026年5月19日15时42分，松涛路发生爆炸，造成10人死亡、61人受伤。";
        assertThat(Casualties.read("", release).dead()).isEmpty();
        assertThat(Casualties.read("", release, LocalDate.parse("2026-05-19")).dead())
                .hasValue(10);
        assertThat(Casualties.read("", release, LocalDate.parse("2027-05-19")).dead())
                .isEmpty();
        String blanks = "现将有关情况通报如下。事故发生后全力救援。２０２６ 年 5 月 19 日，松涛路发生爆炸，造成 10 人死亡。";
        assertThat(Casualties.read("", blanks, LocalDate.parse("2026-05-19")).dead())
                .hasValue(10);
        assertThat(Casualties.read("", release.replace("2026年5月19日", "2026年12月31日"), LocalDate.parse("2027-01-01"))
                        .dead())
                .hasValue(10);
    }

    @Test
    void the_title_of_a_denial_is_none_of_its_numbers() {
        Casualties people = Casualties.read("关于网传“爆炸造成40人死亡”的情况通报", "经核查，网传40人死亡不属实。事故共造成10人死亡、61人受伤。");
        assertThat(people.dead()).hasValue(10);
        assertThat(people.injured()).hasValue(61);
        assertThat(Casualties.read("关于网传“爆炸造成40人死亡”的情况通报", "有关情况正在核查。").dead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "无人员伤亡                      | 0 | 0",
                "火灾未造成人员伤亡              | 0 | 0",
                "目前尚未接到人员伤亡报告        | 0 | 0",
                "没有造成人员伤亡，2000余人受灾  | 0 | 0",
                "无人员死亡，5人受伤             | 0 | 5",
                "事故造成3人受伤，无人死亡       | 0 | 3",
                "2人死亡，无人受伤               | 2 | 0",
                "伤亡情况正在核实                | - | -",
                "目前伤亡情况不明                | - | -",
                "造成大量无辜平民死伤            | - | -",
            })
    void denied_is_nought_and_unknown_is_nothing(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "造成3人死亡，3000人被紧急疏散                       | 3 | -",
                "一万余人受灾，8人死亡                               | 8 | -",
                "一辆载有20多名乘客的客车侧翻，2人死亡               | 2 | -",
                "200人被困，全部救出                                 | - | -",
                "公交不来，二十几个人急死了                           | - | -",
                "我们三个人热死了                                     | - | -",
                "死了两条狗                                           | - | -",
                "2015年死亡三人，全部获救                             | 3 | -",
                "国务院令第493号第三条以死亡3/10/30人为界            | - | -",
                "死亡3人以上的为较大事故                             | - | -",
                "这里2015年曾发生爆炸，造成165人遇难                 | - | -",
                "据统计，每年约有1800人死于道路交通事故              | - | -",
                "预计可能造成10人死亡                                | - | -",
                "数十人受伤                                          | - | -",
                "一所小学36名学生食物中毒                            | - | -",
                "在国道107位于岳阳段发生车祸死亡1人                  | 1 | -",
                "经120人员到场确认死亡                               | - | -",
                "联系电话13900001234人民医院伤者                     | - | -",
            })
    void numbers_of_other_things_do_not_count(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "造成5人死亡，12人受伤，其中2人重伤                          | 5  | 12",
                "6人死亡(其中1名儿童)，3人受伤                               | 6  | 3",
                "两车共有7人，其中4人死亡，3人受伤                           | 4  | 3",
                "10名工人不同程度烧伤，其中一人死亡                          | 1  | 9",
                "15人入院救治，其中3人重伤                                   | -  | 15",
                "一人当场死亡，另有三人经抢救无效死亡                        | 4  | -",
                "造成1人当场死亡3人受伤送医院经抢救无效死亡                  | 4  | -",
                "已致3人死亡。截至18时，死亡人数上升至7人                    | 7  | -",
                "此前通报10人死亡，经核实为8人死亡                           | 8  | -",
                "造成9人死亡。其中甲县5人死亡，乙县4人死亡                   | 9  | -",
            })
    void parts_are_not_added_to_their_whole_and_the_latest_state_stands(String text, Integer dead, Integer injured) {
        expect(text, dead, injured);
    }

    @Test
    void an_exact_number_in_the_title_is_the_editors_sum() {
        Casualties read = Casualties.read("两车相撞致3死2伤", "造成2人当场死亡，3人受伤。");
        assertThat(read.dead()).hasValue(3);
        assertThat(read.injured()).hasValue(2);
        assertThat(Casualties.read("山火已致20余人遇难", "现已确认23人遇难。").dead()).hasValue(23);
    }

    @Test
    void what_repeats_without_end_is_read_all_the_same() {
        assertThat(dead("死亡" + "了".repeat(16_000) + "3人")).isEmpty();
        assertThat(dead("司机" + "已".repeat(16_000) + "死亡")).isEmpty();
    }

    @Test
    void the_words_that_were_read_are_given() {
        assertThat(Casualties.read("", "造成3人死亡，5人受伤，2人失踪").words()).containsExactly("3人死亡", "5人受伤", "2人失踪");
    }

    @Property
    void every_number_reads_the_same_in_digits_full_width_and_chinese(@ForAll @IntRange(min = 1, max = 9999) int n) {
        assertThat(dead("事故造成" + n + "人死亡")).hasValue(n);
        assertThat(dead("死亡人数升至" + n + "人")).hasValue(n);
        assertThat(dead("事故造成" + wide(n) + "人死亡")).hasValue(n);
        assertThat(dead("事故造成" + chinese(n) + "人死亡")).hasValue(n);
    }

    @Property
    void no_text_is_too_odd_to_be_read(@ForAll String text) {
        assertThat(Casualties.read(text, text)).isNotNull();
    }

    private static void expect(String text, Integer dead, Integer injured) {
        Casualties read = Casualties.read("", text);
        assertThat(read.dead()).as("dead in %s", text).isEqualTo(optional(dead));
        assertThat(read.injured()).as("injured in %s", text).isEqualTo(optional(injured));
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalInt dead(String text) {
        return Casualties.read("", text).dead();
    }

    private static String wide(int n) {
        var out = new StringBuilder();
        String.valueOf(n).chars().forEach(c -> out.append((char) (c + 0xfee0)));
        return out.toString();
    }

    /** Chinese spelling, written without looking at the reader. */
    private static String chinese(int n) {
        String[] units = {"", "十", "百", "千"};
        var out = new StringBuilder();
        String digits = String.valueOf(n);
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                out.append("零");
                gap = false;
            }
            boolean bareTen = digit == 1 && digits.length() == 2 && i == 0;
            out.append(bareTen ? "" : DIGITS[digit]).append(units[digits.length() - 1 - i]);
        }
        return out.toString();
    }
}
