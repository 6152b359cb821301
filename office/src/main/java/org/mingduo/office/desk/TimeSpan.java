package org.mingduo.office.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis of a story's chart: what was, and where the reader stands. A story of which nobody has spoken for longer than
 * it lived has a break between the two. Positions are in percent of the whole width.
 *
 * @param begin where the axis begins
 * @param end where what was ends
 * @param past how much of the width it takes
 * @param now where the present stands: at the end of what was, or after a break
 */
public record TimeSpan(Instant begin, Instant end, double past, double now) {
    /** Of the width, for the outlook. */
    private static final double AHEAD = 22;

    private static final double BREAK = 9;

    /** Buckets that the axis shows at least. */
    private static final int LEAST = 6;

    private static final int TICKS = 8;

    /** Of the width: nearer to the present its label would hide that of a mark. */
    private static final double NEAR = 4.5;

    /** Steps that a clock's reader expects, in minutes. */
    private static final long[] STEPS = {
        10, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400, 28_800, 57_600, 115_200
    };

    private static final long DAY = 1440;

    static TimeSpan of(Instant first, Instant last, Duration width, Instant now, boolean ahead) {
        Duration life = longer(Duration.between(first, last), width.multipliedBy(LEAST));
        boolean quiet = Duration.between(last, now).compareTo(life) > 0;
        Instant end = quiet || now.isBefore(last) ? last.plus(width.dividedBy(2)) : now;
        Instant begin = end.minus(width.multipliedBy(LEAST));
        double whole = ahead ? 100 - AHEAD : 100;
        return new TimeSpan(first.isBefore(begin) ? first : begin, end, quiet ? whole - BREAK : whole, whole);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Where an instant of the past stands. */
    double x(Instant at) {
        double part = (double) Duration.between(begin, at).toSeconds()
                / Math.max(1, Duration.between(begin, end).toSeconds());
        return past * Math.clamp(part, 0, 1);
    }

    /** Whether there is a break before the present. */
    public boolean broken() {
        return past < now;
    }

    /**
     * A mark of the axis.
     *
     * @param x where it stands
     * @param at its instant
     * @param dated whether the day is to be said: at the first mark and where a new day begins
     * @param narrow whether it is to be said only where minor marks are left out
     * @param timed whether the hour is to be said
     * @param minor whether it is left out where there is little room
     */
    public record Tick(double x, Instant at, boolean dated, boolean narrow, boolean timed, boolean minor) {}

    /** At most eight marks at round times of the reader's zone, none so near the present that its label would be hidden. */
    List<Tick> ticks(Words words) {
        long minutes = Math.max(1, Duration.between(begin, end).toMinutes());
        long step = STEPS[STEPS.length - 1];
        for (int k = STEPS.length - 1; k >= 0 && minutes / STEPS[k] < TICKS; k--) {
            step = STEPS[k];
        }
        ZonedDateTime at = begin.atZone(words.zone());
        ZonedDateTime midnight = at.toLocalDate().atStartOfDay(words.zone());
        long since = Duration.between(midnight, at).toMinutes();
        at = step < DAY
                ? midnight.plusMinutes((since + step - 1) / step * step)
                : midnight.plusDays(since == 0 ? 0 : 1);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        LocalDate majorDay = LocalDate.MIN;
        for (; !at.toInstant().isAfter(end); at = at.plusMinutes(step)) {
            double x = x(at.toInstant());
            if (x < now - NEAR) {
                LocalDate today = at.toLocalDate();
                boolean minor = ticks.size() % 2 == 1 || x > now - 3 * NEAR;
                boolean dated = !today.equals(day);
                boolean narrow = !dated && !minor && !today.equals(majorDay);
                ticks.add(new Tick(x, at.toInstant(), dated, narrow, step < DAY, minor));
                day = today;
                majorDay = minor ? majorDay : today;
            }
        }
        return ticks;
    }
}
