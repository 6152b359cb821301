package org.mingduo.radar.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereAndWhenTest {
    private static EmergencyReading read(String text) {
        return EmergencyReader.untrained().read("", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7月3日，101国道云河县松涛峪村附近路段上，一辆客车与农用车相撞     | 101国道云河县松涛峪村
                    记者从云河市消防支队获悉，城北区龙山街道一小旅馆昨晚起火              | 城北区龙山街道
                    新华社南宁7月3日电 山东栖霞笏山金矿3日发生爆燃事故                    | 山东栖霞笏山金矿
                    当地时间15日凌晨，印度尼西亚西苏拉威西省发生6.2级地震                 | 印度尼西亚西苏拉威西省
                    伤者被送往云河市人民医院抢救，事故发生在城南区学府大道                | 城南区学府大道
                    春运期间云河市发生一起交通事故                                        | 云河市
                    """)
    void the_place_is_that_of_the_happening_not_of_who_tells_or_heals(String text, String place) {
        assertThat(read(text).place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2月23日，林州市人民政府新闻办公室发布消息，称2月22日23时20分许，一小旅馆发生火灾   | 2月22日23时20分许
                    7月5日记者从云河市应急局获悉，3日晚一仓库起火                                       | 3日晚
                    央视新闻3月3日消息，北京时间3月3日18时16分发生6.2级地震                            | 3月3日18时16分
                    昨天下午1点多，两车在学府大道相撞                                                  | 昨天下午1点多
                    截至今天19时，昨晚起火的仓库明火已被扑灭                                           | 昨晚
                    """)
    void the_time_is_that_of_the_happening_not_of_the_telling(String text, String time) {
        assertThat(read(text).time()).contains(time);
    }

    @Test
    void a_kind_of_place_is_none() {
        assertThat(read("一所小学和附近的商场发生停电").place()).isEmpty();
    }

    @Property
    void what_is_read_stands_in_the_text(
            @ForAll
                    @StringLength(max = 120)
                    @CharRange(from = '一', to = '丿')
                    @CharRange(from = '0', to = '9')
                    @Chars({'市', '县', '路', '在', '日', '时', '，', '。', '(', ')'})
                    String text) {
        EmergencyReading read = read(text);
        String plain = Clauses.plain(text);
        read.time().ifPresent(time -> assertThat(plain).contains(time));
        read.place().ifPresent(place -> assertThat(plain).containsSubsequence(place.split("")));
    }
}
