package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingduo.legaltime.Edition;
import org.mingduo.legaltime.LegalCalendar;
import org.mingduo.legaltime.LegalClock;

/**
 * Turns facts into obligations. Pure, total and deterministic: the same books, calendar, bodies, facts and instants give
 * the same list, whatever order the facts come in. Safe for use by many threads.
 */
public final class Evaluator {
    /** Matter or body first, then rule, then occasion; the order of every list of obligations. */
    public static final Comparator<Obligation> ORDER = Comparator.comparing((Obligation o) -> o.matter() == null)
            .thenComparing(Obligation::subject)
            .thenComparing(Obligation::rule)
            .thenComparing(Obligation::opens)
            .thenComparing(Obligation::id);

    private final Vocabulary words;
    private final LegalCalendar calendar;
    private final ZoneId zone;
    private final List<RuleSpec> matterRules = new ArrayList<>();
    private final List<RuleSpec> bodyRules = new ArrayList<>();
    private final Set<String> bodyTypes = new HashSet<>();
    private final Map<String, BitSet> byTrigger = new HashMap<>();
    private final Map<String, BitSet> byKind = new HashMap<>();
    private final List<Edition> latePapers;

    private Evaluator(Collection<Rulebook> books, LegalCalendar calendar, ZoneId zone) {
        this.words = Vocabulary.of(books);
        this.calendar = calendar;
        this.zone = zone;
        this.latePapers = calendar.editions().stream()
                .filter(paper -> !paper.days().isEmpty()
                        && paper.days().getFirst().date().isBefore(LocalDate.ofInstant(paper.knownSince(), zone)))
                .toList();
        for (Rulebook book : books) {
            for (RuleSpec spec : book.specs()) {
                if (spec.shape() instanceof RuleSpec.Within || spec.shape() instanceof RuleSpec.Gate) {
                    index(spec);
                    matterRules.add(spec);
                } else {
                    bodyRules.add(spec);
                    bodyTypes.addAll(typesOf(spec.shape()));
                }
            }
        }
    }

    /** For these books, with the shipped calendar, in China's zone. */
    public static Evaluator of(Collection<Rulebook> books) {
        return of(books, LegalCalendar.china());
    }

    /** For these books, with a calendar, in China's zone. */
    public static Evaluator of(Collection<Rulebook> books, LegalCalendar calendar) {
        return new Evaluator(books, calendar, LegalClock.CHINA);
    }

    private void index(RuleSpec spec) {
        int number = matterRules.size();
        switch (spec.shape()) {
            case RuleSpec.Within within -> within.from().forEach(test -> bit(byTrigger, test.type(), number));
            case RuleSpec.Gate gate -> {
                if (gate.opens() != null) {
                    bit(byTrigger, gate.opens().type(), number);
                } else {
                    gate.before().forEach(test -> bit(byTrigger, test.type(), number));
                    gate.awaits().forEach(kind -> bit(byKind, kind, number));
                }
            }
            default -> throw new IllegalStateException(spec.toString());
        }
    }

    private static List<String> typesOf(RuleSpec.Shape shape) {
        List<RuleSpec.FactTest> tests = switch (shape) {
            case RuleSpec.Count count -> count.counts();
            case RuleSpec.Dated dated -> dated.met();
            default -> List.of();
        };
        return tests.stream().map(RuleSpec.FactTest::type).toList();
    }

    private static void bit(Map<String, BitSet> index, String key, int number) {
        index.computeIfAbsent(key, k -> new BitSet()).set(number);
    }

    /** The words that its facts may use. */
    public Vocabulary vocabulary() {
        return words;
    }

    /** The zone in which days begin and instants are written. */
    public ZoneId zone() {
        return zone;
    }

    /** The fact types that duties of bodies count or look for; apart from corrections no other fact changes them. */
    public java.util.Set<String> bodyFactTypes() {
        java.util.Set<String> types = new java.util.TreeSet<>();
        for (RuleSpec spec : bodyRules) {
            switch (spec.shape()) {
                case RuleSpec.Count count -> count.counts().forEach(test -> types.add(test.type()));
                case RuleSpec.Dated dated -> dated.met().forEach(test -> types.add(test.type()));
                default -> throw new IllegalStateException(spec.toString());
            }
        }
        return types;
    }

    /** The calendar with all its editions. */
    public LegalCalendar calendar() {
        return calendar;
    }

    /**
     * Everything owed by these bodies and in the matters of these facts.
     *
     * @param at statuses are as of this instant; what happens later does not count yet
     * @param knownAt only what was recorded by this instant counts, of facts, rules and calendar alike
     */
    public List<Obligation> evaluate(Collection<Body> bodies, Collection<Fact> facts, Instant at, Instant knownAt) {
        List<Obligation> all = new ArrayList<>();
        for (List<Fact> matter : byMatter(facts).values()) {
            all.addAll(matter(matter, at, knownAt));
        }
        all.addAll(bodies(bodies, facts, at, knownAt));
        all.sort(ORDER);
        return all;
    }

    /** Facts by the matter they belong to, matters in the order of their ids. */
    public static Map<String, List<Fact>> byMatter(Collection<Fact> facts) {
        Map<String, List<Fact>> matters = new TreeMap<>();
        for (Fact fact : facts) {
            matters.computeIfAbsent(fact.matter(), id -> new ArrayList<>()).add(fact);
        }
        return matters;
    }

    /** What is owed in one matter, given all facts of that matter, in {@link #ORDER}. */
    public List<Obligation> matter(Collection<Fact> factsOfOneMatter, Instant at, Instant knownAt) {
        Moment moment = moment(at, knownAt);
        FactLog log = FactLog.of(words, factsOfOneMatter, at, knownAt);
        Map<String, Finding> findings = findings(log, moment);
        Misses.keep(this, factsOfOneMatter, log, moment, findings);
        return finish(findings, log);
    }

    /** What these bodies owe by the calendar, given the facts of all matters, in {@link #ORDER}. */
    public List<Obligation> bodies(Collection<Body> bodies, Collection<Fact> facts, Instant at, Instant knownAt) {
        Moment moment = moment(at, knownAt);
        List<Fact> relevant = facts.stream().filter(this::concernsBodies).toList();
        FactLog log = FactLog.of(words, relevant, at, knownAt);
        BodyEvaluation evaluation = new BodyEvaluation(log, moment);
        List<Body> sorted =
                bodies.stream().sorted(Comparator.comparing(Body::id)).toList();
        List<Finding> found = new ArrayList<>();
        for (RuleSpec spec : bodyRules) {
            switch (spec.shape()) {
                case RuleSpec.Count count -> evaluation.find(spec, count, sorted, found);
                case RuleSpec.Dated dated -> evaluation.find(spec, dated, sorted, found);
                default -> throw new IllegalStateException(spec.toString());
            }
        }
        return finish(merged(found), log);
    }

    /** Most facts are of matters alone; among a million of them a few count for a body. */
    private boolean concernsBodies(Fact fact) {
        return bodyTypes.contains(fact.type()) || fact.supersedes() != null || words.role(fact.type()) != Role.NONE;
    }

    Moment moment(Instant at, Instant knownAt) {
        return new Moment(new LegalClock(calendar.knownAt(knownAt), zone), at, knownAt);
    }

    /** What the rules find in one matter, before adjudication; by obligation id. */
    Map<String, Finding> findings(FactLog log, Moment moment) {
        BitSet candidates = new BitSet();
        for (Fact fact : log.facts()) {
            BitSet triggered = byTrigger.get(fact.type());
            if (triggered != null) {
                candidates.or(triggered);
            }
        }
        if (!log.facts().isEmpty()) {
            BitSet awaited = byKind.get(log.facts().getFirst().kind());
            if (awaited != null) {
                candidates.or(awaited);
            }
        }
        List<Finding> found = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            RuleSpec spec = matterRules.get(i);
            switch (spec.shape()) {
                case RuleSpec.Within within -> WithinEvaluation.find(spec, within, log, moment, found);
                case RuleSpec.Gate gate -> GateEvaluation.find(spec, gate, log, moment, found);
                default -> throw new IllegalStateException(spec.toString());
            }
        }
        Map<String, Finding> findings = merged(found);
        findings.values().forEach(finding -> Excuses.apply(finding, log));
        return findings;
    }

    Vocabulary words() {
        return words;
    }

    /** Papers that became known after days that they name: no others can move a due that has passed. */
    List<Edition> latePapers() {
        return latePapers;
    }

    private static Map<String, Finding> merged(List<Finding> found) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        for (Finding finding : found) {
            byId.merge(finding.id, finding, Finding::mergedWith);
        }
        return byId;
    }

    private static List<Obligation> finish(Map<String, Finding> findings, FactLog log) {
        List<Obligation> obligations = new ArrayList<>(findings.size());
        for (Finding finding : findings.values()) {
            if (finding.body != null) {
                Excuses.apply(finding, log);
            }
            Excuses.adjudicate(finding, log);
            finding.missRecorded = log.missRecorded(finding.id);
            obligations.add(finding.obligation());
        }
        obligations.sort(ORDER);
        return obligations;
    }
}
