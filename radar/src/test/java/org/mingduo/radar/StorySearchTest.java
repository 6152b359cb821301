package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

class StorySearchTest {
    private Vocabulary vocabulary = Vocabulary.taught(1 << 20);
    private StoryShelf shelf = new StoryShelf();
    private StorySums sums = new StorySums(vocabulary, shelf);
    private StorySearch search = new StorySearch(sums);

    @BeforeTry
    void nothingHeardYet() {
        vocabulary = Vocabulary.taught(1 << 20);
        shelf = new StoryShelf();
        sums = new StorySums(vocabulary, shelf);
        search = new StorySearch(sums);
    }

    @Property(tries = 300)
    void the_nearest_story_is_the_one_of_all_that_is_most_like_the_text(
            @ForAll("texts") List<String> said,
            @ForAll("text") String asked,
            @ForAll @IntRange(min = 1, max = 8) int stories) {
        for (int i = 0; i < stories; i++) {
            shelf.open(i + 1, Telling.SILENT).spans(0);
        }
        for (int i = 0; i < said.size(); i++) {
            sums.add(shelf.find(1 + i % stories), read(said.get(i)));
        }
        TermVector text = read(asked);
        double best = 0;
        for (LiveStory story : shelf.all()) {
            best = Math.max(best, likeness(text, story));
        }
        Nearest found = search.nearest(text, 0);
        assertThat(found == null ? 0 : found.score()).isCloseTo(best, within(1e-5));
        if (found != null) {
            assertThat(likeness(text, found.story())).isCloseTo(best, within(1e-5));
        }
    }

    @Property(tries = 60)
    void where_too_many_stories_share_the_words_the_one_found_is_weighed_over_all_words(
            @ForAll("texts") List<String> said, @ForAll("text") String asked) {
        for (int i = 0; i < 120; i++) {
            shelf.open(i + 1, Telling.SILENT).spans(0);
            String both = (i % 2 == 0 ? " river" : "") + (i % 3 > 0 ? " 医院" : "");
            sums.add(shelf.find(i + 1), read(said.get(i % said.size()) + both));
        }
        TermVector text = read(asked + " river 医院");
        Nearest found = search.nearest(text, 0);
        assertThat(found).isNotNull();
        assertThat(likeness(text, found.story())).isCloseTo(found.score(), within(1e-5));
        assertThat(search.nearest(text, 0))
                .as("nothing is left over from before")
                .isEqualTo(found);
    }

    @Property(tries = 100)
    void what_the_terms_are_said_to_add_is_the_likeness(
            @ForAll("texts") List<String> said, @ForAll("text") String asked) {
        LiveStory story = story(String.join(" ", said));
        TermVector text = read(asked);
        Nearest found = search.nearest(text, 0);
        double sum = 0;
        if (found != null) {
            for (float share : sums.shares(text, story, found.known())) {
                sum += share;
            }
        }
        assertThat(sum).isCloseTo(found == null ? 0 : found.score(), within(1e-5));
    }

    @Property(tries = 200)
    void what_is_most_like_a_story_is_another_one_as_if_it_were_a_text(
            @ForAll("texts") List<String> said, @ForAll @IntRange(min = 2, max = 8) int stories) {
        for (int i = 0; i < stories; i++) {
            shelf.open(i + 1, Telling.SILENT).spans(0);
        }
        for (int i = 0; i < said.size(); i++) {
            sums.add(shelf.find(1 + i % stories), read(said.get(i)));
        }
        LiveStory asking = shelf.find(1);
        TermVector vector = sums.vector(asking);
        Nearest found = search.nearest(asking);
        sums.clear(asking);
        Nearest asText = search.nearest(vector, 0);
        assertThat(found == null ? 0 : found.score()).isCloseTo(asText == null ? 0 : asText.score(), within(1e-6));
        if (found != null && asText != null) {
            assertThat(found.story()).isSameAs(asText.story());
            assertThat(found.rivalScore()).isCloseTo(asText.rivalScore(), within(1e-6));
        }
    }

    @Test
    void a_text_is_less_like_a_story_the_more_words_it_has_that_the_story_does_not_know() {
        LiveStory story = story("explosion songtao road school windows broken");
        double near = search.nearest(read("explosion songtao road"), 0).score();
        double far = search.nearest(read("explosion museum garden football"), 0).score();
        double cosine = cosine(read("explosion museum garden football"), story);
        assertThat(far).isLessThan(cosine * 0.7).isLessThan(near / 4);
    }

    @Test
    void what_lies_long_ago_counts_less() {
        story("explosion songtao road");
        TermVector text = read("explosion songtao school");
        Nearest now = search.nearest(text, 0);
        Nearest later = search.nearest(text, 15 * 86_400);
        assertThat(later.gap()).isEqualTo(15 * 86_400);
        assertThat(later.score()).isCloseTo(now.score() * Math.pow(2, -0.7), within(1e-9));
    }

    @Test
    void pairs_of_characters_where_two_words_meet_by_chance_are_not_held_against_a_story() {
        LiveStory story = story("松涛路爆炸");
        TermVector text = read("松涛路灰大");
        assertThat(search.nearest(text, 0).score()).isCloseTo(cosine(text, story), within(1e-6));
    }

    private LiveStory story(String text) {
        LiveStory story = shelf.open(1, Telling.SILENT);
        story.spans(0);
        sums.add(story, read(text));
        return story;
    }

    private TermVector read(String text) {
        return TermVector.of(Reading.of(text, 0, 1), vocabulary);
    }

    /** By definition: the cosine, times the length of the part of the text that the story knows. */
    private double likeness(TermVector text, LiveStory story) {
        double known = 0;
        double whole = 0;
        for (int i = 0; i < text.size; i++) {
            double told = text.weights[i] * text.telling[i];
            int term = text.terms[i];
            boolean used = shelf.all().stream().anyMatch(other -> other.indexOf(term) >= 0);
            known += story.indexOf(term) >= 0 ? told * told : 0;
            whole += used || vocabulary.keyOf[term] < 0 ? told * told : 0;
        }
        return known == 0 ? 0 : cosine(text, story) * Math.sqrt(known / whole);
    }

    private double cosine(TermVector text, LiveStory story) {
        double sum = 0;
        for (int i = 0; i < text.size; i++) {
            int at = story.indexOf(text.terms[i]);
            sum += at < 0
                    ? 0
                    : text.weights[i]
                            * text.telling[i]
                            * text.telling[i]
                            * vocabulary.count(text.terms[i], story.places[at]);
        }
        return sum * sums.inverse(story.slot);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMinSize(1).ofMaxSize(24);
    }

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> words = Arbitraries.of("blast", "school", "road", "gas", "bus", "market", "the")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
        Arbitrary<String> pairs = Arbitraries.strings().withChars("松涛路爆炸学校灰公交的").ofMaxLength(10);
        return Combinators.combine(words, pairs).as((one, other) -> one + " " + other);
    }
}
