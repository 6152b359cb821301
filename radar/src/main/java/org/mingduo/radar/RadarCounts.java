package org.mingduo.radar;

/**
 * What went through the radar since it began.
 *
 * @param seen every call of {@link Radar#accept}
 * @param opened stories opened
 * @param joined signals that joined a story
 * @param repeated copies counted as spread
 * @param known ids seen again
 * @param refused signals with nothing to read
 * @param expired stories let go
 * @param merged stories taken in by others
 * @param divided stories parted from others
 * @param live stories live now
 */
public record RadarCounts(
        long seen,
        long opened,
        long joined,
        long repeated,
        long known,
        long refused,
        long expired,
        long merged,
        long divided,
        long live) {}
