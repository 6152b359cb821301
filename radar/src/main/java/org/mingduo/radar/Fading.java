package org.mingduo.radar;

/**
 * How the likeness of a text to a story fades with the time between them: as {@code (1 + gap / 15 days)}
 * to the power of -0.7, quickly at first and never to nothing, because complaints come back after months.
 */
final class Fading {
    private static final double SPAN = 15.0 * 86_400;
    private static final double POWER = -0.7;

    private Fading() {}

    /** Seconds between a moment and the life of a story, 0 inside it. */
    static long gap(LiveStory story, long second) {
        if (second < story.from) {
            return story.from - second;
        }
        return Math.max(0, second - story.until);
    }

    static double factor(long gap) {
        return gap == 0 ? 1 : Math.pow(1 + gap / SPAN, POWER);
    }
}
