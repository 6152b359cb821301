package org.mingduo.radar.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingduo.radar.route.LabelledText;

class EmergencyReaderTest {
    @ParameterizedTest
    @CsvSource({
        "30, 0, I",
        "29, 0, II",
        "0, 100, I",
        "0, 99, II",
        "10, 0, II",
        "9, 0, III",
        "0, 50, II",
        "0, 49, III",
        "3, 0, III",
        "2, 0, IV",
        "0, 10, III",
        "0, 9, IV",
        "2, 50, II"
    })
    void the_edges_of_order_493_belong_to_the_higher_level(int dead, int serious, Level level) {
        assertThat(Level.of(dead, serious)).isEqualTo(level);
    }

    @Test
    void without_training_kind_numbers_place_time_and_level_still_come() {
        EmergencyReading read =
                EmergencyReader.untrained().read("", "7月3日下午4时许，云河市城北区松涛路一处工地发生爆炸事故，已造成12人死亡、31人受伤，其中重伤6人。");
        assertThat(read.category()).isEmpty();
        assertThat(read.kind()).isEqualTo(EmergencyKind.ACCIDENT);
        assertThat(read.casualties().dead()).hasValue(12);
        assertThat(read.casualties().injured()).hasValue(31);
        assertThat(read.level()).contains(Level.II);
        assertThat(read.place()).contains("云河市城北区松涛路");
        assertThat(read.time()).contains("7月3日下午4时许");
        assertThat(read.reasons()).contains("12人死亡").anyMatch(r -> r.contains("国令493第三条"));
    }

    @ParameterizedTest
    @CsvSource({
        "某地发生5.2级地震震感明显, NATURAL_DISASTER",
        "食堂多名学生呕吐腹泻疑似食物中毒, PUBLIC_HEALTH",
        "武装人员袭击车站并劫持人质, SOCIAL_SECURITY",
        "本周六图书馆照常开放, NONE",
        "云河市发生3.1级地震, NATURAL_DISASTER",
        "城北区一家传染病医院发生火灾致4人死亡, ACCIDENT",
        "金矿在设备检修时发生火灾, ACCIDENT",
        "一旦发生火灾怎么办, NONE",
        "消防通道被占，存在火灾隐患, NONE",
        "小区曾多次发生火灾, NONE",
        "本月未发生火灾, NONE",
        "松涛路爆炸了，玻璃全碎, ACCIDENT",
        "这段哭戏感染了观众, NONE",
        "我的心态爆炸了, NONE",
        "房价失控了, NONE",
        "汽车冲撞行人致1死1伤, SOCIAL_SECURITY"
    })
    void a_report_has_one_of_the_laws_kinds_or_none(String text, EmergencyKind kind) {
        assertThat(EmergencyKind.of("", text)).isEqualTo(kind);
    }

    @Test
    void a_denied_harm_suggests_no_level() {
        assertThat(EmergencyReader.untrained().read("", "仓库起火，无人员伤亡").level()).isEmpty();
    }

    @Test
    void a_learned_category_brings_its_kind() {
        List<LabelledText> taught = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            taught.add(new LabelledText("", "第" + i + "号公路两车追尾相撞，司机受伤", "交通事故"));
            taught.add(new LabelledText("", "第" + i + "小学食堂学生呕吐腹泻，食物中毒", "食物中毒"));
        }
        EmergencyReading read = EmergencyReader.learn(taught).read("", "学生饭后呕吐腹泻");
        assertThat(read.category()).contains("食物中毒");
        assertThat(read.kind()).isEqualTo(EmergencyKind.PUBLIC_HEALTH);
    }
}
