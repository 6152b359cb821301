package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The radar on other people's data, with one setting for all. Floors lie a little under what was measured. */
class RealStreamsTest {

    @ParameterizedTest
    @ValueSource(strings = {"streams/tweets.jsonl", "streams/tweets-t.jsonl"})
    void stories_of_the_tweet_streams_agree_with_the_ones_given(String name) {
        List<JsonNode> stream = SharedStreams.lines(name);
        long[] given =
                stream.stream().mapToLong(line -> line.get("story").asLong()).toArray();
        List<Figure> figures = StoryEvaluation.stories(
                name, stream.stream().map(line -> line.get("text").asString()).toList(), given);
        figures.forEach(System.out::println);
        assertThat(figures.get(0).value()).isGreaterThan(0.94);
        assertThat(figures.get(1).value()).isGreaterThan(0.86);
        assertThat(figures.get(2).value()).as("NMI, shuffled").isGreaterThan(0.893);
        assertThat(figures.get(3).value()).as("BCubed F1, shuffled").isGreaterThan(0.768);
    }

    @Test
    void the_concrete_plant_and_the_car_parks_each_come_out_as_one_of_the_largest_stories() {
        List<Signal> hotline = SharedStreams.hotline();
        Radar radar = new Radar();
        Map<Long, Integer> plant = new HashMap<>();
        Map<Long, Integer> parks = new HashMap<>();
        for (Signal signal : hotline) {
            long story = radar.accept(signal).story().orElseThrow();
            String all = signal.title() + signal.text();
            if (all.contains("丽发") && all.contains("搅拌")) {
                plant.merge(story, 1, Integer::sum);
            }
            if (all.contains("滨河苑")) {
                parks.merge(story, 1, Integer::sum);
            }
        }
        Map.Entry<Long, Integer> ofPlant = largest(plant);
        Map.Entry<Long, Integer> ofParks = largest(parks);
        assertThat(ofPlant.getValue()).as("of 55 messages on the plant").isGreaterThanOrEqualTo(53);
        assertThat(ofParks.getValue()).as("of 55 messages on the car parks").isGreaterThanOrEqualTo(52);
        List<Story> top = radar.largest(5);
        assertThat(top).extracting(Story::id).contains(ofPlant.getKey(), ofParks.getKey());
        Story told = radar.story(ofPlant.getKey()).orElseThrow();
        assertThat(told.signals()).as("few strangers among them").isLessThanOrEqualTo(60);
        assertThat(told.keywords()).extracting(Story.Keyword::text).contains("丽发新城");
        assertThat(told.title()).contains("丽发新城");
        assertThat(told.openDemands()).isPositive();
    }

    @Test
    void the_three_stories_that_independent_teams_agree_on_are_among_the_five_hottest() {
        RadarLimits whole = new RadarLimits(
                Duration.ofDays(36_500),
                RadarLimits.USUAL.stories(),
                RadarLimits.USUAL.bytes(),
                RadarLimits.USUAL.terms(),
                RadarLimits.USUAL.texts(),
                RadarLimits.USUAL.ids());
        Radar radar = new Radar(whole);
        SharedStreams.hotline().stream()
                .sorted(Comparator.comparing(Signal::time))
                .forEach(radar::accept);
        List<Story> hot = radar.hottest(10);
        for (int i = 0; i < hot.size(); i++) {
            Story story = hot.get(i);
            System.out.printf("%d. %s | %s | %s%n", i + 1, story.heat().zh(), story.title(), story.places());
        }
        assertThat(hot.subList(0, 5)).extracting(Story::title).anyMatch(title -> title.contains("购房补贴"));
        assertThat(hot.subList(0, 5))
                .extracting(
                        story -> story.places().stream().map(Story.Place::name).toList())
                .contains(List.of("A2区", "丽发新城"), List.of("伊景园滨河苑"));
        List<String> asked = hot.stream()
                .filter(story -> story.title().contains("搅拌站"))
                .flatMap(story -> story.demands().stream())
                .filter(demand -> demand.count() >= 3)
                .map(Story.Demand::text)
                .toList();
        assertThat(asked).as("what is asked of the plant").anyMatch(text -> text.contains("关闭") || text.contains("取缔"));
    }

    @Test
    void every_body_that_stands_twice_in_the_hotline_is_a_repetition() {
        Set<String> bodies = new HashSet<>();
        Radar radar = new Radar();
        List<String> missed = new ArrayList<>();
        int copies = 0;
        for (Signal signal : SharedStreams.hotline()) {
            Placement placement = radar.accept(signal);
            if (!bodies.add(signal.text())) {
                copies++;
                if (!(placement instanceof Placement.Repeated)) {
                    missed.add(signal.id());
                }
            }
        }
        assertThat(copies).isEqualTo(109);
        assertThat(missed).isEmpty();
    }

    @Test
    void copies_edited_by_rule_are_found_and_strangers_are_not() {
        List<Figure> figures = StoryEvaluation.copies(
                SharedStreams.hotline().stream().map(Signal::text).toList());
        figures.forEach(System.out::println);
        assertThat(figures.get(0).value()).as("recall").isGreaterThan(0.98);
        assertThat(figures.get(1).value()).as("precision").isGreaterThan(0.99);
        assertThat(figures.get(2).value()).as("word for word").isEqualTo(1);
    }

    private static Map.Entry<Long, Integer> largest(Map<Long, Integer> stories) {
        return stories.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }
}
