package org.mingduo.office.respond;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.matter.Duties;
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
import org.mingduo.portal.Content;
import org.mingduo.portal.Header;
import org.mingduo.portal.Markup;
import org.mingduo.portal.MarkupRefused;
import org.mingduo.portal.Release;
import org.mingduo.portal.Signature;
import org.mingduo.portal.Text;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.FactType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a text to the public: somebody writes it, somebody else screens and approves it, and then it is published
 * by being recorded. Two persons are demanded here and, whatever this code does, by the store.
 */
@Component
public class Drafts {
    private static final int TITLE_LIMIT = 200;
    private static final String LANG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final DraftStore store;
    private final Facts facts;
    private final Matters matters;
    private final Bodies bodies;
    private final Duties duties;
    private final Permits permits;
    private final OfficeTime time;
    private final Live live;
    private final TransactionTemplate transactions;

    Drafts(
            DraftStore store,
            Facts facts,
            Matters matters,
            Bodies bodies,
            Duties duties,
            Permits permits,
            OfficeTime time,
            Live live,
            TransactionTemplate transactions) {
        this.store = store;
        this.facts = facts;
        this.matters = matters;
        this.bodies = bodies;
        this.duties = duties;
        this.permits = permits;
        this.time = time;
        this.live = live;
        this.transactions = transactions;
    }

    /**
     * Opens a draft.
     *
     * @param type the fact that its publication is
     * @param name the body in whose name it speaks, or null for that of the author's post
     * @param corrects a published draft whose release it replaces, or null
     */
    public Draft open(
            Person person,
            String matter,
            String type,
            @Nullable String name,
            @Nullable String corrects,
            Wording wording) {
        Post post = permits.demand(person, Act.DRAFT, matter);
        Matter of = matters.demand(matter);
        publication(type);
        String body = name != null ? name : post.body() != null ? post.body() : of.lead();
        bodies.demand(body, "by");
        Wording checked = check(type, wording);
        return Objects.requireNonNull(transactions.execute(status -> {
            if (corrects != null) {
                boolean published = store.find(corrects)
                        .filter(earlier ->
                                earlier.published() != null && earlier.matter().equals(matter))
                        .isPresent();
                if (!published) {
                    throw Problem.badInput(
                            "draft " + corrects + " is no published draft of this matter",
                            "corrects",
                            "the id of a published draft",
                            "revise the draft itself when it is not published yet");
                }
            }
            String id = store.open(matter, of.slug(), type, body, corrects, time.now(), person.id());
            store.revise(id, revision(1, checked, person));
            live.tell("draft", matter, Map.of("draft", id, "matter", matter));
            return demand(id);
        }));
    }

    /** Adds a revision; an approval of an earlier one no longer counts. */
    public Draft revise(Person person, String id, Wording wording) {
        Draft draft = demand(id);
        permits.demand(person, Act.DRAFT, draft.matter());
        Wording checked = check(draft.type(), wording);
        return guarded(draft, () -> store.revise(id, revision(draft.revisions().size() + 1, checked, person)));
    }

    /** Sends the latest revision back to its author, with an opinion. */
    public Draft sendBack(Person person, String id, String opinion) {
        Draft draft = unpublished(id);
        permits.demand(person, Act.APPROVE, draft.matter());
        return guarded(draft, () -> store.sendBack(id, draft.revisions().size(), opinion, person.id(), time.now()));
    }

    /** Approves the latest revision, having screened it for what must not become public. */
    public Draft approve(Person person, String id, @Nullable String opinion) {
        Draft draft = unpublished(id);
        permits.demandAnother(person, Act.APPROVE, draft.matter(), Set.copyOf(draft.authors()));
        if (draft.approved() != null) {
            return draft;
        }
        return guarded(draft, () -> store.approve(id, draft.revisions().size(), opinion, person.id(), time.now()));
    }

    /** Publishes the approved revision now. */
    public Draft publish(Person person, String id) {
        Draft draft = unpublished(id);
        Post post = permits.demand(person, Act.PUBLISH, draft.matter());
        if (draft.approved() == null) {
            throw Problem.conflict(
                    "draft " + id + " has not been approved",
                    "draft",
                    "an approved draft",
                    "let a second person approve it: POST /api/drafts/" + id + "/approve");
        }
        return guarded(draft, () -> {
            Matter matter = matters.demand(draft.matter());
            String thing = draft.corrects() == null
                    ? Address.release(Address.slug(matter.slug()), store.releases(matter.id()) + 1)
                    : Objects.requireNonNull(demand(draft.corrects()).published())
                            .thing();
            int version = store.version(thing) + 1;
            Fact fact = facts.perform(
                    person,
                    Act.PUBLISH,
                    new NewFact(matter.id(), draft.type(), draft.body(), null, data(draft), null),
                    performed -> release(draft, matter, thing, version, performed, signature(person, post)));
            store.publish(
                    id,
                    draft.revisions().size(),
                    new Draft.Published(fact.id(), thing, version, person.id(), fact.happenedAt()));
            live.tell(
                    "release",
                    matter.id(),
                    Map.of("draft", id, "matter", matter.id(), "address", Address.version(thing, version)));
        });
    }

    private Release release(Draft draft, Matter matter, String thing, int version, Fact fact, Signature signed) {
        Draft.Revision words = draft.latest();
        FactType type = publication(draft.type());
        return new Release(
                Header.of(thing, version, words.lang(), fact.happenedAt()),
                Address.slug(matter.slug()),
                draft.type(),
                new Text(type.label().zh(), type.label().en()),
                words.title(),
                words.text(),
                contents(words.covers()),
                draft.body(),
                signed,
                List.of());
    }

    private static Signature signature(Person person, Post post) {
        return new Signature(post.title(), person.name());
    }

    /** The fact's data: what the author added, and title and contents where the type declares them. */
    private Map<String, Object> data(Draft draft) {
        Draft.Revision words = draft.latest();
        Map<String, Object> data = new LinkedHashMap<>(words.data());
        if (declares(draft.type(), "covers")) {
            data.put("covers", words.covers());
        }
        data.put("title", words.title());
        data.put("draft", draft.id()); // two texts in one second are two facts
        return data;
    }

    private boolean declares(String type, String field) {
        return publication(type).schema().get("properties") instanceof Map<?, ?> fields && fields.containsKey(field);
    }

    /** The type, when it is something that the office publishes. */
    private FactType publication(String type) {
        return duties.vocabulary()
                .factType(type)
                .filter(known -> known.performed() && type.endsWith("-published"))
                .orElseThrow(() -> Problem.badInput(
                        "'" + type + "' is nothing that a draft becomes",
                        "type",
                        String.join(
                                ", ",
                                duties.vocabulary().factTypes().stream()
                                        .filter(known ->
                                                known.performed() && known.id().endsWith("-published"))
                                        .map(FactType::id)
                                        .toList()),
                        "choose one"));
    }

    private Wording check(String type, Wording wording) {
        if (wording.title().isBlank() || wording.title().length() > TITLE_LIMIT) {
            throw Problem.badInput(
                    "the title is blank or too long", "title", "1 to " + TITLE_LIMIT + " characters", "shorten it");
        }
        if (!wording.lang().matches(LANG)) {
            throw Problem.badInput(
                    "'" + wording.lang() + "' is no language", "lang", "such as zh-CN or en", "correct it");
        }
        Set<Content> covers = contents(wording.covers());
        try {
            covers.addAll(Markup.parse(wording.text()).contents());
        } catch (MarkupRefused refused) {
            throw Problem.badInput(
                    String.valueOf(refused.getMessage()),
                    "body",
                    "the portal's markup: headings, lists, bold, links",
                    "rewrite that line");
        }
        var problems = duties.vocabulary().check(type, wording.data(), "data.");
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw Problem.badInput(first.wrong(), first.where(), first.allowed(), first.todo());
        }
        return new Wording(
                wording.title().strip(),
                wording.text(),
                covers.stream().map(Content::word).toList(),
                wording.lang(),
                wording.data());
    }

    private static Set<Content> contents(List<String> words) {
        Set<Content> contents = EnumSet.noneOf(Content.class);
        for (String word : words) {
            contents.add(Arrays.stream(Content.values())
                    .filter(content -> content.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.badInput(
                            "'" + word + "' is none of the four contents",
                            "covers",
                            String.join(
                                    ", ",
                                    Arrays.stream(Content.values())
                                            .map(Content::word)
                                            .toList()),
                            "choose among them")));
        }
        return contents;
    }

    private Draft.Revision revision(int number, Wording wording, Person author) {
        return new Draft.Revision(
                number,
                wording.title(),
                wording.text(),
                wording.covers(),
                wording.lang(),
                wording.data(),
                author.id(),
                time.now());
    }

    /** The draft of that id; refuses when there is none. The caller asks whether it may be seen. */
    public Draft demand(String id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /** What is answered to who names a draft that is not there, or that is not for them to see. */
    static Problem unknown(String id) {
        return Problem.notFound("draft", id, "GET /api/matters/{matter}/drafts lists them");
    }

    /** The drafts of a matter, the earliest first. */
    public List<Draft> of(String matter) {
        return store.of(matter);
    }

    private Draft unpublished(String id) {
        Draft draft = demand(id);
        if (draft.published() != null) {
            throw published(id);
        }
        return draft;
    }

    private static Problem published(String id) {
        return Problem.conflict(
                "draft " + id + " is published; what was said in public stays",
                "draft",
                null,
                "open a new draft with \"corrects\": \"" + id + "\"");
    }

    /** Does the work in one transaction; what the store refuses is answered as the refusal that it is. */
    private Draft guarded(Draft draft, Runnable work) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                work.run();
                live.tell("draft", draft.matter(), Map.of("draft", draft.id(), "matter", draft.matter()));
                return demand(draft.id());
            }));
        } catch (DataIntegrityViolationException refused) {
            String why = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (why.contains("takes a second person")) {
                throw Problem.notPermitted("who wrote in a draft cannot approve it", "a second person");
            }
            if (why.contains("is published") || why.contains("draft_published_pkey")) {
                throw published(draft.id());
            }
            throw Problem.conflict(
                    "somebody else was at draft " + draft.id() + " at the same moment",
                    "draft",
                    null,
                    "look at it again: GET /api/drafts/" + draft.id());
        }
    }
}
