package org.mingduo.radar.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a story has gone so far.
 *
 * @param first when its first signal came
 * @param begin when the first bucket begins; at most at {@code first}
 * @param width of each bucket
 * @param counts signals of each bucket, copies included, in order of time
 */
public record Course(Instant first, Instant begin, Duration width, List<Long> counts) {
    public Course {
        counts = List.copyOf(counts);
        if (width.isZero() || width.isNegative()) {
            throw new IllegalArgumentException("Buckets of %s; more than nothing is wanted.".formatted(width));
        }
        if (first.isBefore(begin)) {
            throw new IllegalArgumentException(
                    "The first signal, %s, lies before the first bucket, %s.".formatted(first, begin));
        }
    }

    /** Signals in buckets that have begun by now. */
    double soFar(Instant now) {
        return since(first, now);
    }

    /** Signals after a moment, up to now; a bucket that the moment divides is divided evenly. */
    double since(Instant from, Instant now) {
        double sum = 0;
        for (int k = 0; k < counts.size(); k++) {
            Instant opens = later(begin.plus(width.multipliedBy(k)), first);
            Instant closes = begin.plus(width.multipliedBy(k + 1L));
            if (opens.isAfter(now)) {
                break;
            }
            Instant heard = closes.isAfter(now) ? now : closes;
            double whole = seconds(opens, heard);
            double part = seconds(later(opens, from), heard);
            sum += counts.get(k) * (opens.isBefore(from) ? whole <= 0 ? 0 : Math.max(0, part / whole) : 1);
        }
        return sum;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1000.0;
    }
}
