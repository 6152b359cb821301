package org.mingduo.radar.forecast;

/**
 * How far a story may go.
 *
 * @param soFar signals heard
 * @param expected signals in the end: half of comparable posts end below, half above
 * @param low signals that nine in ten of comparable posts exceed
 * @param high signals that one in ten of comparable posts exceeds
 * @param zh the reason, in one sentence without a full stop
 * @param en the reason, in one sentence without a full stop
 */
public record Outlook(long soFar, long expected, long low, long high, String zh, String en) {}
