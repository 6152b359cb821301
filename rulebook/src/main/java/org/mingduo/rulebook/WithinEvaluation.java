package org.mingduo.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Course;
import org.mingduo.legaltime.Due;
import org.mingduo.legaltime.Pause;

/** Deadlines and cadences of a matter: something within a period from a fact. */
final class WithinEvaluation {
    private final RuleSpec spec;
    private final RuleSpec.Within shape;
    private final FactLog log;
    private final Moment moment;

    private WithinEvaluation(RuleSpec spec, RuleSpec.Within shape, FactLog log, Moment moment) {
        this.spec = spec;
        this.shape = shape;
        this.log = log;
        this.moment = moment;
    }

    static void find(RuleSpec spec, RuleSpec.Within shape, FactLog log, Moment moment, List<Finding> found) {
        new WithinEvaluation(spec, shape, log, moment).find(found);
    }

    private void find(List<Finding> found) {
        if (!shape.each()) {
            for (RuleSpec.FactTest start : shape.from()) {
                Fact first = first(start);
                if (first != null) {
                    add(found, first);
                    return;
                }
            }
            return;
        }
        for (Fact fact : log.facts()) {
            if (spec.looksAt(fact.kind())
                    && RuleSpec.FactTest.any(shape.from(), fact)
                    && (!shape.whileOpen() || log.openAt(fact))) {
                add(found, fact);
            }
        }
    }

    private @Nullable Fact first(RuleSpec.FactTest test) {
        for (Fact fact : log.facts()) {
            if (spec.looksAt(fact.kind()) && test.accepts(fact)) {
                return fact;
            }
        }
        return null;
    }

    private void add(List<Finding> found, Fact trigger) {
        RuleSpec.Edition edition = spec.editionOn(moment.day(trigger.happenedAt()), moment.knownAt());
        if (edition == null) {
            return;
        }
        String occasion = shape.each() ? log.root(trigger) : "once";
        String id = ObligationId.of(spec.says().duty(), true, trigger.matter(), occasion);
        Due due = due(edition, trigger, id);
        Finding finding = new Finding(spec, edition, id, trigger.matter(), null, trigger.happenedAt(), due, trigger);
        finding.before.add(
                new Step.Opened(log.words().term(trigger.type()), trigger.id(), moment.local(trigger.happenedAt())));
        if (due == null) {
            finding.before.add(new Step.NoNumber());
        }
        otherStarts(finding, edition, trigger);
        bear(finding, trigger);
        List<Fact> discharge = judge(finding, trigger);
        if (!Applicability.settle(finding, shape.onlyIf(), log, moment, discharge)) {
            return;
        }
        explainDischarge(finding, discharge);
        excuse(finding, trigger);
        found.add(finding);
    }

    private @Nullable Due due(RuleSpec.Edition edition, Fact trigger, String id) {
        if (edition.within() == null) {
            return null;
        }
        Due plain = moment.clock().due(trigger.happenedAt(), edition.within());
        Course course = Course.PLAIN;
        if (shape.pausable()) {
            for (Pause pause : pauses(trigger, id)) {
                course = course.paused(pause);
            }
        }
        Due paused = course.equals(Course.PLAIN)
                ? plain
                : moment.clock().due(trigger.happenedAt(), edition.within(), course);
        if (edition.extension() == null) {
            return paused;
        }
        Fact extended = log.latestAbout(Role.EXTENDS, spec.says(), id);
        if (extended == null || extended.happenedAt().isAfter(paused.due())) {
            return paused;
        }
        return moment.clock().due(trigger.happenedAt(), edition.within(), course.extended(edition.extension()));
    }

    private List<Pause> pauses(Fact trigger, String id) {
        List<Pause> pauses = new ArrayList<>();
        Instant stopped = null;
        for (Fact fact : log.parts()) {
            Role role = log.words().role(fact.type());
            if (fact.happenedAt().isBefore(trigger.happenedAt())
                    || (role != Role.PAUSES && role != Role.RESUMES)
                    || !FactLog.isAbout(fact, spec.says(), id)) {
                continue;
            }
            if (role == Role.PAUSES && stopped == null) {
                stopped = fact.happenedAt();
            } else if (role == Role.RESUMES && stopped != null) {
                pauses.add(new Pause(stopped, fact.happenedAt()));
                stopped = null;
            }
        }
        if (stopped != null) {
            pauses.add(new Pause(stopped, moment.at()));
        }
        return pauses;
    }

    private void otherStarts(Finding finding, RuleSpec.Edition edition, Fact trigger) {
        if (shape.each() || edition.within() == null) {
            return;
        }
        for (RuleSpec.FactTest start : shape.from()) {
            Fact other = first(start);
            if (other != null && !other.type().equals(trigger.type())) {
                Due due = moment.clock().due(other.happenedAt(), edition.within());
                finding.before.add(new Step.OtherStart(
                        log.words().term(other.type()),
                        other.id(),
                        moment.local(other.happenedAt()),
                        moment.local(due.due())));
            }
        }
    }

    private void bear(Finding finding, Fact trigger) {
        Instant limit =
                finding.due == null || moment.at().isBefore(finding.due.due()) ? moment.at() : finding.due.due();
        Instant knownBy = finding.due == null ? Instant.MAX : finding.due.due();
        Fact lead = shape.ofTrigger() ? null : log.lead(limit, knownBy);
        finding.bearer = lead == null ? trigger.body() : FactLog.leadNamed(lead);
        if (lead != null) {
            finding.before.add(new Step.Assigned(finding.bearer, lead.id(), moment.local(lead.happenedAt())));
        }
    }

    /** Sets the status as if it were owed and not excused; answers what discharged it, or an empty list. */
    private List<Fact> judge(Finding finding, Fact trigger) {
        if (finding.due == null || !moment.at().isAfter(finding.due.due())) {
            List<Fact> all = discharge(finding, trigger, fact -> true);
            finding.status = all.isEmpty() ? Status.OPEN : Status.MET;
            return all;
        }
        Instant due = finding.due.due();
        List<Fact> inTime =
                discharge(finding, trigger, fact -> !fact.happenedAt().isAfter(due) && known(fact, due));
        if (!inTime.isEmpty()) {
            finding.status = Status.MET;
            return inTime;
        }
        List<Fact> recordedLate =
                discharge(finding, trigger, fact -> !fact.happenedAt().isAfter(due));
        if (!recordedLate.isEmpty()) {
            Fact late = recordedLate.stream()
                    .filter(fact -> !known(fact, due))
                    .findFirst()
                    .orElseThrow();
            finding.flag(Step.Flagged.Why.RECORDED_AFTER_DUE, late.id());
            return recordedLate;
        }
        List<Fact> late = discharge(finding, trigger, fact -> true);
        finding.status = late.isEmpty() ? Status.OVERDUE : Status.MET_LATE;
        return late;
    }

    private boolean known(Fact fact, Instant due) {
        return !fact.recordedAt().isAfter(due) || log.words().performed(fact.type());
    }

    private List<Fact> discharge(Finding finding, Fact trigger, Predicate<Fact> counts) {
        List<Fact> used = new ArrayList<>(2);
        List<String> uncovered = new ArrayList<>(0);
        if (shape.covers() != null) {
            shape.covers().all().forEach(term -> uncovered.add(term.id()));
        }
        for (Fact fact : log.facts()) {
            if (fact.happenedAt().isBefore(trigger.happenedAt())
                    || !counts.test(fact)
                    || !accepts(fact, finding.bearer, trigger)) {
                continue;
            }
            if (shape.covers() == null) {
                return List.of(fact);
            }
            if (fact.data().get(shape.covers().field()) instanceof List<?> covered && uncovered.removeAll(covered)) {
                used.add(fact);
            }
            if (uncovered.isEmpty()) {
                finding.missing = List.of();
                return used;
            }
        }
        finding.missing = List.copyOf(uncovered);
        return List.of();
    }

    private boolean accepts(Fact fact, String bearer, Fact trigger) {
        for (RuleSpec.FactTest test : shape.met()) {
            if (test.accepts(fact) && (!test.byBearer() || isBy(fact, bearer, trigger))) {
                return true;
            }
        }
        return false;
    }

    /** The bearer's own act, or that of whoever bore it when the act was done: a later transfer takes nothing back. */
    private boolean isBy(Fact fact, String bearer, Fact trigger) {
        if (fact.body().equals(bearer)) {
            return true;
        }
        Fact lead = shape.ofTrigger() ? null : log.lead(fact.happenedAt(), Instant.MAX);
        return fact.body().equals(lead == null ? trigger.body() : FactLog.leadNamed(lead));
    }

    private void explainDischarge(Finding finding, List<Fact> discharge) {
        for (Fact fact : discharge) {
            boolean inTime = finding.due == null || !fact.happenedAt().isAfter(finding.due.due());
            finding.after.add(new Step.Discharged(
                    log.words().term(fact.type()), fact.id(), moment.local(fact.happenedAt()), inTime));
        }
        finding.dischargedBy = discharge.stream().map(Fact::id).toList();
        if (shape.covers() != null) {
            for (Term term : shape.covers().all()) {
                if (finding.missing.contains(term.id())) {
                    finding.after.add(new Step.Missing(term));
                }
            }
        }
    }

    private void excuse(Finding finding, Fact trigger) {
        if (shape.excuse() != null && shape.excuse().holds(trigger)) {
            finding.status = Status.EXCUSED;
            finding.after.add(new Step.Excused(trigger.id(), ""));
        }
    }
}
