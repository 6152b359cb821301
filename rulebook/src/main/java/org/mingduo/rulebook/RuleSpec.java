package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Period;

/**
 * A rule as the engine reads it.
 *
 * @param says what it says, for people
 * @param local whether its book binds one place
 * @param editions in the order of their first days, not overlapping; the one in force at the trigger governs for life
 * @param kinds matter kinds that it looks at; empty means every kind
 * @param shape what is owed and when
 */
record RuleSpec(Rule says, boolean local, List<Edition> editions, Set<String> kinds, Shape shape) {

    /** The edition in force on a day, as known at an instant; null when there is none. */
    @Nullable
    Edition editionOn(LocalDate day, Instant knownAt) {
        for (Edition edition : editions) {
            if (edition.covers(day) && !edition.known().isAfter(knownAt)) {
                return edition;
            }
        }
        return null;
    }

    boolean looksAt(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /**
     * How a rule stood for a time.
     *
     * @param until its last day, or null while it is in force
     * @param known from when it was known
     * @param within the period owed; null means promptly
     * @param extension what {@code extended} adds, or null when the rule cannot be extended
     * @param atLeast the count owed in a window
     */
    record Edition(
            LocalDate from,
            @Nullable LocalDate until,
            Instant known,
            Severity severity,
            @Nullable Period within,
            @Nullable Period extension,
            int atLeast) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** A fact that a rule looks for; {@code byBearer} when only the bearer's own counts. */
    record FactTest(String type, @Nullable Condition when, boolean byBearer) {
        boolean accepts(Fact fact) {
            return fact.type().equals(type) && (when == null || when.holds(fact));
        }

        static boolean any(List<FactTest> tests, Fact fact) {
            for (FactTest test : tests) {
                if (test.accepts(fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The four shapes; a deadline by a date of a body is told apart from one within a period from a fact. */
    sealed interface Shape {}

    /**
     * Deadlines and cadences: something within a period from a fact.
     *
     * @param from what starts it; the first in the list that the matter has
     * @param each one for each trigger, not once for the matter
     * @param whileOpen triggers count only while the matter is open
     * @param onlyIf owed only if the latest fact of a type fits, or null
     * @param met what discharges it
     * @param covers contents that the union of the discharging facts must have, or null
     * @param excuse on the trigger: lawfully not owed, or null
     * @param pausable whether pauses stop its clock
     * @param ofTrigger borne by the trigger's body even when the matter has another lead
     */
    record Within(
            List<FactTest> from,
            boolean each,
            boolean whileOpen,
            @Nullable OnlyIf onlyIf,
            List<FactTest> met,
            @Nullable Covers covers,
            @Nullable Condition excuse,
            boolean pausable,
            boolean ofTrigger)
            implements Shape {}

    /** A fact that decides whether a duty is owed, in words and as a test. */
    record OnlyIf(String type, Condition test, Text words) {}

    /** Contents to be covered, and the data field that lists what a fact covers. */
    record Covers(String field, List<Term> all) {}

    /**
     * Given facts before a given fact.
     *
     * @param opens the fact without which it is not owed, or null
     * @param awaits matter kinds in which it is shown from the first fact on, when nothing else opens it
     * @param before the gated facts; the first that happens makes it final
     */
    record Gate(@Nullable FactTest opens, Set<String> awaits, List<FactTest> before, List<Requirement> requires)
            implements Shape {}

    /**
     * One step that a gate requires.
     *
     * @param what how it is called when it is missing
     * @param onlyIf on the gated fact: whether the step is required at all, or null for always
     * @param minimum how long it must have lasted, or null
     * @param ahead how long before the gated fact it must lie, or null
     */
    record Requirement(
            Term what,
            FactTest test,
            @Nullable Condition onlyIf,
            @Nullable Minimum minimum,
            @Nullable Period ahead) {}

    /** A minimum, counted from an earlier fact of a type or from a day in the step's own data; one of the two is null. */
    record Minimum(
            Period period,
            @Nullable String sinceType,
            @Nullable String sinceField) {}

    /**
     * At least so many in each window, for a body.
     *
     * @param countFor where a fact names the bodies it counts for: {@code body} or a data field
     * @param notKinds matter kinds whose facts do not count
     */
    record Count(
            Condition bearers, WindowKind window, List<FactTest> counts, List<String> countFor, Set<String> notKinds)
            implements Shape {}

    /** By a day of each year, or by one fixed day; one of the two is null. */
    record Dated(
            Condition bearers,
            @Nullable MonthDay yearly,
            @Nullable LocalDate date,
            List<FactTest> met) implements Shape {}
}
