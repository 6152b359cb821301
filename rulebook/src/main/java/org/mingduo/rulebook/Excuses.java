package org.mingduo.rulebook;

/** What persons decide about an obligation: an excuse with its legal ground, and what becomes of a flag. */
final class Excuses {
    private Excuses() {}

    /** An excuse takes away everything but what was done in time. */
    static void apply(Finding finding, FactLog log) {
        if (finding.status == Status.MET || finding.status == Status.EXCUSED) {
            return;
        }
        Fact excuse = log.latestAbout(Role.EXCUSES, finding.spec.says(), finding.id);
        if (excuse == null || (finding.body != null && !named(excuse, finding))) {
            return;
        }
        finding.status = Status.EXCUSED;
        finding.after.add(new Step.Excused(excuse.id(), text(excuse, "ground")));
    }

    /** Only a flag is there to be decided; what the record says plainly stands. */
    static void adjudicate(Finding finding, FactLog log) {
        if (finding.status != Status.FLAGGED) {
            return;
        }
        Fact decision = log.latestAbout(Role.ADJUDICATES, finding.spec.says(), finding.id);
        if (decision == null || (finding.body != null && !named(decision, finding))) {
            return;
        }
        String outcome = text(decision, "outcome");
        finding.status = switch (outcome) {
            case "met" -> Status.MET;
            case "met-late" -> Status.MET_LATE;
            case "excused" -> Status.EXCUSED;
            default -> finding.spec.shape() instanceof RuleSpec.Gate ? Status.BREACHED : Status.OVERDUE;
        };
        finding.after.add(new Step.Adjudicated(decision.id(), outcome, decision.by()));
    }

    /** A body's duties lie in no matter, so a fact of some matter speaks of one only by its id. */
    private static boolean named(Fact fact, Finding finding) {
        return finding.id.equals(fact.data().get("obligation"));
    }

    private static String text(Fact fact, String field) {
        Object value = fact.data().get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
