package org.mingduo.radar.emergency;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many people came to harm, as a report says it. Empty where nothing is said, 0 where it is denied; a number that
 * leaves room for more (20余) is its least.
 *
 * @param dead persons
 * @param injured persons hurt in any degree; who was poisoned or fell ill is not counted
 * @param serious persons seriously hurt, as far as the degree is said
 * @param missing persons
 * @param words what was read for these numbers, in their order
 */
public record Casualties(
        OptionalInt dead, OptionalInt injured, OptionalInt serious, OptionalInt missing, List<String> words) {
    public Casualties {
        words = List.copyOf(words);
    }

    /** Reads a report; both parts may be empty. */
    public static Casualties read(String title, String text) {
        return new CasualtyReader(title, text).read();
    }
}
