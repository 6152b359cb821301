package org.mingduo.radar;

/**
 * One measured figure.
 *
 * @param task what was judged, such as {@code stories} or {@code same-event}
 * @param metric its name, for example {@code F1} or {@code AUC}
 * @param value in the metric's own unit, F1 and AUC in [0, 1]
 * @param note how it was measured
 */
public record Figure(String task, String metric, double value, String note) {}
