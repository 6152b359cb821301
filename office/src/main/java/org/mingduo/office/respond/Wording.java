package org.mingduo.office.respond;

import java.util.List;
import java.util.Map;

/**
 * What an author hands in.
 *
 * @param text in the portal's closed markup
 * @param covers which of the four contents it covers; those that the text labels are added
 * @param data further fields of the fact, as its type declares them
 */
public record Wording(String title, String text, List<String> covers, String lang, Map<String, Object> data) {
    public Wording {
        covers = List.copyOf(covers);
    }
}
