package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void han_is_read_in_overlapping_pairs_and_the_rest_in_words() {
        assertThat(terms("丽发新城27路bus站")).containsExactly("丽发", "发新", "新城", "27", "路", "bus", "站");
    }

    @Test
    void characters_beyond_the_basic_plane_stay_whole() {
        assertThat(terms("𠮷野家")).containsExactly("𠮷野", "野家");
    }

    @Test
    void a_term_in_the_headline_counts_more() {
        Reading reading = Reading.of("爆炸\n爆炸 火灾", 2, 2);
        assertThat(reading.often(0)).isEqualTo(3);
        assertThat(reading.often(1)).isEqualTo(1);
    }

    @Test
    void a_text_of_many_different_terms_is_read_up_to_the_bound() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("w").append(i).append(' ');
        }
        assertThat(Reading.of(text.toString(), 0, 1).size()).isEqualTo(Reading.TERMS);
    }

    private static List<String> terms(String text) {
        Reading reading = Reading.of(text, 0, 1);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            terms.add(text.substring(reading.from(i), reading.until(i)));
        }
        return terms;
    }
}
