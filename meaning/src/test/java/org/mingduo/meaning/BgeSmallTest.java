package org.mingduo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.pairs.Meaning;

class BgeSmallTest {
    @Test
    void is_found_by_its_service_and_puts_like_meanings_near() {
        try (Meaning meaning = ServiceLoader.load(Meaning.class).findFirst().orElseThrow()) {
            float[] blast = meaning.of("松涛路一居民楼燃气爆炸，数人受伤");
            float[] said = meaning.of("听说松涛路那边煤气炸了，有人进了医院");
            float[] prices = meaning.of("本市蔬菜价格连续三周回落");
            assertThat(cosine(blast, blast)).isBetween(0.9999, 1.0001);
            assertThat(cosine(blast, said)).isGreaterThan(cosine(blast, prices) + 0.15);
        }
    }

    @Test
    void anything_that_is_text_has_a_vector() {
        try (var meaning = new BgeSmall()) {
            for (String text : new String[] {"", " \u0000", "😀", "\uD800", "a".repeat(300), "长".repeat(5_000)}) {
                assertThat(cosine(meaning.of(text), meaning.of(text))).isBetween(0.9999, 1.0001);
            }
        }
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return dot;
    }
}
