package org.mingduo.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingduo.legaltime.Period;

/**
 * One step of the way from facts to an obligation. A step is typed; its sentences are made when asked for and never
 * stored. Instants are in the office's zone.
 */
public sealed interface Step {

    /** What kind of step it is, a word for machines. */
    String code();

    /** The step's fields: strings, whole numbers and booleans only. */
    Map<String, Object> fields();

    /** The step as a Chinese sentence. */
    default String zh() {
        return StepWords.zh(this);
    }

    /** The step as an English sentence. */
    default String en() {
        return StepWords.en(this);
    }

    /** The edition of the rule that governs, because it was in force at the trigger. */
    record InForce(String book, LocalDate from, Severity severity) implements Step {
        @Override
        public String code() {
            return "in-force";
        }

        @Override
        public Map<String, Object> fields() {
            return map("book", book, "from", from, "severity", severity.word());
        }
    }

    /** The fact that opened it. */
    record Opened(Term type, String fact, OffsetDateTime at) implements Step {
        @Override
        public String code() {
            return "opened";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "fact", fact, "at", at);
        }
    }

    /** Another fact from which the same period could be counted, and what the due would be; the text is silent. */
    record OtherStart(Term type, String fact, OffsetDateTime at, OffsetDateTime due) implements Step {
        @Override
        public String code() {
            return "other-start";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "fact", fact, "at", at, "due", due);
        }
    }

    /** The window of a count, both days included. */
    record Window(String name, LocalDate from, LocalDate to) implements Step {
        @Override
        public String code() {
            return "window";
        }

        @Override
        public Map<String, Object> fields() {
            return map("window", name, "from", from, "to", to);
        }
    }

    /** A step of the clock itself. */
    record Clock(org.mingduo.legaltime.Step step) implements Step {
        @Override
        public String code() {
            return step.code();
        }

        @Override
        public Map<String, Object> fields() {
            return step.fields();
        }
    }

    /** The text says "promptly" and gives no number, so none is counted. */
    record NoNumber() implements Step {
        @Override
        public String code() {
            return "no-number";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of();
        }
    }

    /** Whether it is owed depends on a fact that is not there yet. */
    record OnlyIf(Text condition, Term type) implements Step {
        @Override
        public String code() {
            return "only-if";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "conditionZh", condition.zh(), "conditionEn", condition.en());
        }
    }

    /** The fact that decides that it is owed. */
    record Owed(Text condition, String fact, OffsetDateTime at) implements Step {
        @Override
        public String code() {
            return "owed";
        }

        @Override
        public Map<String, Object> fields() {
            return map("fact", fact, "at", at, "conditionZh", condition.zh(), "conditionEn", condition.en());
        }
    }

    /** Who bears it, by an assignment that held at the due. */
    record Assigned(String body, String fact, OffsetDateTime at) implements Step {
        @Override
        public String code() {
            return "assigned";
        }

        @Override
        public Map<String, Object> fields() {
            return map("body", body, "fact", fact, "at", at);
        }
    }

    /** A fact that counted toward a goal. */
    record CountedFact(Term type, String fact, OffsetDateTime at, int n, int of) implements Step {
        @Override
        public String code() {
            return "counted-fact";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "fact", fact, "at", at, "n", n, "of", of);
        }
    }

    /** A fact that discharged it, alone or with others. */
    record Discharged(Term type, String fact, OffsetDateTime at, boolean inTime) implements Step {
        @Override
        public String code() {
            return "discharged";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "fact", fact, "at", at, "inTime", inTime);
        }
    }

    /** Something still missing. */
    record Missing(Term what) implements Step {
        @Override
        public String code() {
            return "missing";
        }

        @Override
        public Map<String, Object> fields() {
            return map("what", what.id());
        }
    }

    /** A step was taken, but its minimum was not kept. */
    record TooShort(Term what, String fact, Period atLeast) implements Step {
        @Override
        public String code() {
            return "too-short";
        }

        @Override
        public Map<String, Object> fields() {
            return map("what", what.id(), "fact", fact, "atLeast", atLeast.en());
        }
    }

    /** The gated fact, at which a gate becomes final. */
    record Gated(Term type, String fact, OffsetDateTime at) implements Step {
        @Override
        public String code() {
            return "gated";
        }

        @Override
        public Map<String, Object> fields() {
            return map("type", type.id(), "fact", fact, "at", at);
        }
    }

    /** A person must decide, and why. */
    record Flagged(Why why, String fact) implements Step {
        /** What makes the record doubtful. */
        public enum Why {
            /** The deciding fact came only after the due. */
            DECIDED_AFTER_DUE,
            /** A typed fact recorded after the due would turn a miss into a hit. */
            RECORDED_AFTER_DUE,
            /** A regrade recorded after the due would remove it. */
            REMOVED_AFTER_DUE,
            /** A correction, pause, extension or holiday notice that became known after the miss would undo it. */
            CHANGED_AFTER_MISS
        }

        @Override
        public String code() {
            return "flagged";
        }

        @Override
        public Map<String, Object> fields() {
            return map("why", why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "fact", fact);
        }
    }

    /** A person decided what was flagged. */
    record Adjudicated(String fact, String outcome, String by) implements Step {
        @Override
        public String code() {
            return "adjudicated";
        }

        @Override
        public Map<String, Object> fields() {
            return map("fact", fact, "outcome", outcome, "by", by);
        }
    }

    /** Lawfully not owed; {@code ground} is empty when the deciding fact itself is secret. */
    record Excused(String fact, String ground) implements Step {
        @Override
        public String code() {
            return "excused";
        }

        @Override
        public Map<String, Object> fields() {
            return map("fact", fact, "ground", ground);
        }
    }

    /** Another rulebook asks the same. */
    record AlsoAsked(String book, String rule) implements Step {
        @Override
        public String code() {
            return "also-asked";
        }

        @Override
        public Map<String, Object> fields() {
            return map("book", book, "rule", rule);
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            fields.put(
                    (String) pairs[i],
                    switch (value) {
                        case Integer number -> number;
                        case Boolean flag -> flag;
                        case OffsetDateTime instant -> Instants.iso(instant);
                        default -> value.toString();
                    });
        }
        return fields;
    }

    /** The codes of these steps, in order; what a test or a filter asks for first. */
    static List<String> codes(List<Step> steps) {
        return steps.stream().map(Step::code).toList();
    }
}
