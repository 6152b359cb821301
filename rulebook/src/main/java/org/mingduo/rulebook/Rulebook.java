package org.mingduo.rulebook;

import java.util.List;
import java.util.Optional;

/** A loaded, checked rulebook. Immutable; made by {@link Rulebooks#load}. */
public final class Rulebook {
    private final String name;
    private final Text title;
    private final boolean local;
    private final Vocabulary vocabulary;
    private final List<RuleSpec> specs;

    Rulebook(String name, Text title, boolean local, Vocabulary vocabulary, List<RuleSpec> specs) {
        this.name = name;
        this.title = title;
        this.local = local;
        this.vocabulary = vocabulary;
        this.specs = List.copyOf(specs);
    }

    /** The name under which obligations cite it. */
    public String name() {
        return name;
    }

    /** What people call it. */
    public Text title() {
        return title;
    }

    /** Whether it binds one place; a local rule sets the clock when a national one is no stricter. */
    public boolean local() {
        return local;
    }

    /** The kinds and fact types that it declares itself, beyond the shipped ones. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Its rules, in the book's order. */
    public List<Rule> rules() {
        return specs.stream().map(RuleSpec::says).toList();
    }

    /** The rule of this id. */
    public Optional<Rule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    List<RuleSpec> specs() {
        return specs;
    }
}
