package org.mingduo.rulebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gates of a matter: given facts before a given fact. */
final class GateEvaluation {
    private final RuleSpec spec;
    private final RuleSpec.Gate shape;
    private final FactLog log;
    private final Moment moment;

    private GateEvaluation(RuleSpec spec, RuleSpec.Gate shape, FactLog log, Moment moment) {
        this.spec = spec;
        this.shape = shape;
        this.log = log;
        this.moment = moment;
    }

    static void find(RuleSpec spec, RuleSpec.Gate shape, FactLog log, Moment moment, List<Finding> found) {
        new GateEvaluation(spec, shape, log, moment).find(found);
    }

    private void find(List<Finding> found) {
        Fact gated = null;
        boolean passedUngated = false;
        Fact opening = shape.opens() == null ? null : first(shape.opens());
        if (shape.opens() != null && opening == null) {
            return;
        }
        for (Fact fact : log.facts()) {
            if (!spec.looksAt(fact.kind())
                    || (opening != null && FactLog.ORDER.compare(fact, opening) < 0)
                    || shape.before().stream().noneMatch(test -> test.type().equals(fact.type()))) {
                continue;
            }
            if (RuleSpec.FactTest.any(shape.before(), fact)) {
                gated = fact;
                break;
            }
            passedUngated = true;
        }
        if (opening == null) {
            Fact first = log.facts().isEmpty() ? null : log.facts().getFirst();
            boolean awaited = first != null
                    && spec.looksAt(first.kind())
                    && shape.awaits().contains(first.kind());
            if (gated == null && (passedUngated || !awaited)) {
                return;
            }
            opening = awaited || gated == null ? first : gated;
        }
        if (opening != null) {
            judge(opening, gated, found);
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

    private void judge(Fact opening, @Nullable Fact gated, List<Finding> found) {
        RuleSpec.Edition edition = spec.editionOn(moment.day(opening.happenedAt()), moment.knownAt());
        if (edition == null) {
            return;
        }
        String id = ObligationId.of(spec.says().duty(), true, opening.matter(), "once");
        Finding finding = new Finding(spec, edition, id, opening.matter(), null, opening.happenedAt(), null, opening);
        finding.before.add(
                new Step.Opened(log.words().term(opening.type()), opening.id(), moment.local(opening.happenedAt())));
        Fact lead = log.lead(gated == null ? moment.at() : gated.happenedAt(), Instant.MAX);
        finding.bearer = lead != null ? FactLog.leadNamed(lead) : (gated == null ? opening : gated).body();
        List<String> missing = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        Fact lateStep = null;
        for (RuleSpec.Requirement requirement : shape.requires()) {
            if (requirement.onlyIf() != null
                    && (gated == null || !requirement.onlyIf().holds(gated))) {
                continue;
            }
            Fact step = step(requirement, gated, finding);
            if (step == null) {
                missing.add(requirement.what().id());
                finding.after.add(new Step.Missing(requirement.what()));
                continue;
            }
            taken.add(step.id());
            finding.after.add(
                    new Step.Discharged(requirement.what(), step.id(), moment.local(step.happenedAt()), true));
            if (gated != null && recordedAfter(step, gated)) {
                lateStep = step;
            }
        }
        finding.missing = missing;
        finding.dischargedBy = List.copyOf(taken);
        if (gated != null) {
            finding.after.add(
                    new Step.Gated(log.words().term(gated.type()), gated.id(), moment.local(gated.happenedAt())));
            finding.status = missing.isEmpty() ? Status.MET : Status.BREACHED;
            if (lateStep != null && missing.isEmpty()) {
                finding.flag(Step.Flagged.Why.RECORDED_AFTER_DUE, lateStep.id());
            }
        }
        found.add(finding);
    }

    /** A typed step that nobody knew of when the gated fact became known. */
    private boolean recordedAfter(Fact step, Fact gated) {
        Instant known = gated.recordedAt().isBefore(gated.happenedAt()) ? gated.happenedAt() : gated.recordedAt();
        return step.recordedAt().isAfter(known) && !log.words().performed(step.type());
    }

    private @Nullable Fact step(RuleSpec.Requirement requirement, @Nullable Fact gated, Finding finding) {
        Fact tooShort = null;
        Fact best = null;
        for (Fact fact : log.facts()) {
            if (gated != null && fact.happenedAt().isAfter(gated.happenedAt())) {
                break;
            }
            if (!requirement.test().accepts(fact)) {
                continue;
            }
            if (!keepsMinimum(requirement, fact) || !isAhead(requirement, fact, gated)) {
                tooShort = fact;
            } else if (best == null || (gated != null && recordedAfter(best, gated))) {
                best = fact;
            }
        }
        if (best == null && tooShort != null) {
            RuleSpec.Minimum minimum = requirement.minimum();
            var period = minimum != null ? minimum.period() : requirement.ahead();
            if (period != null) {
                finding.after.add(new Step.TooShort(requirement.what(), tooShort.id(), period));
            }
        }
        return best;
    }

    private boolean keepsMinimum(RuleSpec.Requirement requirement, Fact step) {
        RuleSpec.Minimum minimum = requirement.minimum();
        if (minimum == null) {
            return true;
        }
        Instant since = null;
        if (minimum.sinceField() != null) {
            since = startOf(step.data().get(minimum.sinceField()));
        } else {
            for (Fact fact : log.facts()) {
                if (fact.type().equals(minimum.sinceType())
                        && !fact.happenedAt().isAfter(step.happenedAt())) {
                    since = fact.happenedAt();
                    break;
                }
            }
        }
        return since != null && moment.clock().lasted(since, step.happenedAt(), minimum.period());
    }

    private @Nullable Instant startOf(@Nullable Object day) {
        try {
            return day instanceof String text ? moment.startOf(LocalDate.parse(text)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean isAhead(RuleSpec.Requirement requirement, Fact step, @Nullable Fact gated) {
        return requirement.ahead() == null
                || gated == null
                || !step.happenedAt()
                        .isAfter(moment.clock()
                                .before(gated.happenedAt(), requirement.ahead())
                                .due());
    }
}
