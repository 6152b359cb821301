package org.mingduo.rulebook;

import java.util.List;

/**
 * What a rule says, for people to read.
 *
 * @param id its name in its book
 * @param duty the duty it states; books that state the same duty share this word
 * @param book the rulebook
 * @param title what it is called
 * @param asks what it asks, in the project's own words
 * @param citation where it is written
 * @param sureness how well that text was seen
 * @param shape {@code deadline}, {@code cadence}, {@code quota} or {@code gate}
 * @param entries entries of the duty catalogue that it covers, such as {@code BJ-14}
 */
public record Rule(
        String id,
        String duty,
        String book,
        Text title,
        Text asks,
        List<Citation> citation,
        Sureness sureness,
        String shape,
        List<String> entries) {
    public Rule {
        citation = List.copyOf(citation);
        entries = List.copyOf(entries);
    }
}
