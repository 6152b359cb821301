package org.mingduo.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one matter, or of all, as known at one instant and as of another: what was recorded in time, without what
 * a known fact supersedes, in the order of the kernel. A superseded fact stays out even if what superseded it is
 * superseded in its turn; who wants it back records it again.
 */
final class FactLog {
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::happenedAt)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::id);

    private final Vocabulary words;
    private final List<Fact> facts;
    private final List<Fact> records;

    /** Those of the facts whose type has a role; most have none, and every obligation asks for these. */
    private final List<Fact> parts;

    private final Map<String, String> supersedes;

    final Instant at;

    private FactLog(
            Vocabulary words,
            List<Fact> facts,
            List<Fact> records,
            List<Fact> parts,
            Map<String, String> supersedes,
            Instant at) {
        this.words = words;
        this.facts = facts;
        this.records = records;
        this.parts = parts;
        this.supersedes = supersedes;
        this.at = at;
    }

    /** Facts recorded at or before {@code knownAt} that happened at or before {@code at}. */
    static FactLog of(Vocabulary words, Collection<Fact> all, Instant at, Instant knownAt) {
        return of(words, all, at, knownAt, false);
    }

    /** The same, but what the office performs itself counts as known when it happened. */
    static FactLog asKnown(Vocabulary words, Collection<Fact> all, Instant at, Instant knownAt) {
        return of(words, all, at, knownAt, true);
    }

    private static FactLog of(
            Vocabulary words, Collection<Fact> all, Instant at, Instant knownAt, boolean performedAtOnce) {
        Map<String, String> supersedes = Map.of();
        Set<String> gone = Set.of();
        for (Fact fact : all) {
            String target = fact.supersedes();
            if (target != null && !fact.recordedAt().isAfter(knownAt)) {
                if (gone.isEmpty()) {
                    gone = new HashSet<>();
                    supersedes = new HashMap<>();
                }
                gone.add(target);
                supersedes.putIfAbsent(fact.id(), target);
            }
        }
        List<Fact> facts = new ArrayList<>(all.size());
        List<Fact> records = List.of();
        List<Fact> parts = new ArrayList<>(4);
        for (Fact fact : all) {
            Instant known = performedAtOnce && words.performed(fact.type()) ? fact.happenedAt() : fact.recordedAt();
            if (known.isAfter(knownAt) || fact.happenedAt().isAfter(at)) {
                continue;
            }
            Role role = words.role(fact.type());
            if (role == Role.RECORDS_MISS) {
                // The office's own record of a miss: nothing takes it back, and nothing but the display reads it.
                if (records.isEmpty()) {
                    records = new ArrayList<>();
                }
                records.add(fact);
            } else if (!gone.contains(fact.id())) {
                facts.add(fact);
                if (role != Role.NONE) {
                    parts.add(fact);
                }
            }
        }
        facts.sort(ORDER);
        parts.sort(ORDER);
        return new FactLog(words, facts, records, parts, supersedes, at);
    }

    /** What counts, in order. */
    List<Fact> facts() {
        return facts;
    }

    /** Those among them that do something to every rule alike, in order. */
    List<Fact> parts() {
        return parts;
    }

    Vocabulary words() {
        return words;
    }

    boolean corrected() {
        return !supersedes.isEmpty();
    }

    /** The first fact of a chain of corrections, so that a corrected trigger keeps its obligation's id. */
    String root(Fact fact) {
        String id = fact.id();
        Set<String> seen = new HashSet<>();
        while (seen.add(id)) {
            String earlier = supersedes.get(id);
            if (earlier == null) {
                return id;
            }
            id = earlier;
        }
        return fact.id();
    }

    /** When the office recorded the miss of an obligation, or null. */
    @Nullable
    Instant missRecorded(String obligation) {
        Instant earliest = null;
        for (Fact record : records) {
            if (obligation.equals(record.data().get("obligation"))
                    && (earliest == null || record.recordedAt().isBefore(earliest))) {
                earliest = record.recordedAt();
            }
        }
        return earliest;
    }

    /** The latest fact of a role that names this obligation, its rule, or neither; null if there is none. */
    @Nullable
    Fact latestAbout(Role role, Rule rule, String obligation) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Fact fact = parts.get(i);
            if (words.role(fact.type()) == role && isAbout(fact, rule, obligation)) {
                return fact;
            }
        }
        return null;
    }

    static boolean isAbout(Fact fact, Rule rule, String obligation) {
        Object named = fact.data().get("obligation");
        if (named != null && !named.equals("")) {
            return named.equals(obligation);
        }
        Object ruleNamed = fact.data().get("rule");
        return ruleNamed == null
                || ruleNamed.equals("")
                || ruleNamed.equals(rule.id())
                || ruleNamed.equals(rule.duty());
    }

    /** Whether the matter was open just before a fact, by the order of facts. */
    boolean openAt(Fact when) {
        boolean open = true;
        for (Fact fact : parts) {
            if (ORDER.compare(fact, when) >= 0) {
                break;
            }
            switch (words.role(fact.type())) {
                case CLOSES -> open = false;
                case REOPENS -> open = true;
                default -> {}
            }
        }
        return open;
    }

    /** The latest assignment of a lead that happened by one instant and was known by another; null if there is none. */
    @Nullable
    Fact lead(Instant by, Instant knownBy) {
        Fact latest = null;
        for (Fact fact : parts) {
            if (fact.happenedAt().isAfter(by)) {
                break;
            }
            if (words.role(fact.type()) == Role.ASSIGNS && !fact.recordedAt().isAfter(knownBy)) {
                latest = fact;
            }
        }
        return latest;
    }

    static String leadNamed(Fact assignment) {
        return String.valueOf(assignment.data().get("body"));
    }
}
