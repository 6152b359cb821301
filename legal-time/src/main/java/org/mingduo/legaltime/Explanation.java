package org.mingduo.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * How a due was reached. The clock itself jumps; here the same days are walked one by one, and a property test holds
 * the two together: the walk counts exactly as many days as the period has, the last of them being the last day.
 */
final class Explanation {
    /** Longer spans are told month by month. */
    static final int DAYS_TOLD_ONE_BY_ONE = 400;

    /** The notices of the past have moved days from 29 December on, never earlier. */
    private static final int FIRST_DECEMBER_DAY_A_NOTICE_MOVED = 29;

    private final LegalCalendar calendar;
    private final ZoneId zone;
    private final Standstill still;
    private final List<Leg> legs;

    Explanation(LegalCalendar calendar, ZoneId zone, Standstill still, List<Leg> legs) {
        this.calendar = calendar;
        this.zone = zone;
        this.still = still;
        this.legs = legs;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Leg before = null;
        for (Leg leg : legs) {
            if (before != null && leg.period() != null) {
                steps.add(new Step.Extended(leg.period(), before.lastDay()));
            }
            count(leg, before == null, steps);
            roll(leg, steps);
            before = leg;
        }
        legs.stream().filter(Leg::looksAtCalendar).forEach(leg -> sources(leg, steps));
        Leg last = legs.getLast();
        steps.add(new Step.Ends(at(last.due()), last.way() == Leg.Way.MINIMUM));
        return steps.stream().distinct().toList();
    }

    private void count(Leg leg, boolean first, List<Step> steps) {
        boolean back = leg.way() == Leg.Way.BACKWARD;
        Period period = leg.period();
        if (period == null) {
            return;
        }
        if (first && !(period instanceof Period.Hours)) {
            steps.add(new Step.DayZero(leg.zero(), back));
        }
        switch (period) {
            case Period.Hours hours -> hours(leg, hours, back, steps);
            case Period.WorkingDays days -> days(leg, days.count(), true, steps);
            case Period.CalendarDays days -> days(leg, days.count(), false, steps);
            case Period.Months months -> months(leg, months, back, steps);
            case Period.Years years -> months(leg, years, back, steps);
        }
    }

    private void hours(Leg leg, Period.Hours hours, boolean back, List<Step> steps) {
        steps.add(new Step.HoursElapsed(at(leg.start()), hours.count(), back));
        for (Pause pause : still.pauses()) {
            if (pause.until().isAfter(leg.start()) && pause.from().isBefore(leg.due())) {
                steps.add(new Step.HoursPaused(at(pause.from()), at(pause.until())));
            }
        }
    }

    private void months(Leg leg, Period period, boolean back, List<Step> steps) {
        int count = back ? -period.count() : period.count();
        LocalDate plain = period instanceof Period.Years
                ? leg.zero().plusYears(count)
                : leg.zero().plusMonths(count);
        boolean clipped = plain.getDayOfMonth() != leg.zero().getDayOfMonth();
        steps.add(new Step.MonthsAdded(leg.zero(), period, plain, clipped, back));
        for (Standstill.Days run : still.between(leg.zero(), leg.nominal())) {
            int days = Math.toIntExact(run.first().until(run.last(), ChronoUnit.DAYS) + 1);
            steps.add(new Step.PausedDays(run.first(), run.last(), days));
        }
    }

    private void days(Leg leg, int of, boolean working, List<Step> steps) {
        boolean back = leg.way() == Leg.Way.BACKWARD;
        long span = Math.abs(leg.zero().until(leg.nominal(), ChronoUnit.DAYS));
        boolean oneByOne = span <= DAYS_TOLD_ONE_BY_ONE;
        Month month = null;
        int n = 0;
        for (long i = 1; i <= span; i++) {
            LocalDate day = leg.zero().plusDays(back ? -i : i);
            boolean counts = (!working || calendar.isWorkingDay(day)) && !still.covers(day);
            if (counts) {
                n++;
            }
            if (oneByOne) {
                steps.add(counts ? counted(day, n, of, working) : skipped(day));
                continue;
            }
            if (month == null || !month.month.equals(YearMonth.from(day))) {
                if (month != null) {
                    steps.add(month.step(of, working));
                }
                month = new Month(YearMonth.from(day), counts ? n : n + 1);
            }
            month.days++;
            month.last = n;
        }
        if (month != null) {
            steps.add(month.step(of, working));
        }
    }

    private Step counted(LocalDate day, int n, int of, boolean working) {
        if (working && calendar.kindOf(day) == DayKind.MAKE_UP_WORKDAY) {
            return new Step.CountedMakeUp(day, n, of, nameOf(day), sourceOf(day));
        }
        return new Step.Counted(day, n, of, working);
    }

    private Step skipped(LocalDate day) {
        if (still.covers(day)) {
            return new Step.SkippedPaused(day);
        }
        return calendar.kindOf(day) == DayKind.HOLIDAY
                ? new Step.SkippedHoliday(day, nameOf(day), sourceOf(day))
                : new Step.SkippedWeekend(day);
    }

    private void roll(Leg leg, List<Step> steps) {
        if (!leg.nominal().equals(leg.lastDay())) {
            steps.add(new Step.Rolled(leg.nominal(), leg.lastDay(), nameOf(leg.nominal()), sourceOf(leg.nominal())));
            return;
        }
        Step.NotRolled.@Nullable Why why = switch (leg.way()) {
            case FORWARD -> null;
            case MINIMUM -> Step.NotRolled.Why.MINIMUM;
            case BACKWARD -> Step.NotRolled.Why.BACKWARD;
            case FIXED -> Step.NotRolled.Why.FIXED;
        };
        if (why != null && !(leg.period() instanceof Period.Hours) && !calendar.isWorkingDay(leg.lastDay())) {
            steps.add(new Step.NotRolled(leg.lastDay(), why));
        }
    }

    private void sources(Leg leg, List<Step> steps) {
        LocalDate from = leg.firstLooked();
        LocalDate to = leg.lastLooked();
        Set<Edition> used = new LinkedHashSet<>();
        int unannouncedFrom = 0;
        for (int year = from.getYear(); year <= to.getYear() + 1; year++) {
            boolean inside = year <= to.getYear();
            for (Edition edition : calendar.editionsOf(year)) {
                if (inside || edition.days().stream().anyMatch(day -> within(day.date(), from, to))) {
                    used.add(edition);
                }
            }
            boolean open = inside && !calendar.isAnnounced(year);
            if (open && unannouncedFrom == 0) {
                unannouncedFrom = year;
            }
            if (!open && unannouncedFrom != 0) {
                steps.add(provisional(unannouncedFrom, year - 1));
                unannouncedFrom = 0;
            }
        }
        for (Edition edition : used) {
            LocalDate since = LocalDate.ofInstant(edition.knownSince(), zone);
            steps.add(new Step.EditionUsed(edition.year(), since, edition.source(), edition.amends()));
        }
        LocalDate day = leg.lastDay();
        if (day.getMonthValue() == 12
                && day.getDayOfMonth() >= FIRST_DECEMBER_DAY_A_NOTICE_MOVED
                && calendar.isAnnounced(day.getYear())
                && !calendar.isAnnounced(day.getYear() + 1)) {
            steps.add(new Step.MayStillMove(day, day.getYear() + 1));
        }
    }

    private Step provisional(int from, int to) {
        Optional<Integer> first = calendar.firstYear();
        return new Step.Provisional(from, to, first.isPresent() && to < first.get());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private String nameOf(LocalDate day) {
        return calendar.named(day).map(CalendarDay::name).orElse("");
    }

    private String sourceOf(LocalDate day) {
        return calendar.editionNaming(day).map(Edition::source).orElse("");
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, zone);
    }

    /** A month that is being walked through. */
    private static final class Month {
        private final YearMonth month;
        private final int first;
        private int last;
        private int days;

        Month(YearMonth month, int first) {
            this.month = month;
            this.first = first;
        }

        Step step(int of, boolean working) {
            int counted = last - first + 1;
            return new Step.CountedMonth(month, first, last, of, days - counted, working);
        }
    }
}
