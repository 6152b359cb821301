package org.mingduo.radar.pairs;

/**
 * A pair that a person has judged.
 *
 * @param same whether both tell of the same event, or treat the same topic, as the collection asks
 */
public record Judged(Pair pair, boolean same) {}
