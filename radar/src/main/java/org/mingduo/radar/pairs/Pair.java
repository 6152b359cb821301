package org.mingduo.radar.pairs;

/** Two texts as they came; which is first does not matter to any answer. */
public record Pair(String a, String b) {}
