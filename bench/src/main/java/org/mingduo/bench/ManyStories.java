package org.mingduo.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Signal;

/**
 * What a live story costs: fills a radar with few and with many short texts that each open a story, says how much heap
 * that took (texts remembered for copies included) and how fast more signals are heard then. Speeds are of one thread's
 * processor time, in turn in one run, so that a busy machine slows both alike.
 */
public final class ManyStories {
    private static final int MORE = 100_000;
    private static final int FEW = 10_000;

    private ManyStories() {}

    /** {@code STORIES [gathering]} */
    public static void main(String[] words) {
        int many = Integer.parseInt(words[0]);
        boolean gathering = words.length > 1;
        speed(FEW, gathering); // warms up
        double few = speed(FEW, gathering);
        double full = speed(many, gathering);
        System.out.printf(Locale.ROOT, "%,d live stories against %,d: %.2f of the speed%n", many, FEW, full / few);
    }

    private static double speed(int stories, boolean gathering) {
        RadarLimits limits =
                new RadarLimits(Duration.ofDays(100_000), Math.max(stories, FEW), 1L << 33, 1 << 21, 1 << 18, 1 << 20);
        long before = Heap.live();
        Radar radar = gathering ? Radar.gathering(limits) : new Radar(limits);
        ShortTexts texts = new ShortTexts(new Random(7));
        long n = 0;
        while (radar.counts().live() < stories) {
            radar.accept(Signal.of("s" + n++, texts.next()));
        }
        long each = (Heap.live() - before) / stories;
        // Stories are bounded from here on: each new one lets the stalest go, and as many stay live.
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < MORE; i++) {
            radar.accept(Signal.of("s" + n++, texts.next()));
        }
        double speed = MORE / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%,9d live stories: %,d bytes of heap each; %,.0f signals/s of one core%n",
                radar.counts().live(),
                each,
                speed);
        return speed;
    }
}
