package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

class RadarPropertiesTest {
    private static final RadarLimits TIGHT = new RadarLimits(Duration.ofDays(3), 5, 60_000, 600, 20, 40);
    private static final List<String> WORDS = List.of(
            "松涛路",
            "爆炸",
            "小学",
            "公交改线",
            "搅拌站",
            "噪音",
            "丽发新城",
            "为什么？",
            "谁负责？",
            "死亡3人",
            "bus",
            "fire",
            "😀",
            "\n",
            "，",
            "http://t.cn/x",
            "//@老王:",
            "\uD800",
            "\u202E",
            "&nbsp;",
            "停水",
            "供暖");

    @Provide
    Arbitrary<Signal> signals() {
        Arbitrary<String> spoken =
                Arbitraries.of(WORDS).list().ofMinSize(0).ofMaxSize(12).map(words -> String.join("", words));
        Arbitrary<String> text = Arbitraries.frequencyOf(
                Tuple.of(6, spoken), Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
        Arbitrary<Long> time = Arbitraries.longs().between(-1, 1_000_000);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        time,
                        text,
                        spoken.injectNull(0.7),
                        Arbitraries.of("a", "b"))
                .as((id, second, body, title, source) -> new Signal(
                        "s" + id,
                        second < 0 ? null : Instant.ofEpochSecond(1_700_000_000 + second),
                        source,
                        source + source,
                        title,
                        body,
                        second % 3 == 0 ? "key" + second % 7 : null));
    }

    @Property(tries = 150)
    void the_same_signals_give_the_same_placements_and_the_same_bytes(
            @ForAll("signals") Signal one, @ForAll @Size(max = 60) List<@From("signals") Signal> more)
            throws IOException {
        Radar first = new Radar(TIGHT);
        Radar second = new Radar(TIGHT);
        List<Placement> placed = new ArrayList<>();
        List<Placement> again = new ArrayList<>();
        for (Signal signal : more) {
            placed.add(first.accept(signal));
        }
        for (Signal signal : more) {
            again.add(second.accept(signal));
        }
        assertThat(again).isEqualTo(placed);
        assertThat(bytes(second)).isEqualTo(bytes(first));
        assertThat(second.accept(one)).isEqualTo(first.accept(one));
    }

    @Property(tries = 150)
    void a_radar_restored_in_the_middle_goes_on_like_the_one_that_was_not(
            @ForAll @Size(max = 80) List<@From("signals") Signal> before,
            @ForAll @Size(max = 80) List<@From("signals") Signal> after)
            throws IOException {
        Radar straight = new Radar(TIGHT);
        before.forEach(straight::accept);
        straight.stories(3).forEach(story -> straight.answered(story.id(), Instant.ofEpochSecond(1_700_500_000)));
        straight.advance(Instant.ofEpochSecond(1_700_600_000));
        byte[] middle = bytes(straight);
        Radar restored = Radar.restore(new ByteArrayInputStream(middle));
        assertThat(bytes(restored)).isEqualTo(middle);
        for (Signal signal : after) {
            assertThat(restored.accept(signal)).isEqualTo(straight.accept(signal));
        }
        straight.stories(3).forEach(story -> {
            straight.answered(story.id(), Instant.ofEpochSecond(1_700_700_000));
            restored.answered(story.id(), Instant.ofEpochSecond(1_700_700_000));
        });
        Instant night = straight.nextRoom(Instant.EPOCH).orElse(Instant.ofEpochSecond(1_701_000_000));
        assertThat(restored.advance(night)).isEqualTo(straight.advance(night));
        assertThat(bytes(restored)).isEqualTo(bytes(straight));
        assertThat(restored.stories(10)).isEqualTo(straight.stories(10));
        assertThat(restored.counts()).isEqualTo(straight.counts());
    }

    @Property(tries = 150)
    void a_second_delivery_changes_nothing_but_the_count(
            @ForAll @Size(max = 30) List<@From("signals") Signal> signals) {
        Radar radar = new Radar();
        signals.forEach(radar::accept);
        List<Story> before = radar.stories(100);
        for (Signal signal : signals) {
            assertThat(radar.accept(signal)).isInstanceOf(Placement.Known.class);
        }
        assertThat(radar.stories(100)).isEqualTo(before);
    }

    @Property(tries = 100)
    void state_stays_within_its_bounds_and_every_signal_is_accounted_for(
            @ForAll @Size(max = 200) List<@From("signals") Signal> signals) {
        Radar radar = new Radar(TIGHT);
        for (Signal signal : signals) {
            radar.accept(signal);
            RadarCounts counts = radar.counts();
            assertThat(counts.live()).isLessThanOrEqualTo(5);
            assertThat(counts.live())
                    .isEqualTo(counts.opened() + counts.divided() - counts.expired() - counts.merged());
            assertThat(counts.seen())
                    .isEqualTo(
                            counts.opened() + counts.joined() + counts.repeated() + counts.known() + counts.refused());
        }
    }

    @Property(tries = 300)
    void no_text_breaks_the_door(@ForAll String text, @ForAll String title) {
        Radar radar = new Radar(TIGHT);
        Placement placement = radar.accept(new Signal("x", null, text, title, title, text, text));
        placement.reasons().forEach(reason -> {
            assertThat(reason.zh()).isNotBlank();
            assertThat(reason.en()).isNotBlank();
        });
        radar.stories(1).forEach(story -> {
            assertThat(story.title()).isNotBlank();
            assertThat(story.title().codePoints()).noneMatch(Character::isISOControl);
        });
    }

    private static byte[] bytes(Radar radar) throws IOException {
        var out = new ByteArrayOutputStream();
        radar.snapshot(out);
        return out.toByteArray();
    }
}
