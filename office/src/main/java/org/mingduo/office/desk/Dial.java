package org.mingduo.office.desk;

/**
 * A ring as it stands among the clocks.
 *
 * @param more how many younger ones of the same rule and bearer it stands for, that have no number to run out either
 */
public record Dial(Ring ring, int more) {}
