package org.mingduo.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the bursts in a story's volume: runs of buckets that lie far above the story's own past, as the warning's speed
 * measures it. The past is the exponentially weighted mean of all buckets before, and nothing before the first: a burst that goes on long enough
 * becomes what the story usually does.
 */
final class Bursts {
    /** Standard deviations of a count above the past: half of what counts in full as speed. */
    private static final double FAR = 4;

    /** Signals that a bucket of a burst has at least. */
    private static final int LEAST = 5;

    /** Seconds after which what a story used to do weighs half; of wide buckets, so many buckets. */
    private static final double HALF_LIFE = 6 * 3600.0;

    private static final double HALF_LIFE_BUCKETS = 6;

    private Bursts() {}

    /** @param volume signals of adjacent buckets, of which the first begins at second {@code first} and each is {@code width} seconds wide */
    static List<Story.Burst> of(int[] volume, long first, long width) {
        List<Story.Burst> bursts = new ArrayList<>();
        double fade = Math.pow(0.5, width / Math.max(HALF_LIFE, HALF_LIFE_BUCKETS * width));
        double past = 0;
        int k = 0;
        while (k < volume.length) {
            int begin = k;
            double usual = past;
            long signals = 0;
            while (k < volume.length && volume[k] >= LEAST && volume[k] >= past + FAR * Math.sqrt(past + 1)) {
                signals += volume[k];
                past = fade * past + (1 - fade) * volume[k++];
            }
            if (k > begin) {
                bursts.add(new Story.Burst(
                        Instant.ofEpochSecond(first + begin * width),
                        Instant.ofEpochSecond(first + k * width),
                        signals,
                        usual));
            } else {
                past = fade * past + (1 - fade) * volume[k++];
            }
        }
        return bursts;
    }
}
