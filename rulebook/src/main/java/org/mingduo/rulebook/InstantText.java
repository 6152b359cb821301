package org.mingduo.rulebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads instants as facts carry them: a day, a time of whole seconds, an offset. By hand, for there are millions. */
final class InstantText {
    /** Before this year no fact of this office can lie. */
    static final int FIRST_YEAR = 1950;

    /** After this year a time is a slip of the pen, such as the year 20260. */
    static final int LAST_YEAR = 2199;

    static final String ALLOWED = "a time with seconds and offset from " + FIRST_YEAR + " to " + LAST_YEAR
            + ", such as 2026-02-13T16:00:00+08:00.";

    private InstantText() {}

    /** The instant, or null if the text is none that is allowed; {@link #wrong} then says why. */
    static @Nullable Instant parse(String text) {
        int length = text.length();
        if (length < 17 || text.charAt(4) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        boolean seconds = text.charAt(16) == ':';
        int zone = seconds ? 19 : 16;
        if (length <= zone || text.charAt(7) != '-' || (seconds && digits(text, 17, 19) < 0)) {
            return null;
        }
        char sign = text.charAt(zone);
        if (sign != '+' && sign != '-' && sign != 'Z') {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is wrong with a text that is no allowed instant. */
    static String wrong(String text) {
        String shown = "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\" ";
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?")) {
            return shown + "has no offset, so it is not known which instant it is.";
        }
        if (text.matches(".*\\d{2}:\\d{2}:\\d{2}[.,]\\d+.*")) {
            return shown + "has fractions of a second; instants are whole seconds.";
        }
        if (text.matches("[+-]?\\d{5,}-.*")) {
            return shown + "has a year of more than four digits.";
        }
        if (text.matches("\\d{4}-.*")) {
            int year = Integer.parseInt(text.substring(0, 4));
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return shown + "lies outside of the years that are counted.";
            }
        }
        if (text.matches("\\d{5}(\\.\\d+)?")) {
            return shown + "looks like a day number of a spreadsheet.";
        }
        return shown + "is not a time.";
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
