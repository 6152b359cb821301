package org.mingduo.legaltime;

import org.mingduo.legaltime.Step.Counted;
import org.mingduo.legaltime.Step.CountedMakeUp;
import org.mingduo.legaltime.Step.CountedMonth;
import org.mingduo.legaltime.Step.DayZero;
import org.mingduo.legaltime.Step.EditionUsed;
import org.mingduo.legaltime.Step.Ends;
import org.mingduo.legaltime.Step.Extended;
import org.mingduo.legaltime.Step.HoursElapsed;
import org.mingduo.legaltime.Step.HoursPaused;
import org.mingduo.legaltime.Step.MayStillMove;
import org.mingduo.legaltime.Step.MonthsAdded;
import org.mingduo.legaltime.Step.NotRolled;
import org.mingduo.legaltime.Step.PausedDays;
import org.mingduo.legaltime.Step.Provisional;
import org.mingduo.legaltime.Step.Rolled;
import org.mingduo.legaltime.Step.SkippedHoliday;
import org.mingduo.legaltime.Step.SkippedPaused;
import org.mingduo.legaltime.Step.SkippedWeekend;

/** Each step as an English sentence. Holidays keep their Chinese names. */
final class StepInEnglish {
    private StepInEnglish() {}

    static String of(Step step) {
        return switch (step) {
            case DayZero s ->
                s.backward()
                        ? When.en(s.day())
                                + " is the day of the event: not counted, counting goes back from the day before."
                        : When.en(s.day()) + " is day zero: not counted.";
            case Counted s ->
                When.en(s.day()) + " counts as " + (s.working() ? "working day " : "day ") + s.n() + " of " + s.of()
                        + ".";
            case CountedMakeUp s ->
                When.en(s.day()) + " is a make-up workday (" + s.name() + ") and counts as working day " + s.n()
                        + " of " + s.of() + ".";
            case CountedMonth s -> month(s);
            case SkippedWeekend s -> When.en(s.day()) + " is a weekend: not counted.";
            case SkippedHoliday s -> When.en(s.day()) + " is a holiday (" + s.name() + "): not counted.";
            case SkippedPaused s -> When.en(s.day()) + " lies in a pause of the clock: not counted.";
            case MonthsAdded s ->
                s.period().en() + (s.backward() ? " before " : " after ") + When.en(s.from()) + " is "
                        + When.en(s.day()) + (s.clipped() ? ", the last day of a month that has no such day." : ".");
            case PausedDays s ->
                "The clock was paused from " + When.en(s.from()) + " to " + When.en(s.to()) + ": "
                        + count(s.days(), "day") + " not counted, and the end moves on by as many.";
            case Rolled s ->
                "The last day, " + When.en(s.from()) + ", is "
                        + (s.name().isEmpty() ? "a weekend" : "a holiday (" + s.name() + ")")
                        + "; the next working day, " + When.en(s.to()) + ", takes its place.";
            case NotRolled s ->
                When.en(s.day()) + " is not a working day, but "
                        + switch (s.why()) {
                            case MINIMUM -> "a minimum";
                            case BACKWARD -> "a backward period";
                            case FIXED -> "a fixed date";
                        }
                        + " does not roll.";
            case HoursElapsed s ->
                count(s.hours(), "hour") + " " + (s.backward() ? "back " : "") + "from " + When.en(s.from())
                        + ", nights and holidays included.";
            case HoursPaused s ->
                "The clock stood still from " + When.en(s.from()) + " to " + When.en(s.until())
                        + ": that time is not counted.";
            case Extended s -> "Extended by " + s.by().en() + ", counted after " + When.en(s.after()) + ".";
            case EditionUsed s ->
                "The working days of " + s.year() + " follow the State Council's "
                        + (s.amends() ? "amending notice" : "holiday notice") + " known since "
                        + When.enPlain(s.knownSince()) + " (" + s.source() + ").";
            case Provisional s ->
                (s.beforeFirst()
                                ? "This calendar has no holiday notice for " + years(s)
                                : "The holiday notice for " + years(s) + " is not announced yet")
                        + ": Monday to Friday are taken as working days, statutory holidays are not guessed, and the"
                        + " result is provisional.";
            case MayStillMove s ->
                When.en(s.day()) + " is at the year's end; the notice for " + s.nextYear()
                        + ", once announced, may still rearrange it.";
            case Ends s ->
                s.minimum()
                        ? "The minimum has run at " + When.en(s.due()) + "."
                        : "Due at " + When.en(s.due()) + "; that instant is still in time.";
        };
    }

    private static String month(CountedMonth s) {
        String skipped = s.skipped() == 0 ? "" : "; " + count(s.skipped(), "day") + " not counted";
        String unit = s.working() ? "working days " : "days ";
        return s.last() < s.first()
                ? When.en(s.month()) + ": no day counts" + skipped + "."
                : When.en(s.month()) + ": " + unit + s.first() + " to " + s.last() + " of " + s.of() + skipped + ".";
    }

    private static String count(int n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    private static String years(Provisional s) {
        return s.from() == s.to() ? Integer.toString(s.from()) : s.from() + " to " + s.to();
    }
}
