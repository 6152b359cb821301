package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mingduo.office.desk.Toll.Recorded;

class AdviceTest {
    private static final Words ZH = new Words(false, ZoneId.of("Asia/Shanghai"));

    @Test
    void the_hurt_before_a_comma_are_not_counted_as_dead() {
        assertThat(level("63人受伤，死亡3人")).isEqualTo("III");
    }

    @Test
    void the_edges_of_order_493_belong_to_the_higher_level() {
        assertThat(level("死亡10人")).isEqualTo("II");
        assertThat(level("造成9人死亡")).isEqualTo("III");
        assertThat(level("30人遇难")).isEqualTo("I");
        assertThat(level("50人重伤")).isEqualTo("II");
    }

    @Test
    void a_suggestion_that_was_recorded_as_the_reason_does_not_feed_itself() {
        String reason = Advice.grade(recorded("死亡1人"), ZH).reason();
        assertThat(level(reason)).isEqualTo("IV");
        assertThat(reason).contains("已记录死亡1人；").doesNotContain("重伤0人");
    }

    @Test
    void a_correction_downwards_lowers_the_suggestion() {
        assertThat(level("死亡人数由11人更正为9人", "造成11人死亡")).isEqualTo("III");
    }

    @Test
    void without_numbers_nothing_is_suggested() {
        assertThat(level("伤亡情况正在核实")).isEmpty();
    }

    private static String level(String... latestFirst) {
        return Advice.grade(recorded(latestFirst), ZH).level();
    }

    private static Recorded recorded(String... latestFirst) {
        return Tolls.latest(Arrays.stream(latestFirst)
                .map(text -> Tolls.recorded(Instant.EPOCH, "", text, ZH))
                .toList());
    }
}
