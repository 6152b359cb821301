package org.mingduo.office.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.publicrecord.PublicQueue;
import org.mingduo.portal.Address;
import org.mingduo.portal.Citation;
import org.mingduo.portal.Header;
import org.mingduo.portal.MatterCard;
import org.mingduo.portal.MissRecorded;
import org.mingduo.portal.ObligationOpened;
import org.mingduo.portal.ObligationState;
import org.mingduo.portal.Severity;
import org.mingduo.portal.Text;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Rule;
import org.mingduo.rulebook.Status;
import org.mingduo.rulebook.Step;
import org.mingduo.rulebook.Term;
import org.springframework.stereotype.Component;

/**
 * What the public learns of a matter without anybody's consent: that it exists, what is owed in it and until when, and
 * what was missed. A matter is public from its first publication on or, unless it is secret, from its first missed duty
 * on; then as kind and number only.
 */
@Component
class Publicity {
    private static final Text NO_LONGER_OWED =
            new Text("后来的记录表明，该项义务不再适用。", "A later record shows that this is no longer owed.");

    private final PublicQueue queue;
    private final Duties duties;
    private final Bodies bodies;

    Publicity(PublicQueue queue, Duties duties, Bodies bodies) {
        this.bodies = bodies;
        this.queue = queue;
        this.duties = duties;
    }

    /** Whether the fact is something said in public. */
    boolean isPublication(Fact fact) {
        return !fact.type().equals(Misses.TYPE)
                && duties.vocabulary()
                        .factType(fact.type())
                        .map(org.mingduo.rulebook.FactType::performed)
                        .orElse(false);
    }

    /** Says how the matter stands; {@code facts} are all of it, in order. */
    void say(Matter matter, List<Fact> facts) {
        Text kind = duties.vocabulary()
                .kind(matter.kind())
                .map(Publicity::label)
                .orElse(new Text(matter.kind(), matter.kind()));
        queue.say(Address.matter(matter.slug()), header -> card(header, matter, kind, facts));
    }

    private static MatterCard card(Header header, Matter matter, Text kind, List<Fact> facts) {
        boolean shown = !matter.withheld();
        String level = null;
        Instant occurred = null;
        String place = null;
        for (Fact fact : facts) {
            if (fact.data().get("level") instanceof String given) {
                level = given;
            }
            if (occurred == null && fact.type().equals("occurred")) {
                occurred = fact.happenedAt();
            }
            if (place == null && fact.type().equals("occurred") && fact.data().get("place") instanceof String given) {
                place = given;
            }
        }
        return new MatterCard(
                header,
                Address.slug(matter.slug()),
                matter.slug(),
                matter.kind(),
                kind,
                shown ? matter.title() : null,
                shown ? matter.lead() : null,
                shown ? occurred : null,
                shown ? level : null,
                shown ? place : null,
                matter.open() ? MatterCard.State.RUNNING : MatterCard.State.CLOSED);
    }

    /** Says where the obligation stands; {@code matter} is null for a duty of a body. */
    void say(Obligation obligation, @Nullable Matter matter, Map<String, String> publications) {
        String opened = Address.obligation(obligation.id());
        if (obligation.status() == Status.EXCUSED && !queue.said(opened)) {
            return; // counted, not shown
        }
        if (!queue.said(opened)) {
            queue.say(opened, header -> opened(header, obligation, matter));
        }
        queue.say(Address.obligationState(obligation.id()), header -> state(header, obligation, publications));
        if (obligation.missRecorded() != null && obligation.due() != null) {
            Instant due = obligation.due();
            Instant recorded = obligation.missRecorded();
            queue.say(
                    Address.miss(obligation.id()), header -> new MissRecorded(header, obligation.id(), due, recorded));
        }
    }

    /** Says of an obligation that was public that facts recorded since have removed it. */
    void sayGone(Projection.Gone gone) {
        if (queue.said(Address.obligation(gone.id()))) {
            queue.say(
                    Address.obligationState(gone.id()),
                    header -> new ObligationState(
                            header,
                            gone.id(),
                            ObligationState.Status.EXCUSED,
                            gone.bearer(),
                            gone.opens(),
                            gone.due(),
                            false,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(NO_LONGER_OWED)));
        }
    }

    private ObligationOpened opened(Header header, Obligation o, @Nullable Matter matter) {
        Rule rule = duties.rule(o.book(), o.rule())
                .orElseThrow(
                        () -> new IllegalStateException("obligation by unknown rule " + o.book() + "/" + o.rule()));
        return new ObligationOpened(
                header,
                o.id(),
                o.book(),
                o.rule(),
                text(rule.title()),
                text(rule.asks()),
                o.citation().stream()
                        .map(c -> new Citation(
                                c.number() == null ? c.title() : c.title() + "（" + c.number() + "）",
                                c.article() == null ? "" : c.article()))
                        .toList(),
                o.severity() == org.mingduo.rulebook.Severity.MUST ? Severity.MUST : Severity.SHOULD,
                o.sureness().name(),
                matter == null ? null : Address.slug(matter.slug()),
                o.bearer(),
                o.opens(),
                o.due());
    }

    private ObligationState state(Header header, Obligation o, Map<String, String> publications) {
        Instant discharged = null;
        Text condition = null;
        for (org.mingduo.rulebook.Step step : o.explanation()) {
            if (step instanceof org.mingduo.rulebook.Step.Discharged by) {
                discharged = by.at().toInstant();
            }
            if (step instanceof Step.OnlyIf onlyIf && o.conditional()) {
                condition = text(onlyIf.condition());
            }
        }
        boolean done = o.status() == Status.MET || o.status() == Status.MET_LATE;
        String by = done && !o.dischargedBy().isEmpty()
                ? publications.get(o.dischargedBy().getLast())
                : null;
        var progress = o.progress();
        return new ObligationState(
                header,
                o.id(),
                ObligationState.Status.valueOf(o.status().name()),
                o.bearer(),
                o.opens(),
                o.due(),
                o.provisional(),
                done ? discharged : null,
                by,
                condition,
                progress == null ? null : new ObligationState.Progress(progress.count(), progress.of()),
                o.missing().stream().map(this::missing).toList(),
                o.explanation().stream().map(this::said).toList());
    }

    /** A step as the public reads it: a body by its name, not by its key. */
    private Text said(Step step) {
        Step named = step instanceof Step.Assigned a
                ? new Step.Assigned(bodies.find(a.body()).map(Body::name).orElse(a.body()), a.fact(), a.at())
                : step;
        return new Text(named.zh(), named.en());
    }

    private Text missing(String what) {
        return duties.vocabulary()
                .factType(what)
                .map(type -> text(type.label()))
                .orElseGet(() -> content(what));
    }

    /** One of the four contents of a statement, or the rule's own word for something else. */
    private static Text content(String what) {
        return switch (what) {
            case "brief" -> new Text("简要信息", "brief facts");
            case "verification" -> new Text("初步核实情况", "what is verified");
            case "measures" -> new Text("政府应对措施", "what is being done");
            case "precautions" -> new Text("公众防范措施", "what people should do");
            default -> new Text(what, what);
        };
    }

    private static Text label(Term term) {
        return text(term.label());
    }

    private static Text text(org.mingduo.rulebook.Text text) {
        return new Text(text.zh(), text.en());
    }
}
