package org.mingduo.rulebook;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingduo.legaltime.Edition;

/**
 * Keeps a miss from being undone in silence. Where facts were corrected, paused or extended, or a holiday notice came
 * after days that it names, each state of knowledge that the office went through is asked what it said; a miss that it
 * said once and the present state no longer says is flagged, for a person to decide.
 */
final class Misses {
    private Misses() {}

    static void keep(
            Evaluator evaluator, Collection<Fact> facts, FactLog log, Moment moment, Map<String, Finding> findings) {
        if (!canChange(log) && !moved(evaluator.latePapers(), findings)) {
            return;
        }
        Map<String, Finding> missed = new LinkedHashMap<>();
        List<Instant> known = Stream.concat(
                        facts.stream().map(Fact::recordedAt),
                        evaluator.latePapers().stream().map(Edition::knownSince))
                .filter(recorded -> !recorded.isAfter(moment.knownAt()))
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i + 1 < known.size(); i++) {
            Instant knownAt = known.get(i);
            Instant until = known.get(i + 1).minusSeconds(1);
            Instant at = until.isBefore(moment.at()) ? until : moment.at();
            Moment then = evaluator.moment(at, knownAt);
            evaluator
                    .findings(FactLog.asKnown(evaluator.words(), facts, at, knownAt), then)
                    .forEach((id, finding) -> {
                        if (finding.isMiss()) {
                            missed.putIfAbsent(id, finding);
                        }
                    });
        }
        missed.forEach((id, then) -> {
            Finding now = findings.get(id);
            if (now == null) {
                then.flag(Step.Flagged.Why.CHANGED_AFTER_MISS, last(log));
                findings.put(id, then);
            } else if (now.status == Status.OPEN || now.status == Status.MET || excusedBySecrecy(now)) {
                now.flag(Step.Flagged.Why.CHANGED_AFTER_MISS, last(log));
            }
        });
    }

    private static boolean canChange(FactLog log) {
        if (log.corrected()) {
            return true;
        }
        for (Fact fact : log.parts()) {
            switch (log.words().role(fact.type())) {
                case PAUSES, RESUMES, EXTENDS -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether a paper that came late may have moved one of these dues after it had passed. */
    private static boolean moved(List<Edition> latePapers, Map<String, Finding> findings) {
        for (Edition paper : latePapers) {
            for (Finding finding : findings.values()) {
                if (finding.due != null
                        && finding.opens.isBefore(paper.knownSince())
                        && !finding.due
                                .lastDay()
                                .isBefore(paper.days().getFirst().date())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A ground on record excuses openly; a trigger corrected into a secret one does not. */
    private static boolean excusedBySecrecy(Finding finding) {
        return finding.status == Status.EXCUSED
                && finding.after.getLast() instanceof Step.Excused excused
                && excused.ground().isEmpty();
    }

    private static String last(FactLog log) {
        return log.facts().isEmpty() ? "" : log.facts().getLast().id();
    }
}
