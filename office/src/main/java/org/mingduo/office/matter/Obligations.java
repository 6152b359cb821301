package org.mingduo.office.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.body.Bodies;
import org.mingduo.rulebook.Evaluator;
import org.mingduo.rulebook.Obligation;
import org.springframework.stereotype.Component;

/** What is owed, was owed, or was known to be owed, at any instant. */
@Component
public class Obligations {
    private final FactStore facts;
    private final Matters matters;
    private final Bodies bodies;
    private final Duties duties;
    private final OfficeTime time;

    Obligations(FactStore facts, Matters matters, Bodies bodies, Duties duties, OfficeTime time) {
        this.facts = facts;
        this.matters = matters;
        this.bodies = bodies;
        this.duties = duties;
        this.time = time;
    }

    /** What is owed in the matter now. */
    public List<Obligation> of(String matter) {
        return of(matter, time.now(), time.now());
    }

    /** What was owed in the matter at one instant, as known at another. */
    public List<Obligation> of(String matter, Instant at, Instant knownAt) {
        Matter found = matters.demand(matter);
        return found.standing() ? List.of() : duties.ofMatter(facts.of(matter), at, knownAt);
    }

    /** What bodies owe by the count or the calendar, of one body or, when null, of all. */
    public List<Obligation> ofBodies(@Nullable String body, Instant at, Instant knownAt) {
        List<Obligation> all = duties.ofBodies(bodies.all(), facts.forBodies(duties.bodyTypes()), at, knownAt);
        return body == null
                ? all
                : all.stream().filter(o -> body.equals(o.body())).toList();
    }

    /** Everything, in the evaluator's order. */
    public List<Obligation> all(Instant at, Instant knownAt) {
        List<Obligation> all = new ArrayList<>(duties.ofMatters(facts.all(), at, knownAt));
        all.addAll(ofBodies(null, at, knownAt));
        all.sort(Evaluator.ORDER);
        return all;
    }
}
