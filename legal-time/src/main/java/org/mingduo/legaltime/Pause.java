package org.mingduo.legaltime;

import java.time.Instant;

/**
 * A stretch in which a clock stood still. For hour clocks the time itself is left out. For day clocks the days after
 * the one of {@code from} up to and including the one of {@code until} are not counted: the day on which the clock
 * stopped had begun to count, the day on which it goes on is the day zero of the rest. A pause within one day moves no
 * day clock.
 *
 * @param from when the clock stopped
 * @param until when it went on; for a clock that still stands, the instant asked about, which gives the earliest
 *     possible due
 */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (until.isBefore(from)) {
            throw new Refused(
                    "A pause from " + written(from) + " cannot end before it, at " + written(until) + ".",
                    "期限中止始于" + written(from) + "，不能早于此时（" + written(until) + "）恢复。");
        }
    }

    /** With the offset that deadlines are read in, since that is how they are typed. */
    private static String written(Instant at) {
        return at.atZone(LegalClock.CHINA).toOffsetDateTime().toString();
    }
}
