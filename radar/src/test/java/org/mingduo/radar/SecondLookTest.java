package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondLookTest {
    private static final String[] SMALL = {"cracks", "kitchen", "plaster", "lantern"};

    /** Texts on a bridge, each of which has one word of the small story: too little for either to be taken for the other. */
    private static final List<String> LARGE = IntStream.range(0, 8)
            .mapToObj(i -> "hammering bridge night vibration detail%d side%d %s".formatted(i, i, SMALL[i % 4]))
            .toList();

    private final List<Merger> mergers = new ArrayList<>();

    @Test
    void a_story_that_stayed_small_goes_to_the_one_that_knows_its_words_by_then() {
        Radar radar = listening();
        hear(radar, 0, stream(1));
        assertThat(mergers).as("nobody speaks of both").isEmpty();
        radar.accept(Signal.of("last", "and one stranger more"));
        assertThat(mergers).singleElement().satisfies(merger -> {
            assertThat(merger.ground()).isEqualTo(Merger.Ground.SECOND_LOOK);
            assertThat(merger.story()).isEqualTo(1);
            assertThat(merger.likeness()).isGreaterThanOrEqualTo(merger.threshold());
            assertThat(merger.zh()).contains("复查").contains("0.048");
            assertThat(merger.en()).contains("at a second look").contains("0.048");
        });
        assertThat(radar.storyOf("0")).isEqualTo(radar.storyOf("1"));
        assertThat(radar.story(1).orElseThrow().signals()).isEqualTo(LARGE.size() + 1);
    }

    @Test
    void what_two_stories_say_together_is_announced_at_once() {
        Radar radar = listening();
        List<Announcement> announced = new ArrayList<>();
        List<String> stream = stream(1);
        stream.replaceAll(text -> text.contains("detail7") ? text + " 有人受伤" : text);
        for (int i = 0; i < 200; i++) {
            radar.accept(inTheSameHour("copy" + i, i, stream.getFirst()));
        }
        for (int i = 1; i < stream.size(); i++) {
            radar.accept(inTheSameHour(Integer.toString(i), 200 + i, stream.get(i)));
        }
        radar.onAnnouncement(announced::add);
        radar.accept(inTheSameHour("last", 200 + stream.size(), "and one stranger more"));
        assertThat(mergers).hasSize(1);
        assertThat(announced).singleElement().satisfies(one -> {
            assertThat(one.story()).isEqualTo(mergers.getFirst().into());
            assertThat(one.told()).isTrue();
        });
    }

    @Test
    void the_story_is_as_fresh_then_as_the_fresher_of_the_two() {
        List<String> stream = stream(1);
        int texts = stream.size();
        stream.set(1 + LARGE.size(), "quiet afternoon walk");
        RadarLimits usual = RadarLimits.USUAL;
        // One large story, and every other text its own.
        int stories = texts - LARGE.size() + 1;
        Radar radar = new Radar(
                new RadarLimits(usual.live(), stories, usual.bytes(), usual.terms(), usual.texts(), usual.ids()));
        radar.onMerger(mergers::add);
        int between = 2 + LARGE.size();
        hear(radar, 0, stream.subList(0, between));
        radar.accept(Signal.of("copy", stream.getFirst()));
        hear(radar, between, stream.subList(between, texts));
        radar.accept(Signal.of("last", "and one stranger more"));
        assertThat(mergers).hasSize(1);
        assertThat(radar.counts().live()).isEqualTo(stories);
        radar.accept(Signal.of("too much", "who has no room left"));
        assertThat(radar.storyOf("copy")).as("heard of after the one between").isPresent();
        assertThat(radar.storyOf(Integer.toString(between - 1))).isEmpty();
    }

    private static Signal inTheSameHour(String id, int second, String text) {
        Instant time = Instant.parse("2026-05-19T07:00:00Z").plusSeconds(second);
        return new Signal(id, time, "weibo", "social", null, text, null);
    }

    @Test
    void a_story_that_has_grown_by_then_stays_itself() {
        Radar radar = listening();
        hear(radar, 0, stream(4));
        radar.accept(Signal.of("last", "and one stranger more"));
        assertThat(mergers).isEmpty();
        assertThat(radar.story(1).orElseThrow().signals()).isEqualTo(4);
    }

    @Test
    void what_is_put_where_the_record_says_is_looked_at_only_when_something_new_is_heard() {
        Radar radar = recalled();
        radar.recall(Signal.of("last", "and one stranger more"), 1_000_000, false);
        assertThat(mergers).isEmpty();

        recalled().accept(Signal.of("last", "and one stranger more"));
        assertThat(mergers).hasSize(1);
    }

    private Radar recalled() {
        Radar heard = new Radar();
        Radar radar = listening();
        List<String> stream = stream(1);
        for (int i = 0; i < stream.size(); i++) {
            Signal signal = Signal.of(Integer.toString(i), stream.get(i));
            radar.recall(signal, heard.accept(signal).story().orElseThrow(), false);
        }
        return radar;
    }

    @Test
    void a_radar_that_was_restored_in_between_looks_at_the_same_stories() throws IOException {
        Radar whole = listening();
        List<String> stream = stream(1);
        stream.addAll(List.of("one stranger more", "two strangers more"));
        hear(whole, 0, stream);
        for (int cut : new int[] {5, 1_000, stream.size() - 2}) {
            Radar first = listening();
            hear(first, 0, stream.subList(0, cut));
            Radar second = Radar.restore(new ByteArrayInputStream(state(first)));
            hear(second, cut, stream.subList(cut, stream.size()));
            assertThat(state(second)).isEqualTo(state(whole));
        }
    }

    private Radar listening() {
        Radar radar = new Radar();
        radar.onMerger(mergers::add);
        return radar;
    }

    /** The small story's texts, the large one's, and strangers until the small one is due. */
    private static List<String> stream(int small) {
        List<String> stream = new ArrayList<>();
        for (int i = 0; i < small; i++) {
            stream.add(String.join(" ", SMALL) + " room" + i);
        }
        stream.addAll(LARGE);
        for (int i = 0; stream.size() < Openings.LATER; i++) {
            stream.add("a%d b%d c%d".formatted(i, i, i));
        }
        return stream;
    }

    private static void hear(Radar radar, int from, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            radar.accept(Signal.of(Integer.toString(from + i), texts.get(i)));
        }
    }

    private static byte[] state(Radar radar) throws IOException {
        var state = new ByteArrayOutputStream();
        radar.snapshot(state);
        return state.toByteArray();
    }
}
