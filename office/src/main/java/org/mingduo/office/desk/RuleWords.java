package org.mingduo.office.desk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.matter.Duties;
import org.mingduo.rulebook.FactType;
import org.mingduo.rulebook.Rule;
import org.mingduo.rulebook.Text;
import org.springframework.stereotype.Component;

/** What rules and fact types are called, from the rulebooks themselves; no rule is known to the desk by its id. */
@Component
class RuleWords {
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Text> types = new HashMap<>();

    RuleWords(Duties duties) {
        duties.books().forEach(book -> book.rules().forEach(rule -> rules.put(book.name() + "/" + rule.id(), rule)));
        for (FactType type : duties.vocabulary().factTypes()) {
            types.put(type.id(), type.label());
        }
    }

    String title(String book, String rule, Words words) {
        Rule known = rules.get(book + "/" + rule);
        return known == null ? rule : said(known.title(), words);
    }

    String asks(String book, String rule, Words words) {
        Rule known = rules.get(book + "/" + rule);
        return known == null ? "" : said(known.asks(), words);
    }

    /** {@code deadline}, {@code cadence}, {@code quota} or {@code gate}. */
    String shape(String book, String rule) {
        Rule known = rules.get(book + "/" + rule);
        return known == null ? "deadline" : known.shape();
    }

    /** A fact type, or one of the four contents, as people call it. */
    String type(String type, Words words) {
        @Nullable Text label = types.get(type);
        return label == null ? words.content(type) : said(label, words);
    }

    private static String said(Text text, Words words) {
        return words.s(text.zh(), text.en());
    }
}
