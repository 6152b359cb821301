package org.mingduo.rulebook;

import java.util.Map;

/**
 * A kind of fact, declared as data.
 *
 * @param id the past-tense name that facts carry
 * @param label what it is called
 * @param performed true when the office itself does it and its time comes from the clock; nobody types such a fact
 * @param schema the JSON Schema of {@code data}, as maps and lists
 */
public record FactType(String id, Text label, boolean performed, Map<String, Object> schema) {
    Term term() {
        return new Term(id, label);
    }
}
