package org.mingduo.office.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingduo.legaltime.LegalCalendar;
import org.mingduo.office.calendar.HolidayNotices;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Evaluator;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Rule;
import org.mingduo.rulebook.Rulebook;
import org.mingduo.rulebook.Vocabulary;
import org.springframework.stereotype.Component;

/** The rulebooks of this deployment, and what they ask. */
@Component
public class Duties {
    private final List<Rulebook> books;
    private final Vocabulary vocabulary;
    private final HolidayNotices notices;
    private final Set<String> bodyTypes;
    private volatile Evaluator latest;

    Duties(RulebooksInForce inForce, HolidayNotices notices) {
        this.books = inForce.books();
        this.vocabulary = Vocabulary.of(books);
        this.notices = notices;
        this.latest = Evaluator.of(books, notices.calendar());
        this.bodyTypes = latest.bodyFactTypes();
    }

    /** By the calendar as the present transaction sees it. */
    private Evaluator evaluator() {
        LegalCalendar calendar = notices.calendar();
        Evaluator evaluator = latest;
        if (evaluator.calendar() != calendar) {
            evaluator = Evaluator.of(books, calendar);
            latest = evaluator;
        }
        return evaluator;
    }

    /** Every matter kind and fact type that may be recorded here. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rulebooks in force here. */
    public List<Rulebook> books() {
        return books;
    }

    /** What the rule says, for people. */
    public Optional<Rule> rule(String book, String id) {
        return books.stream().filter(b -> b.name().equals(book)).findFirst().flatMap(b -> b.rule(id));
    }

    /** What a fact does to the matter itself, whatever the rules say. */
    enum Part {
        NONE,
        ASSIGNS,
        CLOSES,
        REOPENS
    }

    Part part(String factType) {
        return switch (vocabulary.part(factType)) {
            case "assigns" -> Part.ASSIGNS;
            case "closes" -> Part.CLOSES;
            case "reopens" -> Part.REOPENS;
            default -> Part.NONE;
        };
    }

    /** The fact types that duties of bodies depend on. */
    Set<String> bodyTypes() {
        return bodyTypes;
    }

    /** What follows from the facts of one matter, as of one instant and as known at another. */
    List<Obligation> ofMatter(List<Fact> facts, Instant at, Instant knownAt) {
        return evaluator().matter(facts, at, knownAt);
    }

    /** The same for the facts of many matters. */
    List<Obligation> ofMatters(List<Fact> facts, Instant at, Instant knownAt) {
        Evaluator evaluator = evaluator();
        return Evaluator.byMatter(facts).values().stream()
                .flatMap(one -> evaluator.matter(one, at, knownAt).stream())
                .toList();
    }

    /** What bodies owe by the count or the calendar. */
    List<Obligation> ofBodies(List<Body> bodies, List<Fact> facts, Instant at, Instant knownAt) {
        return evaluator().bodies(bodies, facts, at, knownAt);
    }
}
