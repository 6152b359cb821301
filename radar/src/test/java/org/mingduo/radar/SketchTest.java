package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static final String TEXT = "丽发新城小区旁边的搅拌站昼夜施工粉尘和噪音严重影响居民生活请有关部门尽快处理";

    @Test
    void short_texts_are_compared_exactly() {
        String other = TEXT.replace("昼夜施工", "日夜开工");
        assertThat(Sketch.of(TEXT).resemblance(Sketch.of(other))).isCloseTo(share(TEXT, other), within(1e-9));
    }

    @Test
    void long_texts_are_compared_by_an_estimate_near_the_truth() {
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            one.append((char) ('一' + (i * 7919) % 5000));
        }
        String other = one.substring(0, 480) + TEXT.repeat(3);
        assertThat(Sketch.of(one.toString()).resemblance(Sketch.of(other)))
                .isCloseTo(share(one.toString(), other), within(0.15));
    }

    @Test
    void a_text_and_its_copy_with_a_sentence_more_are_copies_and_strangers_are_not() {
        assertThat(Sketch.of(TEXT).copies(Sketch.of("大家快来看" + TEXT))).isPositive();
        assertThat(Sketch.of(TEXT).copies(Sketch.of("27路公交车改线以后老人去医院要多走两站路请公交公司说明原因")))
                .isZero();
    }

    private static double share(String a, String b) {
        Set<String> one = shingles(a);
        Set<String> both = new HashSet<>(one);
        Set<String> any = new HashSet<>(one);
        both.retainAll(shingles(b));
        any.addAll(shingles(b));
        return (double) both.size() / any.size();
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + Sketch.SHINGLE <= text.length(); i++) {
            shingles.add(text.substring(i, i + Sketch.SHINGLE));
        }
        return shingles;
    }
}
