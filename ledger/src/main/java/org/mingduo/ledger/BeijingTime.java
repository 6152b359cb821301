package org.mingduo.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Whole seconds as {@code 2026-02-13T16:00:00+08:00}, the one spelling of a time in a leaf. */
final class BeijingTime {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final String PATTERN = "dddd-dd-ddTdd:dd:dd+08:00";

    private BeijingTime() {}

    /** The calendar year there. */
    static int year(Instant instant) {
        return instant.atOffset(OFFSET).getYear();
    }

    static String text(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, OFFSET);
        StringBuilder text = new StringBuilder(PATTERN.length());
        two(text, at.getYear() / 100);
        two(text, at.getYear() % 100);
        two(text.append('-'), at.getMonthValue());
        two(text.append('-'), at.getDayOfMonth());
        two(text.append('T'), at.getHour());
        two(text.append(':'), at.getMinute());
        two(text.append(':'), at.getSecond());
        return text.append("+08:00").toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    // By hand: a verifier reads one of these for every leaf, and a DateTimeFormatter costs more than all hashing.
    static Instant parse(String text) {
        boolean fits = text.length() == PATTERN.length();
        for (int i = 0; fits && i < PATTERN.length(); i++) {
            char c = text.charAt(i);
            fits = PATTERN.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == PATTERN.charAt(i);
        }
        if (!fits) {
            throw wrong(text, null);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .toInstant(OFFSET);
        } catch (DateTimeException noSuchDay) {
            throw wrong(text, noSuchDay);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LedgerException wrong(String text, @org.jspecify.annotations.Nullable Throwable cause) {
        String message = "leaf: at is '" + text + "', it must read like 2026-02-13T16:00:00+08:00";
        return cause == null ? new LedgerException(message) : new LedgerException(message, cause);
    }
}
