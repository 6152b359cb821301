package org.mingduo.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Where a rulebook comes from; made by {@link Rulebooks#source}.
 *
 * @param name of a shipped rulebook, or of the file that it was read from
 * @param yaml the file's text, or null for a shipped one
 */
public record RulebookSource(String name, @Nullable String yaml) {
    /**
     * The rulebook itself, checked like any other.
     *
     * @throws RefusedInput with every problem found, each with file, line, rule and field
     */
    public Rulebook load() {
        if (yaml != null) {
            return Rulebooks.load(name, yaml);
        }
        if (!Rulebooks.shipped().contains(name)) {
            throw new RefusedInput(new Problem(
                    name,
                    "no rulebook of this name ships any longer.",
                    String.join(", ", Rulebooks.shipped()) + ", or a path to a YAML file.",
                    "Name the rulebook that takes its place."));
        }
        return Rulebooks.shippedBook(name, false);
    }
}
