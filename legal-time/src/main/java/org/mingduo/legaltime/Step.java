package org.mingduo.legaltime;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of the way from a trigger to a due, so that a citizen can check it with a paper calendar. A step is typed;
 * its sentences are made when asked for and never stored.
 */
public sealed interface Step {

    /** What kind of step it is, a word for machines: {@code "counted"}, {@code "skipped-holiday"}, … */
    String code();

    /** The step's fields, of strings, integers and booleans only; days as {@code 2026-02-24}. */
    Map<String, Object> fields();

    /** The step as a Chinese sentence. */
    default String zh() {
        return StepInChinese.of(this);
    }

    /** The step as an English sentence. */
    default String en() {
        return StepInEnglish.of(this);
    }

    /** {@link #code()} as {@code step}, the fields, and both sentences: one JSON object. */
    default Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("step", code());
        map.putAll(fields());
        map.put("zh", zh());
        map.put("en", en());
        return map;
    }

    /** The day of the trigger, or of the event that is counted back from, is not counted. */
    record DayZero(LocalDate day, boolean backward) implements Step {
        @Override
        public String code() {
            return "day-zero";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "backward", backward);
        }
    }

    /** A day that counts; {@code working} tells whether working days are being counted or days of the calendar. */
    record Counted(LocalDate day, int n, int of, boolean working) implements Step {
        @Override
        public String code() {
            return "counted";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "n", n, "of", of, "working", working);
        }
    }

    /** A Saturday or Sunday that counts because a notice has people work on it. */
    record CountedMakeUp(LocalDate day, int n, int of, String name, String source) implements Step {
        @Override
        public String code() {
            return "counted-make-up";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "n", n, "of", of, "name", name, "source", source);
        }
    }

    /** A month of a long period: its counted days are the {@code first}th to the {@code last}th. */
    record CountedMonth(YearMonth month, int first, int last, int of, int skipped, boolean working) implements Step {
        @Override
        public String code() {
            return "counted-month";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf(
                    "month", month, "first", first, "last", last, "of", of, "skipped", skipped, "working", working);
        }
    }

    /** A plain Saturday or Sunday that does not count. */
    record SkippedWeekend(LocalDate day) implements Step {
        @Override
        public String code() {
            return "skipped-weekend";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day);
        }
    }

    /** A day off by a notice that does not count. */
    record SkippedHoliday(LocalDate day, String name, String source) implements Step {
        @Override
        public String code() {
            return "skipped-holiday";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "name", name, "source", source);
        }
    }

    /** A day on which the clock stood still. */
    record SkippedPaused(LocalDate day) implements Step {
        @Override
        public String code() {
            return "skipped-paused";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day);
        }
    }

    /** Months or years were added; {@code clipped} when the month has no day of that number. */
    record MonthsAdded(LocalDate from, Period period, LocalDate day, boolean clipped, boolean backward)
            implements Step {
        @Override
        public String code() {
            return "months-added";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("from", from, "period", period.en(), "day", day, "clipped", clipped, "backward", backward);
        }
    }

    /** Days of a pause put the end of months or years off. */
    record PausedDays(LocalDate from, LocalDate to, int days) implements Step {
        @Override
        public String code() {
            return "paused-days";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("from", from, "to", to, "days", days);
        }
    }

    /** The last day is no working day; the next working day takes its place. {@code name} is empty for a weekend. */
    record Rolled(LocalDate from, LocalDate to, String name, String source) implements Step {
        @Override
        public String code() {
            return "rolled";
        }

        @Override
        public Map<String, Object> fields() {
            return name.isEmpty()
                    ? fieldsOf("from", from, "to", to)
                    : fieldsOf("from", from, "to", to, "name", name, "source", source);
        }
    }

    /** The last day is no working day, and stays: minimums, backward periods and fixed dates do not roll. */
    record NotRolled(LocalDate day, Why why) implements Step {
        /** What kind of period keeps its day. */
        public enum Why {
            MINIMUM,
            BACKWARD,
            FIXED
        }

        @Override
        public String code() {
            return "not-rolled";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "why", why.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Hours ran from an instant without regard to nights and holidays; backward, they lead up to it. */
    record HoursElapsed(OffsetDateTime from, int hours, boolean backward) implements Step {
        @Override
        public String code() {
            return "hours-elapsed";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("from", from, "hours", hours, "backward", backward);
        }
    }

    /** An hour clock stood still between two instants. */
    record HoursPaused(OffsetDateTime from, OffsetDateTime until) implements Step {
        @Override
        public String code() {
            return "hours-paused";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("from", from, "until", until);
        }
    }

    /** A further period is counted from the end of the one before. */
    record Extended(Period by, LocalDate after) implements Step {
        @Override
        public String code() {
            return "extended";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("by", by.en(), "after", after);
        }
    }

    /** A paper that says which days of a year are worked. */
    record EditionUsed(int year, LocalDate knownSince, String source, boolean amends) implements Step {
        @Override
        public String code() {
            return "edition";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("year", year, "knownSince", knownSince, "source", source, "amends", amends);
        }
    }

    /** Years whose notice is not known; their days follow the base week, so the due may still move. */
    record Provisional(int from, int to, boolean beforeFirst) implements Step {
        @Override
        public String code() {
            return "provisional";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("from", from, "to", to, "beforeFirst", beforeFirst);
        }
    }

    /** A last day at the end of December, which the next year's notice can still rearrange. */
    record MayStillMove(LocalDate day, int nextYear) implements Step {
        @Override
        public String code() {
            return "may-still-move";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("day", day, "nextYear", nextYear);
        }
    }

    /** The last instant in time; for a minimum, the first at which it has run. */
    record Ends(OffsetDateTime due, boolean minimum) implements Step {
        @Override
        public String code() {
            return "ends";
        }

        @Override
        public Map<String, Object> fields() {
            return fieldsOf("due", due, "minimum", minimum);
        }
    }

    private static Map<String, Object> fieldsOf(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            map.put(
                    (String) pairs[i],
                    switch (value) {
                        case Integer number -> number;
                        case Boolean flag -> flag;
                        case OffsetDateTime instant -> When.iso(instant);
                        default -> value.toString();
                    });
        }
        return map;
    }

    /** The distinct codes in a list of steps, in their order; what a test or a filter asks for first. */
    static List<String> codes(List<Step> steps) {
        return steps.stream().map(Step::code).distinct().toList();
    }
}
