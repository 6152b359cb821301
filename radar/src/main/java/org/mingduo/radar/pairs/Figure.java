package org.mingduo.radar.pairs;

/**
 * One measured figure.
 *
 * @param task what was judged: {@code same-event} or {@code same-topic}
 * @param metric its name, for example {@code F1}
 * @param value in the metric's own unit, F1 in [0, 1]
 * @param note how it was measured
 */
public record Figure(String task, String metric, double value, String note) {}
