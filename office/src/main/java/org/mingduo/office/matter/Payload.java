package org.mingduo.office.matter;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.FactType;

/** Which fields of a fact are free text or evidence, so that a lawful erasure can reach them. */
final class Payload {
    /** Declared fields in which people write sentences, names and places; every other declared field may steer a rule. */
    private static final Set<String> FREE =
            Set.of("summary", "reason", "evidence", "text", "note", "title", "topic", "place");

    private Payload() {}

    /** Free text, and whatever the type does not declare: no rule can read a field that is not declared. */
    static Collection<String> erasable(Fact fact, FactType type) {
        Object properties = type.schema().get("properties");
        Set<?> declared = properties instanceof Map<?, ?> map ? map.keySet() : Set.of();
        return fact.data().keySet().stream()
                .filter(name -> FREE.contains(name) || !declared.contains(name))
                .toList();
    }
}
