package org.mingduo.office.briefing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.matter.Facts;
import org.mingduo.office.matter.Matter;
import org.mingduo.office.matter.Matters;
import org.mingduo.office.matter.NewFact;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.people.Post;
import org.mingduo.office.watch.Live;
import org.mingduo.portal.Address;
import org.mingduo.portal.Conference;
import org.mingduo.portal.Header;
import org.mingduo.portal.Markup;
import org.mingduo.portal.MarkupRefused;
import org.mingduo.portal.Signature;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Fact;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Conferences from their announcement to their end. An announcement happens by being recorded; that one was held, and
 * when it began, a person says afterwards.
 */
@Component
public class Briefings {
    private static final String LANG = "zh-CN";

    private final BriefingStore store;
    private final Facts facts;
    private final Matters matters;
    private final Bodies bodies;
    private final Permits permits;
    private final OfficeTime time;
    private final Live live;
    private final TransactionTemplate transactions;

    Briefings(
            BriefingStore store,
            Facts facts,
            Matters matters,
            Bodies bodies,
            Permits permits,
            OfficeTime time,
            Live live,
            TransactionTemplate transactions) {
        this.store = store;
        this.facts = facts;
        this.matters = matters;
        this.bodies = bodies;
        this.permits = permits;
        this.time = time;
        this.live = live;
        this.transactions = transactions;
    }

    /** Announces a conference to the public, now. */
    public Briefing announce(Person person, String matter, Announcement wanted) {
        Post post = permits.demand(person, Act.ANNOUNCE_CONFERENCE, matter);
        Matter of = matters.demand(matter);
        if (wanted.scheduledAt().isBefore(time.now())) {
            throw Problem.badInput(
                    "a conference cannot be announced for a time that has passed",
                    "scheduledAt",
                    "after " + time.write(time.now()),
                    "correct the time; one that was held already is recorded as the fact conference-held");
        }
        String body = wanted.by() != null ? wanted.by() : post.body() != null ? post.body() : of.lead();
        bodies.demand(body, "by");
        return Objects.requireNonNull(transactions.execute(status -> {
            int number = store.next(matter);
            String slug = Address.slug(of.slug());
            String thing = Address.conference(slug, number);
            String id = of.slug() + "-c" + number;
            Fact fact = facts.perform(
                    person,
                    Act.ANNOUNCE_CONFERENCE,
                    new NewFact(matter, "conference-announced", body, null, announced(id, wanted), null),
                    performed -> record(
                            briefing(id, matter, body, wanted, person, performed, thing),
                            slug,
                            signature(person, post),
                            1));
            Briefing briefing = briefing(id, matter, body, wanted, person, fact, thing);
            store.announce(briefing, number);
            tell(briefing);
            return briefing;
        }));
    }

    private static Briefing briefing(
            String id, String matter, String body, Announcement wanted, Person person, Fact fact, String thing) {
        return new Briefing(
                id,
                matter,
                body,
                wanted.form(),
                wanted.topic(),
                wanted.scheduledAt(),
                wanted.place(),
                wanted.host(),
                wanted.participants(),
                person.id(),
                fact.id(),
                thing,
                fact.happenedAt(),
                null);
    }

    private Map<String, Object> announced(String id, Announcement wanted) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("form", wanted.form());
        data.put("scheduledAt", time.write(wanted.scheduledAt()));
        data.put("place", wanted.place());
        data.put("topic", wanted.topic());
        data.put("host", wanted.host());
        data.put("conference", id);
        return data;
    }

    /** Records that a conference was held; {@code startedAt} is when it began in the world. */
    public Briefing held(
            Person person,
            String id,
            Instant startedAt,
            boolean head,
            @Nullable List<String> participants,
            @Nullable String summary) {
        Briefing announced = demand(id);
        Post post = permits.demand(person, Act.HOLD_CONFERENCE, announced.matter());
        if (summary != null) {
            try {
                Markup.parse(summary);
            } catch (MarkupRefused refused) {
                throw Problem.badInput(
                        String.valueOf(refused.getMessage()), "summary", "the portal's markup", "rewrite that line");
            }
        }
        List<String> present = participants == null ? announced.participants() : participants;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("form", announced.form());
        data.put("head", head);
        data.put("host", announced.host());
        data.put("participants", present);
        if (summary != null) {
            data.put("summary", summary);
        }
        data.put("conference", id);
        return end(person, post, announced, "conference-held", startedAt, data, present, head, summary);
    }

    /** Calls an announced conference off, in public. */
    public Briefing cancel(Person person, String id, String reason) {
        Briefing announced = demand(id);
        Post post = permits.demand(person, Act.ANNOUNCE_CONFERENCE, announced.matter());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason);
        data.put("conference", id);
        return end(
                person, post, announced, "conference-cancelled", null, data, announced.participants(), false, reason);
    }

    private Briefing end(
            Person person,
            Post post,
            Briefing announced,
            String type,
            @Nullable Instant startedAt,
            Map<String, Object> data,
            List<String> present,
            boolean head,
            @Nullable String summary) {
        if (announced.ended() != null) {
            throw ended(announced);
        }
        String slug = Address.slug(matters.demand(announced.matter()).slug());
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Fact fact = facts.record(
                        person,
                        new NewFact(announced.matter(), type, announced.body(), startedAt, data, null),
                        recorded -> record(
                                with(announced, ended(person, recorded, startedAt, head, summary), present),
                                slug,
                                signature(person, post),
                                2));
                Briefing.Ended ended = ended(person, fact, startedAt, head, summary);
                store.end(announced.id(), ended);
                Briefing now = with(announced, ended, present);
                tell(now);
                return now;
            }));
        } catch (DuplicateKeyException another) {
            throw ended(demand(announced.id()));
        }
    }

    private static Briefing.Ended ended(
            Person person, Fact fact, @Nullable Instant startedAt, boolean head, @Nullable String summary) {
        return new Briefing.Ended(
                startedAt != null, startedAt, head, summary, person.id(), fact.id(), fact.recordedAt());
    }

    private static Briefing with(Briefing b, Briefing.Ended ended, List<String> participants) {
        return new Briefing(
                b.id(),
                b.matter(),
                b.body(),
                b.form(),
                b.topic(),
                b.scheduledAt(),
                b.place(),
                b.host(),
                participants,
                b.person(),
                b.fact(),
                b.thing(),
                b.at(),
                ended);
    }

    private Conference record(Briefing b, String slug, Signature signed, int version) {
        Briefing.Ended ended = b.ended();
        return new Conference(
                Header.of(b.thing(), version, LANG, ended == null ? b.at() : ended.at()),
                slug,
                b.body(),
                ended == null
                        ? Conference.State.ANNOUNCED
                        : ended.held() ? Conference.State.HELD : Conference.State.CANCELLED,
                b.form().equals("press-conference")
                        ? Conference.Form.PRESS_CONFERENCE
                        : Conference.Form.POLICY_BRIEFING,
                b.topic(),
                b.scheduledAt(),
                ended == null ? null : ended.startedAt(),
                b.place(),
                b.host(),
                ended != null && ended.head(),
                b.participants().stream().map(this::name).toList(),
                ended == null ? null : ended.summary(),
                signed);
    }

    private String name(String participant) {
        return bodies.find(participant).map(Body::name).orElse(participant);
    }

    private static Signature signature(Person person, Post post) {
        return new Signature(post.title(), person.name());
    }

    private void tell(Briefing briefing) {
        live.tell(
                "conference",
                briefing.matter(),
                Map.of("conference", briefing.id(), "matter", briefing.matter(), "state", briefing.state()));
    }

    private static Problem ended(Briefing briefing) {
        return Problem.conflict(
                "conference " + briefing.id() + " is " + briefing.state() + " already",
                "conference",
                null,
                "a mistake in its record is corrected by a fact of type corrected");
    }

    /** The conference of that id; refuses when there is none. The caller asks whether it may be seen. */
    public Briefing demand(String id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /** What is answered to who names a conference that is not there, or that is not for them to see. */
    static Problem unknown(String id) {
        return Problem.notFound("conference", id, "GET /api/matters/{matter}/conferences lists them");
    }

    /** The conferences of a matter, in the order of their announcement. */
    public List<Briefing> of(String matter) {
        return store.of(matter);
    }

    /** Everything announced that is still to come, the next first; whoever shows it asks what may be seen. */
    public List<Briefing> toCome() {
        return store.toCome();
    }
}
