package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadSignalsTest {
    private static final Instant NOON = Instant.parse("2026-05-19T04:00:00Z");
    private static final String BLAST = "松涛路燃气爆炸，造成多人受伤，消防已到场，居民正在疏散，原因正在调查，请大家不要围观";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "&#",
                "&amp;lt;",
                "<script>",
                "//@a:",
                "[",
                "转发微博",
                "回复@",
                "http://",
                "RT @",
                "\uD800",
                "\u202E",
                "爆",
                "𠀀",
                "a ",
                "1",
                "谁负责？"
            })
    void a_text_of_ten_megabytes_costs_what_a_long_article_costs_and_is_said_to_be_cut(String unit) throws IOException {
        String text = unit.repeat(5_000_000 / unit.length());
        Radar radar = new Radar();
        Placement placement = radar.accept(new Signal("long", NOON, "weibo", "social", text, "停水了 " + text, null));
        assertThat(placement.reasons())
                .anyMatch(reason -> reason.equals(new Reason.Shortened(Cleaning.READ, text.length() + 4)));
        assertThat(radar.accept(Signal.of("short", NOON, BLAST)).story()).isPresent();
        assertThat(radar.stories(10))
                .allSatisfy(story -> assertThat(story.title().length()).isLessThan(200));
        assertThat(size(radar)).isLessThan(2 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\uD83D", "\u202E\u200B", "！！！", "😱😱", "http://t.cn/a", "//@老王:"})
    void what_says_nothing_is_refused_and_counted(String text) {
        Radar radar = new Radar();
        Placement placement = radar.accept(Signal.of("nothing", text));
        assertThat(placement).isInstanceOf(Placement.Refused.class);
        assertThat(placement.reasons()).containsExactly(new Reason.Blank());
        assertThat(radar.counts().refused()).isEqualTo(1);
    }

    @Test
    void a_flood_of_one_text_is_one_story_and_takes_no_more_room_than_its_bounded_ids() throws IOException {
        RadarLimits limits = new RadarLimits(Duration.ofDays(180), 1_000, 20_000_000, 100_000, 1_000, 1_000);
        Radar radar = new Radar(limits);
        for (int i = 0; i < 2_000; i++) {
            radar.accept(Signal.of("c" + i, BLAST));
        }
        int before = size(radar);
        for (int i = 2_000; i < 50_000; i++) {
            assertThat(radar.accept(Signal.of("c" + i, BLAST))).isInstanceOf(Placement.Repeated.class);
        }
        assertThat(radar.story(1).orElseThrow().spread()).isEqualTo(49_999);
        assertThat(size(radar)).isLessThan(before + 4_096);
    }

    @Test
    void texts_made_to_collide_are_each_looked_at_against_a_few_others_only_and_none_is_lost() {
        Radar radar = new Radar();
        for (int i = 0; i < 5_000; i++) {
            radar.accept(Signal.of("c" + i, BLAST + i)); // every handle the same, and each number is news
        }
        Random random = new Random(3);
        List<String> words = Arrays.asList("路 口 停 水 了 谁 来 管 一 管".split(" "));
        for (int i = 0; i < 5_000; i++) {
            Collections.shuffle(words, random);
            radar.accept(Signal.of("w" + i, String.join(" ", words)));
        }
        RadarCounts counts = radar.counts();
        assertThat(counts.seen()).isEqualTo(10_000);
        assertThat(counts.opened() + counts.joined() + counts.repeated()).isEqualTo(10_000);
    }

    @Test
    void times_in_any_order_lose_nothing_and_leave_every_story_readable() {
        Radar radar = new Radar();
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Instant time = Instant.ofEpochSecond(
                    random.nextBoolean() ? random.nextLong(8_000_000_000L) : random.nextLong() >>> 29);
            radar.accept(Signal.of("t" + i, time, "松涛路第" + i % 97 + "号停水" + i));
        }
        RadarCounts counts = radar.counts();
        assertThat(counts.seen()).isEqualTo(5_000);
        assertThat(counts.refused()).isZero();
        assertThat(radar.stories(1_000)).allSatisfy(story -> {
            assertThat(story.first()).isBeforeOrEqualTo(story.last());
            assertThat(story.volume()).hasSizeLessThanOrEqualTo(96);
        });
    }

    @Test
    void terms_that_stories_use_never_make_a_vocabulary_fade_and_unused_ones_fade_to_half_of_what_is_allowed() {
        Vocabulary vocabulary = Vocabulary.taught(10_000);
        for (int i = 1; i <= 50_000; i++) {
            vocabulary.post(vocabulary.number(i), 0, 1);
        }
        assertThat(vocabulary.crowded()).isFalse();
        int unused = 50_001;
        while (!vocabulary.crowded()) {
            int term = vocabulary.number(unused++);
            for (int text = 0; text < 5; text++) {
                vocabulary.counted(term);
            }
        }
        vocabulary.fade();
        assertThat(vocabulary.crowded()).isFalse();
        assertThat(vocabulary.find(50_001)).as("unused").isNegative();
        assertThat(vocabulary.find(1)).as("used").isNotNegative();
        assertThat(vocabulary.used()).isEqualTo(50_000);
    }

    private static int size(Radar radar) throws IOException {
        var out = new ByteArrayOutputStream();
        radar.snapshot(out);
        return out.size();
    }
}
