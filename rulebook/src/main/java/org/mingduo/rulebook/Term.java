package org.mingduo.rulebook;

/**
 * A word of the rulebooks with what people call it.
 *
 * @param id the key, as facts and rules write it
 * @param label what it is called in both languages
 */
public record Term(String id, Text label) {}
