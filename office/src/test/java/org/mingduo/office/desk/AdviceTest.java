package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        String reason = Advice.grade(List.of("死亡1人"), ZH).reason();
        assertThat(level(reason)).isEqualTo("IV");
    }

    @Test
    void without_numbers_nothing_is_suggested() {
        assertThat(level("伤亡情况正在核实")).isEmpty();
    }

    private static String level(String text) {
        return Advice.grade(List.of(text), ZH).level();
    }
}
