package org.mingduo.radar;

import java.time.Duration;

/**
 * How much the radar remembers. Whatever comes in, its state stays within these bounds; the story
 * touched longest ago goes first.
 *
 * @param live event time after its last signal for which a story can still be joined
 * @param stories live stories
 * @param bytes what live stories and the terms that they use take in the heap: counted from what is kept, not measured
 * @param terms terms of which it is remembered how rare they are though no live story uses them
 * @param texts distinct texts against which copies are recognised
 * @param ids signal ids by which a second delivery is recognised
 */
public record RadarLimits(Duration live, int stories, long bytes, int terms, int texts, int ids) {
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    /** A heap of gigabytes, as commands have it that end with their input. */
    public static final RadarLimits USUAL = new RadarLimits(HALF_A_YEAR, 1 << 18, 1L << 30, 1 << 21, 1 << 18, 1 << 20);

    /** Heap that one remembered text takes, in bytes: a sketch, six handles, and where they lead. */
    static final int TEXT_BYTES = 700;

    /** Heap that one remembered id takes, in bytes. */
    static final int ID_BYTES = 24;

    public RadarLimits {
        if (live.isNegative() || live.isZero()) {
            throw new IllegalArgumentException("live must be a positive span, not " + live);
        }
        if (stories < 1 || bytes < 1 || terms < 1 || texts < 1 || ids < 1) {
            throw new IllegalArgumentException(
                    "stories, bytes, terms, texts and ids must each be at least 1, not %d, %d, %d, %d, %d"
                            .formatted(stories, bytes, terms, texts, ids));
        }
    }

    /**
     * What a radar may remember that shares a heap with others: full, it takes half of it. Of that half an eighth is for the
     * terms that no live story uses, three sixteenths for texts and a sixteenth for ids, or less where {@link #USUAL} asks
     * for less; the rest is for the live stories.
     *
     * @param heap bytes, such as {@link Runtime#maxMemory}; at least a megabyte
     */
    public static RadarLimits within(long heap) {
        if (heap < 1 << 20) {
            throw new IllegalArgumentException(
                    "A radar needs a heap of a megabyte at least, not of %d bytes".formatted(heap));
        }
        long half = heap / 2;
        int terms = (int) Math.min(USUAL.terms, half / 8 / Vocabulary.TERM_BYTES);
        int texts = (int) Math.min(USUAL.texts, half * 3 / 16 / TEXT_BYTES);
        int ids = (int) Math.min(USUAL.ids, half / 16 / ID_BYTES);
        long rest = half - (long) terms * Vocabulary.TERM_BYTES - (long) texts * TEXT_BYTES - (long) ids * ID_BYTES;
        return new RadarLimits(
                HALF_A_YEAR, (int) Math.min(1 << 24, rest / LiveStory.LEAST_BYTES), rest, terms, texts, ids);
    }
}
