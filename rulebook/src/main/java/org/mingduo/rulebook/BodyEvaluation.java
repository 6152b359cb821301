package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Due;

/** Duties of a body by the calendar: counts in a window, and days of the year. */
final class BodyEvaluation {
    private final FactLog log;
    private final Moment moment;

    BodyEvaluation(FactLog log, Moment moment) {
        this.log = log;
        this.moment = moment;
    }

    void find(RuleSpec spec, RuleSpec.Count shape, List<Body> bodies, List<Finding> found) {
        Map<String, List<Fact>> counted = new LinkedHashMap<>();
        for (Fact fact : log.facts()) {
            if (!shape.notKinds().contains(fact.kind())
                    && spec.looksAt(fact.kind())
                    && RuleSpec.FactTest.any(shape.counts(), fact)) {
                for (String body : countsFor(shape, fact)) {
                    counted.computeIfAbsent(body, b -> new ArrayList<>()).add(fact);
                }
            }
        }
        LocalDate today = moment.day(moment.at());
        for (Body body : bodies) {
            if (!shape.bearers().holds(body)) {
                continue;
            }
            LocalDate start = shape.window().firstFull(since(spec, body));
            for (; !start.isAfter(today); start = shape.window().next(start)) {
                RuleSpec.Edition edition = spec.editionOn(start, moment.knownAt());
                if (edition != null) {
                    found.add(count(spec, shape, edition, body, start, counted.getOrDefault(body.id(), List.of())));
                }
            }
        }
    }

    private static Set<String> countsFor(RuleSpec.Count shape, Fact fact) {
        Set<String> bodies = new HashSet<>();
        for (String field : shape.countFor()) {
            Object named = field.equals("body") ? fact.body() : fact.data().get(field);
            if (named instanceof List<?> list) {
                list.forEach(name -> bodies.add(String.valueOf(name)));
            } else if (named != null) {
                bodies.add(String.valueOf(named));
            }
        }
        return bodies;
    }

    private static LocalDate since(RuleSpec spec, Body body) {
        LocalDate rule = spec.editions().getFirst().from();
        return body.since() == null || body.since().isBefore(rule) ? rule : body.since();
    }

    private Finding count(
            RuleSpec spec,
            RuleSpec.Count shape,
            RuleSpec.Edition edition,
            Body body,
            LocalDate start,
            List<Fact> candidates) {
        String window = shape.window().name(start);
        LocalDate last = shape.window().next(start).minusDays(1);
        Due due = moment.clock().fixed(last);
        Finding finding = open(spec, edition, body, window, start, due);
        finding.before.add(new Step.Window(window, start, last));
        List<Fact> inTime = new ArrayList<>();
        List<Fact> all = new ArrayList<>();
        for (Fact fact : candidates) {
            if (!fact.happenedAt().isBefore(finding.opens) && !fact.happenedAt().isAfter(due.due())) {
                all.add(fact);
                if (known(fact, due.due())) {
                    inTime.add(fact);
                }
            }
        }
        boolean past = moment.at().isAfter(due.due());
        boolean enough = inTime.size() >= edition.atLeast();
        List<Fact> used = past && enough ? inTime : all;
        int n = 0;
        for (Fact fact : used) {
            finding.after.add(new Step.CountedFact(
                    log.words().term(fact.type()), fact.id(), moment.local(fact.happenedAt()), ++n, edition.atLeast()));
        }
        finding.progress = new Progress(all.size(), edition.atLeast());
        finding.dischargedBy = used.stream().map(Fact::id).toList();
        if (enough || (!past && all.size() >= edition.atLeast())) {
            finding.status = Status.MET;
        } else if (past && all.size() >= edition.atLeast()) {
            Fact late = all.stream()
                    .filter(fact -> !known(fact, due.due()))
                    .findFirst()
                    .orElseThrow();
            finding.flag(Step.Flagged.Why.RECORDED_AFTER_DUE, late.id());
        } else {
            finding.status = past ? Status.OVERDUE : Status.OPEN;
        }
        return finding;
    }

    void find(RuleSpec spec, RuleSpec.Dated shape, List<Body> bodies, List<Finding> found) {
        Map<String, List<Fact>> byBody = new LinkedHashMap<>();
        for (Fact fact : log.facts()) {
            if (RuleSpec.FactTest.any(shape.met(), fact)) {
                byBody.computeIfAbsent(fact.body(), b -> new ArrayList<>()).add(fact);
            }
        }
        for (Body body : bodies) {
            if (shape.bearers().holds(body)) {
                List<Fact> facts = byBody.getOrDefault(body.id(), List.of());
                if (shape.yearly() != null) {
                    yearly(spec, shape.yearly(), body, facts, found);
                } else if (shape.date() != null) {
                    LocalDate from = since(spec, body);
                    dated(spec, body, "once", from, shape.date(), LocalDate.MAX, facts, found);
                }
            }
        }
    }

    private void yearly(RuleSpec spec, MonthDay day, Body body, List<Fact> facts, List<Finding> found) {
        LocalDate start = WindowKind.YEAR.firstFull(since(spec, body));
        LocalDate today = moment.day(moment.at());
        for (; !start.isAfter(today); start = start.plusYears(1)) {
            dated(
                    spec,
                    body,
                    Integer.toString(start.getYear()),
                    start,
                    day.atYear(start.getYear()),
                    start.plusYears(1),
                    facts,
                    found);
        }
    }

    private void dated(
            RuleSpec spec,
            Body body,
            String occasion,
            LocalDate start,
            LocalDate day,
            LocalDate next,
            List<Fact> facts,
            List<Finding> found) {
        RuleSpec.Edition edition = spec.editionOn(start, moment.knownAt());
        if (edition == null || start.isAfter(day) || start.isAfter(moment.day(moment.at()))) {
            return;
        }
        Due due = moment.clock().fixed(day);
        Finding finding = open(spec, edition, body, occasion, start, due);
        Fact inTime = null;
        Fact recordedLate = null;
        Fact late = null;
        for (Fact fact : facts) {
            LocalDate happened = moment.day(fact.happenedAt());
            if (happened.isBefore(start) || !happened.isBefore(next)) {
                continue;
            }
            if (fact.happenedAt().isAfter(due.due())) {
                late = late == null ? fact : late;
            } else if (known(fact, due.due()) || !moment.at().isAfter(due.due())) {
                inTime = inTime == null ? fact : inTime;
            } else {
                recordedLate = recordedLate == null ? fact : recordedLate;
            }
        }
        Fact used = inTime != null ? inTime : recordedLate != null ? recordedLate : late;
        if (used != null) {
            finding.dischargedBy = List.of(used.id());
            finding.after.add(new Step.Discharged(
                    log.words().term(used.type()), used.id(), moment.local(used.happenedAt()), !used.equals(late)));
        }
        if (inTime != null) {
            finding.status = Status.MET;
        } else if (recordedLate != null) {
            finding.flag(Step.Flagged.Why.RECORDED_AFTER_DUE, recordedLate.id());
        } else if (moment.at().isAfter(due.due())) {
            finding.status = late == null ? Status.OVERDUE : Status.MET_LATE;
        }
        found.add(finding);
    }

    private Finding open(
            RuleSpec spec, RuleSpec.Edition edition, Body body, String occasion, LocalDate start, @Nullable Due due) {
        String id = ObligationId.of(spec.says().duty(), false, body.id(), occasion);
        Finding finding = new Finding(spec, edition, id, null, body.id(), moment.startOf(start), due, null);
        finding.bearer = body.id();
        return finding;
    }

    private boolean known(Fact fact, Instant due) {
        return !fact.recordedAt().isAfter(due) || log.words().performed(fact.type());
    }
}
