package org.mingduo.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Where a clock stood still: its pauses merged, as instants for hour clocks and as days for day clocks. */
final class Standstill {
    static final Standstill NONE = new Standstill(List.of(), List.of());

    private final List<Pause> pauses;
    private final List<Days> days;

    private Standstill(List<Pause> pauses, List<Days> days) {
        this.pauses = pauses;
        this.days = days;
    }

    /** Days that are not counted, both ends included. */
    record Days(LocalDate first, LocalDate last) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static Standstill of(List<Pause> pauses, ZoneId zone) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        List<Pause> merged = new ArrayList<>();
        for (Pause pause : pauses.stream()
                .map(pause -> new Pause(
                        pause.from().truncatedTo(ChronoUnit.SECONDS),
                        pause.until().truncatedTo(ChronoUnit.SECONDS)))
                .sorted(Comparator.comparing(Pause::from))
                .toList()) {
            Pause last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || pause.from().isAfter(last.until())) {
                merged.add(pause);
            } else if (pause.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Pause(last.from(), pause.until()));
            }
        }
        List<Days> days = merged.stream()
                .map(pause -> new Days(
                        LocalDate.ofInstant(pause.from(), zone).plusDays(1), LocalDate.ofInstant(pause.until(), zone)))
                .filter(run -> !run.last().isBefore(run.first()))
                .toList();
        return new Standstill(List.copyOf(merged), days);
    }

    boolean isEmpty() {
        return pauses.isEmpty();
    }

    List<Pause> pauses() {
        return pauses;
    }

    boolean covers(LocalDate day) {
        for (Days run : days) {
            if (run.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The instant that an hour clock reaches when the pauses between its start and its end are left out. */
    Instant pushed(Instant start, Instant end) {
        Instant due = end;
        for (Pause pause : pauses) {
            if (pause.until().isAfter(start) && pause.from().isBefore(due)) {
                Instant from = pause.from().isBefore(start) ? start : pause.from();
                due = due.plusSeconds(from.until(pause.until(), ChronoUnit.SECONDS));
            }
        }
        return due;
    }

    /** The {@code count}th day after day zero that counts and is not paused. */
    LocalDate count(LocalDate zero, int count, Predicate<LocalDate> counts) {
        LocalDate day = zero;
        for (int n = 0; n < count && day.getYear() <= LegalClock.LAST_YEAR; ) {
            day = day.plusDays(1);
            if (counts.test(day) && !covers(day)) {
                n++;
            }
        }
        return day;
    }

    /** The end of months or years, put off by each paused day that lies in them. */
    LocalDate later(LocalDate zero, LocalDate end) {
        LocalDate day = end;
        for (Days run : days) {
            if (run.last().isAfter(zero) && !run.first().isAfter(day)) {
                day = day.plusDays(pausedDays(zero, run));
            }
        }
        return day;
    }

    /** The runs of paused days that lie after a day zero and begin no later than a last day. */
    List<Days> between(LocalDate zero, LocalDate last) {
        return days.stream()
                .filter(run -> run.last().isAfter(zero) && !run.first().isAfter(last))
                .map(run -> run.first().isAfter(zero) ? run : new Days(zero.plusDays(1), run.last()))
                .toList();
    }

    private static long pausedDays(LocalDate zero, Days run) {
        LocalDate first = run.first().isAfter(zero) ? run.first() : zero.plusDays(1);
        return first.until(run.last(), ChronoUnit.DAYS) + 1;
    }
}
