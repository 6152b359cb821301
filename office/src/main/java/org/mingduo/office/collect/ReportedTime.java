package org.mingduo.office.collect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a source says that something was posted, and in which form it said so.
 *
 * @param instant whole seconds
 * @param form tells whether the zone was stated or assumed
 */
public record ReportedTime(Instant instant, Form form) {
    /** The clock of the whole country, taken where a source states none. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** How a time was written. */
    public enum Form {
        /** ISO 8601 with its offset; the only form that says everything. */
        OFFSET,
        /** Date and time without an offset: {@code 2019/2/28 11:25:05}. */
        LOCAL,
        /** A day alone; taken as its first second. */
        DAY,
        /** A spreadsheet's day number: {@code 43466.5} is noon of 2019-01-01. */
        SHEET,
        /** Seconds or milliseconds since 1970. */
        EPOCH;

        /** Whether +08:00 had to be assumed. */
        public boolean assumesZone() {
            return this == LOCAL || this == DAY || this == SHEET;
        }
    }

    /** A time that cannot be read or cannot be; the message says what is allowed. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final String said;

        Unreadable(String said) {
            super(said);
            this.said = said;
        }

        /** What is wrong and what is allowed. */
        public String said() {
            return said;
        }
    }

    private static final Pattern CIVIL = Pattern.compile(
            "(\\d{4,6})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
                    + "(?:[T\\s]*(\\d{1,2})\\s*[:：时点]\\s*(\\d{1,2})(?:\\s*[:：分]\\s*(?:(\\d{1,2})(?:[.,]\\d{1,9})?\\s*秒?)?)?)?");
    private static final Pattern OFFSET_AT_END = Pattern.compile("(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");

    /** Day 25569 of a spreadsheet is 1970-01-01 (the 1900 system, whose false leap day lies before it). */
    private static final int SHEET_EPOCH = 25_569;

    private static final BigDecimal SHEET_FIRST = BigDecimal.valueOf(32_874); // 1990-01-01
    private static final BigDecimal SHEET_LAST = BigDecimal.valueOf(73_050); // 2099-12-31

    /** Before this there was nothing online to hear: such a time is a slip. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final String ALLOWED =
            "write it like 2019-02-28T11:25:05+08:00, 2019/2/28 11:25:05, 2019-02-28 11:25, 2019年2月28日 11时25分 or an Excel day number such as 43466.5";

    /** Reads any of the forms; a time without an offset is one of +08:00. */
    public static ReportedTime read(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new Unreadable("time is empty; " + ALLOWED);
        }
        try {
            ReportedTime read = readAny(text);
            if (read.instant.isBefore(FIRST)) {
                throw new Unreadable(
                        "time \"" + clip(text) + "\" lies before 1990, which no source here can mean; " + ALLOWED);
            }
            return read;
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new Unreadable("time \"" + clip(text) + "\" is no possible time: " + impossible.getMessage());
        }
    }

    private static ReportedTime readAny(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return civil(compact);
        }
        if (NUMBER.matcher(text).matches()) {
            return number(text);
        }
        Matcher civil = CIVIL.matcher(text);
        if (civil.matches()) {
            return civil(civil);
        }
        Matcher offset = OFFSET_AT_END.matcher(text);
        if (offset.find()) {
            Matcher local = CIVIL.matcher(text.substring(0, offset.start()).strip());
            if (local.matches() && local.group(4) != null) {
                ZoneOffset zone = ZoneOffset.of(offset.group().toUpperCase(Locale.ROOT));
                return new ReportedTime(OffsetDateTime.of(dateTime(local), zone).toInstant(), Form.OFFSET);
            }
        }
        throw new Unreadable("time \"" + clip(text) + "\" is not understood; " + ALLOWED);
    }

    private static ReportedTime civil(Matcher m) {
        return new ReportedTime(dateTime(m).toInstant(CHINA), m.group(4) == null ? Form.DAY : Form.LOCAL);
    }

    private static LocalDateTime dateTime(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (year > 2099) {
            throw new Unreadable("year " + year + " is not a possible year; write four digits, 1990 to 2099");
        }
        LocalDate day = LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        return day.atTime(part(m, 4), part(m, 5), part(m, 6));
    }

    private static int part(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    private static ReportedTime number(String text) {
        BigDecimal n = new BigDecimal(text);
        if (n.compareTo(SHEET_FIRST) >= 0 && n.compareTo(SHEET_LAST) <= 0) {
            long seconds = n.subtract(BigDecimal.valueOf(SHEET_EPOCH))
                    .multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            Instant local = Instant.ofEpochSecond(seconds);
            return new ReportedTime(local.minusSeconds(CHINA.getTotalSeconds()), Form.SHEET);
        }
        int whole = text.contains(".") ? text.indexOf('.') : text.length();
        if (whole == 10) {
            return new ReportedTime(Instant.ofEpochSecond(n.longValue()), Form.EPOCH);
        }
        if (whole == 13) {
            return new ReportedTime(Instant.ofEpochSecond(n.longValue() / 1000), Form.EPOCH);
        }
        throw new Unreadable("time " + clip(text) + " is neither an Excel day number (32874 to 73050) nor seconds or"
                + " milliseconds since 1970; " + ALLOWED);
    }

    private static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
