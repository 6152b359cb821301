package org.mingduo.radar;

import java.time.Duration;

/**
 * How much the radar remembers. Whatever comes in, its state stays within these bounds; the story
 * touched longest ago goes first.
 *
 * @param live event time after its last signal for which a story can still be joined
 * @param stories live stories
 * @param postings pairs of live story and term
 * @param texts distinct texts against which copies are recognised
 * @param ids signal ids by which a second delivery is recognised
 */
public record RadarLimits(Duration live, int stories, int postings, int texts, int ids) {

    /** A city's office: some 650 MB when full of short posts, a few dozen megabytes on an ordinary year. */
    public static final RadarLimits USUAL = new RadarLimits(Duration.ofDays(180), 1 << 18, 1 << 23, 1 << 18, 1 << 20);

    public RadarLimits {
        if (live.isNegative() || live.isZero()) {
            throw new IllegalArgumentException("live must be a positive span, not " + live);
        }
        if (stories < 1 || postings < 1 || texts < 1 || ids < 1) {
            throw new IllegalArgumentException(
                    "stories, postings, texts and ids must each be at least 1, not %d, %d, %d, %d"
                            .formatted(stories, postings, texts, ids));
        }
    }
}
