package org.mingduo.office.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.mingduo.office.Problem;

/**
 * A year, a month, or all times.
 *
 * @param written as it stands in an address: {@code 2019}, {@code 2019-07} or nothing
 * @param from its first instant
 * @param until the first after it
 */
public record Period(String written, Instant from, Instant until) {
    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

    /** Reads what an address says. */
    public static Period read(String written, ZoneId zone) {
        try {
            if (written.isEmpty()) {
                return new Period(written, BEGINNING, END);
            }
            if (written.matches("\\d{4}")) {
                LocalDate first = LocalDate.of(Integer.parseInt(written), 1, 1);
                return of(written, first, first.plusYears(1), zone);
            }
            LocalDate first = YearMonth.parse(written).atDay(1);
            return of(written, first, first.plusMonths(1), zone);
        } catch (DateTimeException wrong) {
            throw Problem.badInput(
                    "\"" + written + "\" is neither a year nor a month",
                    "period",
                    "2019, 2019-07, or nothing for all times",
                    "write the period in one of these forms");
        }
    }

    private static Period of(String written, LocalDate first, LocalDate after, ZoneId zone) {
        return new Period(
                written,
                first.atStartOfDay(zone).toInstant(),
                after.atStartOfDay(zone).toInstant());
    }
}
