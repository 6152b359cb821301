package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A matter told fact by fact, in the office's local time; what happened is known at once unless said otherwise. */
final class Story {
    static final Evaluator BEIJING = Evaluator.of(List.of(Rulebooks.load("beijing-2016")));
    static final Evaluator NATIONAL = Evaluator.of(List.of(Rulebooks.load("national")));
    static final Evaluator BOTH = Evaluator.of(List.of(Rulebooks.load("beijing-2016"), Rulebooks.load("national")));

    final List<Fact> facts = new ArrayList<>();
    private final String matter;
    private final String kind;
    private final String body;

    Story(String matter, String kind, String body) {
        this.matter = matter;
        this.kind = kind;
        this.body = body;
    }

    static Story emergency() {
        return new Story("m1", "emergency", "lead");
    }

    static Instant time(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }

    Story fact(String type, String at, Object... data) {
        return late(type, at, at, data);
    }

    /** A fact that became known later than it happened. */
    Story late(String type, String at, String recorded, Object... data) {
        return add(body, type, at, recorded, null, data);
    }

    Story by(String someone, String type, String at, Object... data) {
        return add(someone, type, at, at, null, data);
    }

    /** Replaces the fact told at this index, from when it was recorded. */
    Story instead(int index, String type, String at, String recorded, Object... data) {
        return add(body, type, at, recorded, facts.get(index).id(), data);
    }

    private Story add(String who, String type, String at, String recorded, String supersedes, Object... data) {
        Map<String, Object> map = data.length == 0
                ? Map.of()
                : data.length == 2
                        ? Map.of((String) data[0], data[1])
                        : Map.of((String) data[0], data[1], (String) data[2], data[3]);
        facts.add(FactCodec.of(BOTH.vocabulary())
                .identified(new Fact("", matter, kind, who, type, time(at), time(recorded), "clerk", map, supersedes)));
        return this;
    }

    List<Obligation> all(Evaluator evaluator, String at) {
        return evaluator.matter(facts, time(at), time(at));
    }

    List<Obligation> all(Evaluator evaluator, String at, String rule) {
        return all(evaluator, at).stream()
                .filter(obligation -> obligation.rule().equals(rule))
                .toList();
    }

    /** The one obligation of this rule; fails when there is none or more than one. */
    Obligation one(Evaluator evaluator, String rule, String at) {
        List<Obligation> found = all(evaluator, at, rule);
        if (found.size() != 1) {
            throw new AssertionError(rule + " found " + found.size() + " times at " + at);
        }
        return found.getFirst();
    }

    static Body department(String id) {
        return new Body(id, id, "department", Set.of("high-concern"), null, null);
    }
}
