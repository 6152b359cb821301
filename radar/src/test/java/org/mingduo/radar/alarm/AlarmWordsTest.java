package org.mingduo.radar.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingduo.radar.Warning.Level;

class AlarmWordsTest {
    private static final Thresholds ASKED = new Thresholds(9, 18, 36, 60);

    @Test
    void a_score_below_a_threshold_never_looks_like_it() {
        assertThat(kept(8.7, Level.NONE).zh()).isEqualTo("得分 8.7，未达蓝色门槛 9");
        assertThat(kept(8.99, Level.NONE).en()).isEqualTo("score 8.9 is below blue, which begins at 9");
        assertThat(kept(4.2, Level.NONE).zh()).isEqualTo("得分 4，未达蓝色门槛 9");
    }

    @Test
    void a_level_that_is_kept_below_its_threshold_says_so() {
        assertThat(kept(17, Level.YELLOW).zh()).isEqualTo("得分 17，低于黄色门槛 18，明显回落前维持黄色");
        assertThat(kept(17.8, Level.YELLOW).en())
                .isEqualTo("score 17.8 is below yellow, now from 18, and keeps it until it falls well below");
        assertThat(kept(55, Level.RED).zh()).isEqualTo("得分 55，低于红色门槛 60，明显回落前维持红色");
        assertThat(kept(20, Level.YELLOW).zh()).isEqualTo("得分 20，维持黄色，此前已通知；橙色门槛现为 36");
    }

    private static AlarmDecision kept(double score, Level level) {
        var it = new AlarmWords.Case(level, level, AlarmDecision.Call.NOTHING_NEW, false, 12);
        return AlarmWords.said(score, ASKED, it, AlarmSettings.USUAL);
    }
}
