package org.mingduo.radar.pairs;

/**
 * What the radar holds of a pair.
 *
 * @param same whether the score reaches the threshold that the training pairs gave
 * @param score the probability, in [0, 1], that a person calls both the same
 */
public record Verdict(boolean same, double score) {}
