package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StorySumsTest {
    @Property(tries = 200)
    void a_story_is_the_sum_of_its_texts_whatever_their_order(@ForAll("texts") List<String> said) {
        Vocabulary vocabulary = Vocabulary.taught(1 << 20);
        StoryShelf shelf = new StoryShelf();
        StorySums sums = new StorySums(vocabulary, shelf);
        LiveStory[] stories = {shelf.open(1, Telling.SILENT), shelf.open(2, Telling.SILENT)};
        List<Map<Integer, Double>> wanted = List.of(new TreeMap<>(), new TreeMap<>());
        List<TermVector> first = new ArrayList<>();
        for (int n = 0; n < said.size(); n++) {
            TermVector text = TermVector.of(Reading.of(said.get(n), 0, 1), vocabulary);
            sums.add(stories[n % 2], text);
            for (int i = 0; i < text.size; i++) {
                wanted.get(n % 2).merge(text.terms[i], (double) text.weights[i], Double::sum);
            }
            if (n % 2 == 0) {
                first.add(text);
            }
        }
        for (int s = 0; s < 2; s++) {
            LiveStory story = stories[s];
            assertThat(Arrays.copyOf(story.terms, story.size))
                    .containsExactly(wanted.get(s).keySet().stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
            wanted.get(s)
                    .forEach((term, weight) -> assertThat(
                                    (double) vocabulary.count(term, story.places[story.indexOf(term)]))
                            .isCloseTo(weight, within(1e-4)));
        }
        first.forEach(text -> sums.subtract(stories[0], text));
        assertThat(stories[0].size)
                .as("nothing is left of a story whose texts have all gone")
                .isZero();
        assertThat(Arrays.copyOf(stories[1].terms, stories[1].size))
                .containsExactly(wanted.get(1).keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withCharRange('一', '丏')
                .ofMinLength(2)
                .ofMaxLength(60)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
