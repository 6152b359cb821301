package org.mingduo.office;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The office's reading of its one clock: whole seconds, written in the office's zone. */
@Component
public final class OfficeTime {
    /** How far clocks of honest machines differ; what happened later than this ahead of us has not happened. */
    public static final Duration SKEW = Duration.ofMinutes(2);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Instant EARLIEST = Instant.parse("1949-12-31T16:00:00Z"); // docs/kernel.md
    private static final Instant LATEST = Instant.parse("2199-12-31T16:00:00Z");

    private final InstantSource clock;
    private final ZoneId zone;

    OfficeTime(InstantSource clock, OfficeSettings settings) {
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** Now, in whole seconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The day that it is now. */
    public LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    /** The zone in which days begin. */
    public ZoneId zone() {
        return zone;
    }

    /** As every answer writes it, e.g. {@code 2026-03-09T08:12:00+08:00}. */
    public String write(Instant at) {
        return FORM.format(at.atZone(zone));
    }

    /** Reads what {@link #write} writes, in any offset; refuses what has no offset, a fraction or an impossible year. */
    public Instant read(String text, String where) {
        Instant at;
        try {
            at = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badInput(
                    "'" + text + "' is no instant",
                    where,
                    "ISO 8601 with an offset, such as " + write(now()),
                    "write the date, the time to the second, and the offset +08:00");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw Problem.badInput(
                    "'" + text + "' has a fraction of a second", where, "whole seconds", "leave the fraction out");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw Problem.badInput(
                    "'" + text + "' is in an impossible year", where, "1950-01-01 to 2199-12-31", "check the year");
        }
        return at;
    }

    /** Like {@link #read}, for something that is said to have happened. */
    public Instant readPast(String text, String where) {
        Instant at = read(text, where);
        if (at.isAfter(now().plus(SKEW))) {
            throw Problem.badInput(
                    "'" + text + "' has not happened yet: the office's clock says " + write(now()),
                    where,
                    "at most " + SKEW.toMinutes() + " minutes ahead of the office's clock",
                    "record it when it has happened");
        }
        return at;
    }
}
