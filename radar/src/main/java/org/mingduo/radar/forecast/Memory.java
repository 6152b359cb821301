package org.mingduo.radar.forecast;

/**
 * How long people take to pass on what they have seen: even for five minutes, then a power law. The constants are those
 * that Zhao, Erdogdu, He, Rajaraman and Leskovec measured (SEISMIC, KDD 2015).
 */
final class Memory {
    private static final double EVEN = 300;
    private static final double DENSITY = 6.27e-4;
    private static final double POWER = 0.242;

    private Memory() {}

    /** The part of all reactions to a post that has come within so many seconds, 0 to 1. */
    static double spent(double seconds) {
        if (seconds <= EVEN) {
            return DENSITY * Math.max(0, seconds);
        }
        return Math.min(1, DENSITY * EVEN * (1 + (1 - Math.pow(seconds / EVEN, -POWER)) / POWER));
    }
}
