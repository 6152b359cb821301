package org.mingduo.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarCounts;
import org.mingduo.radar.Signal;
import org.mingduo.radar.Story;

/**
 * A year of a large city in one radar: a million signals through copies, stories, growth and warnings. Of ten, four open a
 * happening, three speak of one of the last two thousand, three pass a text on. To be run with the heap that it has to
 * live in, such as {@code -Xmx1g}; it says what was in use at the end, and what the fullest heap seen was.
 */
public final class MillionSignals {
    private static final int RECENT = 2_000;
    private static final int LOOK = 50_000;

    private MillionSignals() {}

    /** {@code [SIGNALS]} */
    public static void main(String[] words) {
        int signals = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
        Radar radar = new Radar();
        Random random = new Random(11);
        ShortTexts texts = new ShortTexts(random);
        String[] recent = new String[RECENT];
        for (int i = 0; i < RECENT; i++) {
            recent[i] = texts.next();
        }
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        long begun = System.nanoTime();
        long fullest = 0;
        for (int i = 0; i < signals; i++) {
            int kind = random.nextInt(10);
            String known = recent[random.nextInt(RECENT)];
            String text = kind < 4
                    ? texts.next()
                    : kind < 7 ? known.substring(0, 45) + texts.next().substring(45) : "RT @u: " + known;
            if (kind < 4) {
                recent[random.nextInt(RECENT)] = text;
            }
            Instant time = start.plus(Duration.ofSeconds(31L * i));
            radar.accept(new Signal("s" + i, time, "weibo", "social", null, text, "a" + random.nextInt(300_000)));
            if (i % LOOK == LOOK - 1) {
                fullest = Math.max(fullest, Heap.live());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        RadarCounts counts = radar.counts();
        Story largest = radar.largest(1).getFirst();
        System.out.printf(
                Locale.ROOT,
                "%,d signals in %.0f s: %,d opened, %,d joined, %,d repeated, %,d merged, %,d parted, %,d live%n",
                counts.seen(),
                seconds,
                counts.opened(),
                counts.joined(),
                counts.repeated(),
                counts.merged(),
                counts.divided(),
                counts.live());
        System.out.printf(
                Locale.ROOT,
                "largest story %,d signals; fullest live heap %,d MB of %,d MB allowed%n",
                largest.signals(),
                fullest >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
