package org.mingduo.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Signal;

/**
 * What a live story costs: fills a radar with so many short texts that each open a story, says how much heap that took
 * (texts remembered for copies included) and how fast more signals are heard then.
 */
public final class ManyStories {
    private static final int MORE = 100_000;
    private static final int WORDS = 12;
    private static final int OWN = 3;
    private static final int SELDOM = 5;

    private ManyStories() {}

    /** {@code STORIES [gathering]} */
    public static void main(String[] words) {
        int stories = Integer.parseInt(words[0]);
        RadarLimits limits = new RadarLimits(Duration.ofDays(100_000), 2_000_000, 1 << 27, 1 << 18, 1 << 20);
        Radar radar = words.length > 1 ? Radar.gathering(limits) : new Radar(limits);
        Random random = new Random(7);
        long before = heap();
        long n = 0;
        while (radar.counts().live() < stories) {
            radar.accept(Signal.of("s" + n++, text(random)));
        }
        long after = heap();
        long begun = System.nanoTime();
        for (int i = 0; i < MORE; i++) {
            radar.accept(Signal.of("s" + n++, text(random)));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d live stories from %,d signals: %,d bytes of heap each; then %,.0f signals/s%n",
                stories,
                n - MORE,
                (after - before) / stories,
                MORE / seconds);
    }

    /** A dozen words as a short post has them: three that only this happening has, five seldom ones, four of everybody's. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder(80);
        for (int i = 0; i < WORDS; i++) {
            int word = i < OWN ? random.nextInt() : random.nextInt(i < OWN + SELDOM ? 300_000 : 500);
            text.append(i == 0 ? "" : " ").append((char) ('a' + i)).append(Integer.toString(word & 0x7FFFFFFF, 36));
        }
        return text.toString();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
