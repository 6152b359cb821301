package org.mingduo.office.matter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.publicrecord.PublicQueue;
import org.mingduo.portal.PublicRecord;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.FactType;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door through which facts come in. Whoever passes it has been asked for authority; the fact, the obligations
 * that follow, the public records and the next alarm are one transaction.
 */
@Component
public class Facts {
    private final FactStore store;
    private final Matters matters;
    private final MatterStories stories;
    private final Bodies bodies;
    private final Duties duties;
    private final Reckoning reckoning;
    private final Permits permits;
    private final PublicQueue queue;
    private final OfficeTime time;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Facts(
            FactStore store,
            Matters matters,
            MatterStories stories,
            Bodies bodies,
            Duties duties,
            Reckoning reckoning,
            Permits permits,
            PublicQueue queue,
            OfficeTime time,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.matters = matters;
        this.stories = stories;
        this.bodies = bodies;
        this.duties = duties;
        this.reckoning = reckoning;
        this.permits = permits;
        this.queue = queue;
        this.time = time;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Opens a matter; the facts that made it one are recorded by the same person right after. */
    public Matter open(Person person, NewMatter matter) {
        permits.demand(person, Act.OPEN_MATTER);
        if (duties.vocabulary().kind(matter.kind()).isEmpty()) {
            throw Problem.badInput(
                    "'" + matter.kind() + "' is no kind of matter",
                    "kind",
                    String.join(
                            ", ",
                            duties.vocabulary().kinds().stream()
                                    .map(k -> k.id())
                                    .toList()),
                    "choose one, or declare it in a rulebook of your own");
        }
        bodies.demand(matter.lead(), "lead");
        return Objects.requireNonNull(transactions.execute(status -> {
            reckoning.lock("\u0000numbers");
            Instant now = time.now();
            String year = Integer.toString(now.atZone(time.zone()).getYear());
            int count = jdbc.sql("select count(*) from matter where number like :year || '-%'")
                    .param("year", year)
                    .query(Integer.class)
                    .single();
            String number = "%s-%04d".formatted(year, count + 1);
            String id = matter.id() == null ? number : matter.id();
            if (id.startsWith("body:") || matters.find(id).isPresent()) {
                throw Problem.conflict(
                        "there is a matter " + id + " already", "id", null, "take another id, or leave it out");
            }
            jdbc.sql("insert into matter (id, number, kind, title, lead, secret, story, opened_at, opened_by)"
                            + " values (:id, :number, :kind, :title, :lead, :secret, :story, :now, :by)")
                    .param("id", id)
                    .param("number", number)
                    .param("kind", matter.kind())
                    .param("title", matter.title())
                    .param("lead", matter.lead())
                    .param("secret", matter.secret())
                    .param("story", matter.story())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", person.id())
                    .update();
            Matter opened = matters.demand(id);
            events.publishEvent(new LeadChosen(opened, matter.lead(), person.id()));
            return opened;
        }));
    }

    /** Records what happened. What the office performs itself is refused here: its time is not for anybody to type. */
    public Fact record(Person person, NewFact fact) {
        return record(person, fact, null);
    }

    /** Records what happened together with the public record that tells of it, such as that a conference was held. */
    public Fact record(Person person, NewFact fact, @Nullable Function<Fact, PublicRecord> saying) {
        permits.demand(person, permits.toRecord(fact.type()), fact.matter());
        FactType type = check(fact);
        if (type.performed()) {
            throw Problem.badInput(
                    "'" + fact.type() + "' is performed by the office itself and cannot be typed in",
                    "type",
                    "any type that the office does not perform",
                    "publish a draft, or announce a conference; the fact follows by itself");
        }
        return enter(person, fact, saying);
    }

    /**
     * Performs a public act now: the fact takes its time from the clock, a gate may forbid it, and the record that it
     * consists in is said in the same moment.
     *
     * @param act what the person must be permitted to do
     * @param saying makes the public record, or null when the caller queues it itself
     */
    public Fact perform(Person person, Act act, NewFact fact, @Nullable Function<Fact, PublicRecord> saying) {
        permits.demand(person, act, fact.matter());
        check(fact);
        if (fact.happenedAt() != null) {
            throw new IllegalArgumentException("an act that is performed happens now");
        }
        return enter(person, fact, saying);
    }

    /** Empties the erasable part of a fact, with its legal ground on record; commitments and obligations remain. */
    public Fact erase(Person person, String matter, String fact, String ground) {
        permits.demand(person, Act.ERASE, matter);
        Fact target = store.find(fact)
                .filter(f -> f.matter().equals(matter))
                .orElseThrow(() -> Problem.notFound("fact", fact, "GET /api/facts?matter=" + matter + " lists them"));
        return Objects.requireNonNull(transactions.execute(status -> {
            reckoning.lock(matter);
            if (!store.erase(fact, ground, person.id(), time.now())) {
                throw Problem.conflict(
                        "there is nothing to erase in fact " + fact, "fact", null, "it was erased before");
            }
            return enter(
                    person,
                    new NewFact(matter, "erased", target.body(), null, Map.of("fact", fact, "ground", ground), null),
                    null);
        }));
    }

    /** The facts of the matter, in the order in which they happened; the caller has asked whether they may be seen. */
    public List<Fact> of(String matter) {
        return store.of(matter);
    }

    /** Every fact of the office, in the order in which they happened. */
    public List<Fact> all() {
        return store.all();
    }

    private FactType check(NewFact fact) {
        var problems = duties.vocabulary().check(fact.type(), fact.data(), "");
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw Problem.badInput(first.wrong(), first.where(), first.allowed(), first.todo());
        }
        bodies.demand(fact.body(), "body");
        if (duties.part(fact.type()) == Duties.Part.ASSIGNS) {
            bodies.demand(String.valueOf(fact.data().get("body")), "data.body");
        }
        return duties.vocabulary().factType(fact.type()).orElseThrow();
    }

    private Fact enter(Person person, NewFact fact, @Nullable Function<Fact, PublicRecord> saying) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> locked(person, fact, saying)));
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("adjudicated takes a second person")) {
                throw Problem.notPermitted(
                        person.name() + " has recorded facts in this matter and cannot adjudicate in it",
                        "a second person");
            }
            throw e;
        }
    }

    private Fact locked(Person person, NewFact fact, @Nullable Function<Fact, PublicRecord> saying) {
        reckoning.lock(fact.matter());
        Matter matter = matters.demand(fact.matter());
        Instant now = time.now();
        Instant happened = fact.happenedAt() == null ? now : fact.happenedAt();
        String id = store.id(fact, happened);
        Optional<Fact> known = store.find(id);
        if (known.isPresent()) {
            return known.get(); // the same fact twice is one fact
        }
        stories.check(matter, fact);
        if (fact.supersedes() != null
                && store.find(fact.supersedes())
                        .filter(f -> f.matter().equals(fact.matter()))
                        .isEmpty()) {
            throw Problem.badInput(
                    "this matter has no fact " + fact.supersedes(),
                    "supersedes",
                    "the id of one of its facts",
                    "check it");
        }
        reckoning.catchUp(matter);
        Fact recorded = new Fact(
                id,
                fact.matter(),
                matter.kind(),
                fact.body(),
                fact.type(),
                happened,
                now,
                person.id(),
                fact.data(),
                fact.supersedes());
        if (fact.happenedAt() == null) {
            forbidByGates(recorded, now);
        }
        store.add(recorded, erasable(recorded));
        if (saying != null) {
            queue.add(saying.apply(recorded), recorded.id());
        }
        reckoning.of(matters.demand(fact.matter()));
        if (reckoning.concernsBodies(recorded)) {
            reckoning.ofBodies();
        }
        events.publishEvent(new MatterChanged(fact.matter(), recorded));
        if (duties.part(fact.type()) == Duties.Part.ASSIGNS) {
            events.publishEvent(
                    new LeadChosen(matter, String.valueOf(fact.data().get("body")), person.id()));
        }
        return recorded;
    }

    /** The desk blocks an act that a gate forbids; what has happened elsewhere is recorded, and breaches. */
    private void forbidByGates(Fact act, Instant now) {
        List<Fact> before = store.of(act.matter());
        List<Fact> after = new ArrayList<>(before);
        after.add(act);
        Map<String, Status> standing = new HashMap<>();
        duties.ofMatter(before, now, now).forEach(o -> standing.put(o.id(), o.status()));
        for (Obligation obligation : duties.ofMatter(after, now, now)) {
            if (obligation.status() == Status.BREACHED && standing.get(obligation.id()) != Status.BREACHED) {
                String missing = String.join(
                        "、", obligation.missing().stream().map(this::name).toList());
                throw Problem.conflict(
                        "steps required before '" + act.type() + "' are missing: " + missing,
                        "type",
                        String.join(", ", obligation.missing()),
                        "record these steps first; if it has happened nevertheless, record it with its happenedAt");
            }
        }
    }

    private String name(String step) {
        return duties.vocabulary().factType(step).map(t -> t.label().zh()).orElse(step);
    }

    private Collection<String> erasable(Fact fact) {
        return Payload.erasable(fact, duties.vocabulary().factType(fact.type()).orElseThrow());
    }
}
