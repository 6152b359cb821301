package org.mingduo.rulebook;

/**
 * How far a counted duty has come.
 *
 * @param count what counts so far
 * @param of what is owed in the window
 */
public record Progress(int count, int of) {}
