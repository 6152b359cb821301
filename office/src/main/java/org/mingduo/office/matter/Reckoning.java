package org.mingduo.office.matter;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.body.BodyAdmitted;
import org.mingduo.office.publicrecord.PublicQueue;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes what is owed and makes everything that hangs on it true: misses, the projection, the public records, the next
 * alarm. It is the same computation whether a fact came in or a clock ran out; running it twice changes nothing.
 */
@Component
public class Reckoning {
    private static final String BODIES = "\u0000bodies"; // no id of a matter holds a NUL

    private final FactStore facts;
    private final Matters matters;
    private final Bodies bodies;
    private final Duties duties;
    private final Misses misses;
    private final Projection projection;
    private final Publicity publicity;
    private final PublicQueue queue;
    private final Alarm alarm;
    private final OfficeTime time;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Reckoning(
            FactStore facts,
            Matters matters,
            Bodies bodies,
            Duties duties,
            Misses misses,
            Projection projection,
            Publicity publicity,
            PublicQueue queue,
            Alarm alarm,
            OfficeTime time,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.matters = matters;
        this.bodies = bodies;
        this.duties = duties;
        this.misses = misses;
        this.projection = projection;
        this.publicity = publicity;
        this.queue = queue;
        this.alarm = alarm;
        this.time = time;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Called when an alarm goes off, for a matter or, when null, for what bodies owe by the calendar. */
    public void wake(@Nullable String matter) {
        transactions.executeWithoutResult(status -> {
            if (matter == null) {
                ofBodies();
            } else {
                lock(matter);
                of(matters.demand(matter));
            }
            events.publishEvent(new MatterChanged(matter, null));
        });
    }

    /**
     * One writer at a time for each matter; held until the transaction ends. Whoever changes what all are reckoned by
     * ({@link #hold}) waits for those who hold one, and they for him.
     */
    void lock(String matter) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('everything', 2)),"
                        + " pg_advisory_xact_lock(hashtextextended(:matter, 0))")
                .param("matter", matter.replace('\u0000', ' '))
                .query((row, n) -> 0)
                .single();
    }

    /** Nobody else reckons anything until the transaction ends. To be called before any {@link #lock}. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('everything', 2))")
                .query((row, n) -> 0)
                .single();
    }

    /** What ran out before this moment is reckoned before anything new is, so that no act overtakes a miss. */
    void catchUp(Matter matter) {
        Optional<Boolean> behind = jdbc.sql("select wakes_at <= :now from matter_state where matter = :matter"
                        + " and wakes_at is not null")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("matter", matter.id())
                .query(Boolean.class)
                .optional();
        if (behind.orElse(false)) {
            of(matter);
        }
    }

    /** Reckons the matter as of now. The caller holds its lock. */
    List<Obligation> of(Matter matter) {
        if (matter.standing()) {
            ofBodies();
            return List.of();
        }
        Instant now = time.now();
        List<Fact> all = facts.of(matter.id());
        List<Obligation> owed = duties.ofMatter(all, now, now);
        if (misses.record(owed, matter, now)) {
            all = facts.of(matter.id());
            owed = duties.ofMatter(all, now, now); // the same, now with its misses beside it
        }
        Matter stands = stand(matter, all, owed, now);
        Projection.Written written = projection.write(matter.id(), owed);
        if (stands.publicSince() != null) {
            publicity.say(stands, all);
            Map<String, String> addresses =
                    queue.addresses(all.stream().map(Fact::id).toList());
            boolean newly = matter.publicSince() == null; // then the past is told, too
            owed.stream()
                    .filter(o -> newly || written.changed().contains(o.id()))
                    .forEach(o -> publicity.say(o, stands, addresses));
            written.gone().forEach(publicity::sayGone);
        }
        // A clock a little ahead of ours may have dated a fact after now: it counts from then on.
        Optional<Instant> ahead =
                all.stream().map(Fact::happenedAt).filter(now::isBefore).min(Instant::compareTo);
        Optional<Instant> next = Stream.concat(alarm.heed(owed, matter.id(), now).stream(), ahead.stream())
                .min(Instant::compareTo);
        save(stands, now, next.orElse(null));
        next.ifPresent(when -> alarm.set(matter.id(), when));
        return owed;
    }

    /** Lead, open and public, as the facts have it now. */
    private Matter stand(Matter matter, List<Fact> all, List<Obligation> owed, Instant now) {
        String lead = matter.lead();
        boolean open = true;
        Instant published = null;
        for (Fact fact : all) {
            switch (duties.part(fact.type())) {
                case ASSIGNS -> lead = String.valueOf(fact.data().get("body"));
                case CLOSES -> open = false;
                case REOPENS -> open = true;
                case NONE -> {}
            }
            if (published == null && publicity.isPublication(fact)) {
                published = fact.happenedAt();
            }
        }
        boolean missed = owed.stream().anyMatch(o -> o.missRecorded() != null && o.severity() == Severity.MUST);
        Instant since = matter.publicSince();
        if (since == null && (published != null || (missed && !matter.secret()))) {
            since = now;
        }
        return new Matter(
                matter.id(),
                matter.number(),
                matter.kind(),
                matter.title(),
                lead,
                matter.secret(),
                matter.story(),
                false,
                matter.openedAt(),
                matter.openedBy(),
                open,
                since,
                since != null && published == null);
    }

    private void save(Matter matter, Instant now, @Nullable Instant wakes) {
        jdbc.sql("insert into matter_state (matter, lead, open, public_since, public_by, evaluated_at, wakes_at)"
                        + " values (:matter, :lead, :open, :since, :by, :now, :wakes)"
                        + " on conflict (matter) do update set lead = excluded.lead, open = excluded.open,"
                        + " public_since = excluded.public_since, public_by = excluded.public_by,"
                        + " evaluated_at = excluded.evaluated_at, wakes_at = excluded.wakes_at")
                .param("matter", matter.id())
                .param("lead", matter.lead())
                .param("open", matter.open())
                .param("since", Projection.utc(matter.publicSince()))
                .param("by", matter.publicSince() == null ? null : matter.withheld() ? "miss" : "publication")
                .param("now", Projection.utc(now))
                .param("wakes", Projection.utc(wakes))
                .update();
    }

    /** Whether a fact may change what bodies owe by the count or the calendar. */
    boolean concernsBodies(Fact fact) {
        return fact.supersedes() != null || duties.bodyTypes().contains(fact.type());
    }

    /** A new body owes from its first full window on. */
    @EventListener
    void admitted(BodyAdmitted newcomer) {
        ofBodies();
    }

    /** Reckons what bodies owe by the calendar. Locks are taken in the order matter, then bodies. */
    void ofBodies() {
        lock(BODIES);
        Instant now = time.now();
        List<Body> all = bodies.all();
        if (all.isEmpty()) {
            return;
        }
        List<Obligation> owed = duties.ofBodies(all, facts.forBodies(duties.bodyTypes()), now, now);
        boolean missed = false;
        for (Body body : all) {
            List<Obligation> own =
                    owed.stream().filter(o -> body.id().equals(o.body())).toList();
            if (own.stream().anyMatch(o -> Misses.isNew(o))) {
                missed |= misses.record(own, standing(body, now), now);
            }
        }
        if (missed) {
            owed = duties.ofBodies(all, facts.forBodies(duties.bodyTypes()), now, now);
        }
        Projection.Written written = projection.write(null, owed);
        List<Obligation> changed =
                owed.stream().filter(o -> written.changed().contains(o.id())).toList();
        Map<String, String> addresses = queue.addresses(
                changed.stream().flatMap(o -> o.dischargedBy().stream()).toList());
        changed.forEach(obligation -> publicity.say(obligation, null, addresses));
        written.gone().forEach(publicity::sayGone);
        // A window may open at any midnight, and then something is owed that nobody could have set an alarm for.
        Instant midnight = now.atZone(time.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.MIN)
                .atZone(time.zone())
                .toInstant();
        Instant next = alarm.heed(owed, null, now).filter(midnight::isAfter).orElse(midnight);
        jdbc.sql("insert into body_state (evaluated_at, wakes_at) values (:now, :next)"
                        + " on conflict (only_row) do update set evaluated_at = excluded.evaluated_at,"
                        + " wakes_at = excluded.wakes_at")
                .param("now", Projection.utc(now))
                .param("next", Projection.utc(next))
                .update();
        alarm.set(null, next);
    }

    /** The matter that holds what concerns the body itself, made when first needed. */
    private Matter standing(Body body, Instant now) {
        String id = "body:" + body.id();
        jdbc.sql("insert into matter (id, kind, title, lead, secret, standing, opened_at, opened_by)"
                        + " values (:id, 'inspection', :title, :lead, false, true, :now, :by) on conflict do nothing")
                .param("id", id)
                .param("title", body.name() + "：经常性公开义务")
                .param("lead", body.id())
                .param("now", Projection.utc(now))
                .param("by", Misses.OFFICE)
                .update();
        return matters.demand(id);
    }
}
