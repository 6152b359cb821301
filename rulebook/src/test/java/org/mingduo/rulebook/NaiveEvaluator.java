package org.mingduo.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Period;

/**
 * The main rules once more, by hand and rule by rule, as the kernel states them. It shares no code with the evaluator
 * that it checks but the calendar; it knows no corrections, pauses or extensions.
 */
final class NaiveEvaluator {
    /** What is compared. */
    record Owed(
            String rule,
            String subject,
            Instant opens,
            Instant due,
            Status status,
            String bearer,
            boolean conditional) {}

    private static final Instant RULES_BEGIN = Story.time("2016-06-08T00:00:00");
    private static final Instant FIVE_HOURS_BEGIN = Story.time("2016-11-10T00:00:00");
    private static final Instant CONCERNS_BEGIN = Story.time("2016-07-30T00:00:00");
    private static final Set<String> PERFORMED =
            Set.of("statement-published", "response-published", "interpretation-published");

    private final List<Fact> seen;
    private final Instant at;
    private final List<Owed> owed = new ArrayList<>();

    private NaiveEvaluator(List<Fact> facts, Instant at, Instant knownAt) {
        this.at = at;
        this.seen = facts.stream()
                .filter(f -> !f.recordedAt().isAfter(knownAt) && !f.happenedAt().isAfter(at))
                .sorted(Comparator.comparing(Fact::happenedAt)
                        .thenComparing(Fact::recordedAt)
                        .thenComparing(Fact::id))
                .toList();
    }

    static List<Owed> matter(List<Fact> facts, Instant at, Instant knownAt) {
        NaiveEvaluator naive = new NaiveEvaluator(facts, at, knownAt);
        if (!naive.seen.isEmpty()) {
            switch (naive.seen.getFirst().kind()) {
                case "emergency" -> naive.emergency();
                case "concern" -> naive.concern();
                default -> naive.decision();
            }
        }
        return naive.owed;
    }

    private void emergency() {
        Fact start = firstOf("occurred");
        if (start == null) {
            start = firstOf("detected");
        }
        if (start != null) {
            hours(
                    start,
                    "press-conference-24h",
                    24,
                    RULES_BEGIN,
                    true,
                    f -> f.type().equals("conference-held")
                            && "press-conference".equals(f.data().get("form")));
            Fact begin = start;
            String lead = leadAt(start, start.happenedAt().plus(Duration.ofHours(5)));
            hours(
                    start,
                    "authoritative-information-5h",
                    5,
                    FIVE_HOURS_BEGIN,
                    true,
                    f -> f.type().equals("statement-published")
                            && (f.body().equals(lead) || f.body().equals(leadWhen(begin, f.happenedAt()))));
            if (!start.happenedAt().isBefore(RULES_BEGIN)) {
                promptly(
                        start,
                        "first-statement",
                        f -> f.type().equals("statement-published") && covers(f).contains("brief"));
                fourContents(start);
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            Fact fact = seen.get(i);
            if (fact.type().equals("progressed") && !fact.happenedAt().isBefore(RULES_BEGIN) && openBefore(i)) {
                promptly(fact, "follow-up", f -> f.type().equals("statement-published"));
            }
        }
    }

    private void concern() {
        Fact start = firstOf("detected");
        if (start != null) {
            hours(
                    start,
                    "response-48h",
                    48,
                    CONCERNS_BEGIN,
                    false,
                    f -> Set.of("response-published", "statement-published", "conference-held")
                            .contains(f.type()));
        }
    }

    private void decision() {
        for (Fact fact : seen) {
            if (fact.type().equals("decided") && Boolean.TRUE.equals(fact.data().get("major"))) {
                interpretation(
                        fact,
                        "interpretation-3wd",
                        Boolean.TRUE.equals(fact.data().get("secret")));
            }
            if (fact.type().equals("document-published")) {
                interpretation(fact, "document-interpretation-3wd", false);
            }
        }
        gates();
    }

    private void hours(Fact start, String rule, int hours, Instant inForce, boolean needsLevel, Predicate<Fact> meets) {
        if (start.happenedAt().isBefore(inForce)) {
            return;
        }
        Instant due = start.happenedAt().plus(Duration.ofHours(hours));
        Verdict verdict = verdict(start, due, meets);
        boolean conditional = false;
        Status status = verdict.status;
        if (needsLevel) {
            Boolean now = high(at, Instant.MAX);
            Boolean then = high(due, Instant.MAX);
            Boolean knownThen = high(due, due);
            boolean past = at.isAfter(due);
            if (now == null) {
                conditional = true;
                status = verdict.status == Status.MET ? Status.MET : Status.OPEN;
            } else if (status == Status.MET) {
                Boolean whenMet = high(verdict.when, Instant.MAX);
                if (!now && !Boolean.TRUE.equals(whenMet) && !(past && Boolean.TRUE.equals(then))) {
                    return;
                }
            } else if (!past) {
                if (!now) {
                    return;
                }
            } else if (now) {
                status = Boolean.TRUE.equals(then) ? status : Status.FLAGGED;
            } else if (Boolean.TRUE.equals(then) || Boolean.TRUE.equals(knownThen)) {
                status = Status.FLAGGED;
            } else {
                return;
            }
        }
        owed.add(new Owed(rule, start.matter(), start.happenedAt(), due, status, leadAt(start, due), conditional));
    }

    private record Verdict(Status status, Instant when) {}

    private Verdict verdict(Fact start, Instant due, Predicate<Fact> meets) {
        List<Fact> meeting = seen.stream()
                .filter(f -> !f.happenedAt().isBefore(start.happenedAt()))
                .filter(meets)
                .toList();
        if (!at.isAfter(due)) {
            return meeting.isEmpty()
                    ? new Verdict(Status.OPEN, at)
                    : new Verdict(Status.MET, meeting.getFirst().happenedAt());
        }
        boolean typedLate = false;
        for (Fact f : meeting) {
            if (!f.happenedAt().isAfter(due)) {
                if (!f.recordedAt().isAfter(due) || PERFORMED.contains(f.type())) {
                    return new Verdict(Status.MET, f.happenedAt());
                }
                typedLate = true;
            }
        }
        if (typedLate) {
            return new Verdict(Status.FLAGGED, at);
        }
        return new Verdict(meeting.isEmpty() ? Status.OVERDUE : Status.MET_LATE, at);
    }

    private void promptly(Fact start, String rule, Predicate<Fact> meets) {
        boolean met = seen.stream().anyMatch(f -> !f.happenedAt().isBefore(start.happenedAt()) && meets.test(f));
        owed.add(new Owed(
                rule,
                start.matter(),
                start.happenedAt(),
                null,
                met ? Status.MET : Status.OPEN,
                leadWhen(start, at),
                false));
    }

    private void fourContents(Fact start) {
        Set<Object> covered = new HashSet<>();
        for (Fact f : seen) {
            if (f.type().equals("statement-published") && !f.happenedAt().isBefore(start.happenedAt())) {
                covered.addAll(covers(f));
            }
        }
        boolean all = covered.containsAll(List.of("brief", "verification", "measures", "precautions"));
        owed.add(new Owed(
                "four-contents",
                start.matter(),
                start.happenedAt(),
                null,
                all ? Status.MET : Status.OPEN,
                leadWhen(start, at),
                false));
    }

    private void interpretation(Fact start, String rule, boolean secret) {
        if (start.happenedAt().isBefore(RULES_BEGIN)) {
            return;
        }
        Instant due = LegalClock.china()
                .due(start.happenedAt(), new Period.WorkingDays(3))
                .due();
        Status status = verdict(start, due, f -> f.type().equals("interpretation-published")).status;
        owed.add(new Owed(
                rule,
                start.matter(),
                start.happenedAt(),
                due,
                secret ? Status.EXCUSED : status,
                leadAt(start, due),
                false));
    }

    private void gates() {
        Fact first = seen.getFirst();
        boolean isDecision = first.kind().equals("decision");
        Fact decided = null;
        boolean ungated = false;
        for (Fact f : seen) {
            if (f.type().equals("decided")) {
                if (Boolean.TRUE.equals(f.data().get("major"))) {
                    decided = f;
                    break;
                }
                ungated = true;
            }
        }
        if (decided != null || (isDecision && !ungated)) {
            gate(
                    "decision-steps",
                    isDecision ? first : decided,
                    decided,
                    List.of(
                            "comment-closed",
                            "experts-argued",
                            "risk-assessed",
                            "legality-reviewed",
                            "collectively-discussed"));
        }
        Fact tabled = null;
        for (Fact f : seen) {
            if (f.type().equals("item-tabled") && Boolean.TRUE.equals(f.data().get("concern"))) {
                tabled = f;
                break;
            }
        }
        if (tabled != null) {
            Fact meeting = null;
            for (Fact f : seen.subList(seen.indexOf(tabled), seen.size())) {
                if (Set.of("collectively-discussed", "decided").contains(f.type())) {
                    meeting = f;
                    break;
                }
            }
            gate("delegates-sit-in", tabled, meeting, List.of("delegates-invited"));
        }
    }

    private void gate(String rule, Fact opening, Fact gated, List<String> steps) {
        if (opening.happenedAt().isBefore(RULES_BEGIN)) {
            return;
        }
        Status status = Status.OPEN;
        if (gated != null) {
            boolean all = true;
            boolean allKnown = true;
            Instant known = gated.recordedAt().isAfter(gated.happenedAt()) ? gated.recordedAt() : gated.happenedAt();
            for (String step : steps) {
                all &= seen.stream()
                        .anyMatch(f -> f.type().equals(step) && !f.happenedAt().isAfter(gated.happenedAt()));
                allKnown &= seen.stream()
                        .anyMatch(f -> f.type().equals(step)
                                && !f.happenedAt().isAfter(gated.happenedAt())
                                && !f.recordedAt().isAfter(known));
            }
            status = !all ? Status.BREACHED : allKnown ? Status.MET : Status.FLAGGED;
        }
        Instant when = gated == null ? at : gated.happenedAt();
        owed.add(new Owed(
                rule,
                opening.matter(),
                opening.happenedAt(),
                null,
                status,
                leadWhen(gated == null ? opening : gated, when),
                false));
    }

    /** At least two a quarter, for one body that bears the duty from 2016-06-08 on. */
    static List<Owed> quarters(String body, List<Fact> facts, Instant at, Instant knownAt) {
        NaiveEvaluator naive = new NaiveEvaluator(facts, at, knownAt);
        LocalDate start = LocalDate.of(2016, 7, 1);
        while (!start.isAfter(LocalDate.ofInstant(at, ZoneOffset.ofHours(8)))) {
            Instant from = Story.time(start + "T00:00:00");
            LocalDate next = start.plusMonths(3);
            Instant due = Story.time(next + "T00:00:00").minusSeconds(1);
            int all = 0;
            int known = 0;
            for (Fact f : naive.seen) {
                boolean counts = f.type().equals("conference-held")
                        && "press-conference".equals(f.data().get("form"))
                        && (f.body().equals(body) || body.equals(f.data().get("host")));
                if (counts && !f.happenedAt().isBefore(from) && !f.happenedAt().isAfter(due)) {
                    all++;
                    known += f.recordedAt().isAfter(due) ? 0 : 1;
                }
            }
            Status status = at.isAfter(due)
                    ? known >= 2 ? Status.MET : all >= 2 ? Status.FLAGGED : Status.OVERDUE
                    : all >= 2 ? Status.MET : Status.OPEN;
            naive.owed.add(new Owed("conferences-per-quarter", body, from, due, status, body, false));
            start = next;
        }
        return naive.owed;
    }

    private Fact firstOf(String type) {
        return seen.stream().filter(f -> f.type().equals(type)).findFirst().orElse(null);
    }

    private boolean openBefore(int index) {
        boolean open = true;
        for (Fact f : seen.subList(0, index)) {
            if (f.type().equals("closed")) {
                open = false;
            } else if (f.type().equals("reopened")) {
                open = true;
            }
        }
        return open;
    }

    private Boolean high(Instant happenedBy, Instant knownBy) {
        Boolean high = null;
        for (Fact f : seen) {
            if (f.type().equals("graded")
                    && !f.happenedAt().isAfter(happenedBy)
                    && !f.recordedAt().isAfter(knownBy)) {
                high = Set.of("I", "II").contains(f.data().get("level"));
            }
        }
        return high;
    }

    private String leadAt(Fact start, Instant due) {
        Instant limit = at.isBefore(due) ? at : due;
        String lead = start.body();
        for (Fact f : seen) {
            if (f.type().equals("lead-assigned")
                    && !f.happenedAt().isAfter(limit)
                    && !f.recordedAt().isAfter(due)) {
                lead = (String) f.data().get("body");
            }
        }
        return lead;
    }

    private String leadWhen(Fact start, Instant when) {
        String lead = start.body();
        for (Fact f : seen) {
            if (f.type().equals("lead-assigned") && !f.happenedAt().isAfter(when)) {
                lead = (String) f.data().get("body");
            }
        }
        return lead;
    }

    private static List<?> covers(Fact f) {
        return f.data().get("covers") instanceof List<?> list ? list : List.of();
    }
}
