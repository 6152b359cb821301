package org.mingduo.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a duty that hangs on one fact, such as a grade, is owed. The fact as it stands now and as it stood at the due
 * may differ; then the record alone cannot say, and a person must.
 */
final class Applicability {
    private Applicability() {}

    /** Adjusts the status; false when nothing is owed and nothing is to be shown. */
    static boolean settle(
            Finding finding, RuleSpec.@Nullable OnlyIf onlyIf, FactLog log, Moment moment, List<Fact> discharge) {
        if (onlyIf == null) {
            return true;
        }
        Fact now = latest(onlyIf, log, fact -> true);
        boolean past = finding.due != null && moment.at().isAfter(finding.due.due());
        if (now == null) {
            finding.conditional = true;
            finding.before.add(new Step.OnlyIf(onlyIf.words(), log.words().term(onlyIf.type())));
            if (finding.isMiss() || finding.status == Status.FLAGGED) {
                // Nothing is missed as long as nobody knows whether it is owed.
                finding.status = Status.OPEN;
                finding.after.clear();
            }
            return true;
        }
        boolean owedNow = onlyIf.test().holds(now);
        if (finding.status == Status.MET || !past) {
            if (owedNow || owedAtDischarge(onlyIf, log, discharge) || (past && owedAt(onlyIf, log, finding))) {
                say(finding, onlyIf, now, moment);
                return true;
            }
            return false;
        }
        boolean owedThen = owedAt(onlyIf, log, finding);
        if (owedNow && owedThen) {
            say(finding, onlyIf, now, moment);
            return true;
        }
        if (owedNow) {
            say(finding, onlyIf, now, moment);
            if (finding.status != Status.FLAGGED) {
                finding.flag(Step.Flagged.Why.DECIDED_AFTER_DUE, now.id());
            }
            return true;
        }
        if (owedThen || knownOwedAt(onlyIf, log, finding)) {
            if (finding.status != Status.FLAGGED) {
                finding.flag(Step.Flagged.Why.REMOVED_AFTER_DUE, now.id());
            }
            return true;
        }
        return false;
    }

    private static void say(Finding finding, RuleSpec.OnlyIf onlyIf, Fact now, Moment moment) {
        finding.before.add(new Step.Owed(onlyIf.words(), now.id(), moment.local(now.happenedAt())));
    }

    /** What was discharged while it was owed stays discharged. */
    private static boolean owedAtDischarge(RuleSpec.OnlyIf onlyIf, FactLog log, List<Fact> discharge) {
        if (discharge.isEmpty()) {
            return false;
        }
        Instant done = discharge.getLast().happenedAt();
        Fact then = latest(onlyIf, log, fact -> !fact.happenedAt().isAfter(done));
        return then != null && onlyIf.test().holds(then);
    }

    private static boolean owedAt(RuleSpec.OnlyIf onlyIf, FactLog log, Finding finding) {
        Instant due = finding.due == null ? Instant.MAX : finding.due.due();
        Fact then = latest(onlyIf, log, fact -> !fact.happenedAt().isAfter(due));
        return then != null && onlyIf.test().holds(then);
    }

    private static boolean knownOwedAt(RuleSpec.OnlyIf onlyIf, FactLog log, Finding finding) {
        Instant due = finding.due == null ? Instant.MAX : finding.due.due();
        Fact then = latest(
                onlyIf,
                log,
                fact -> !fact.happenedAt().isAfter(due) && !fact.recordedAt().isAfter(due));
        return then != null && onlyIf.test().holds(then);
    }

    private static @Nullable Fact latest(RuleSpec.OnlyIf onlyIf, FactLog log, Predicate<Fact> counts) {
        Fact latest = null;
        for (Fact fact : log.facts()) {
            if (fact.type().equals(onlyIf.type()) && counts.test(fact)) {
                latest = fact;
            }
        }
        return latest;
    }
}
