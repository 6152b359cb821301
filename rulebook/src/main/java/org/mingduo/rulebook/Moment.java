package org.mingduo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.mingduo.legaltime.LegalClock;

/**
 * When a question is asked: statuses are as of {@code at}, knowledge as of {@code knownAt}.
 *
 * @param clock on the calendar as known then
 */
record Moment(LegalClock clock, Instant at, Instant knownAt) {
    ZoneId zone() {
        return clock.zone();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.zone());
    }

    OffsetDateTime local(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toInstant();
    }
}
