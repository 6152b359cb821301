package org.mingduo.rulebook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** How instants are written: whole seconds in the office's zone, always with seconds and offset. */
final class Instants {
    private Instants() {}

    static String iso(Instant instant, ZoneId zone) {
        return iso(OffsetDateTime.ofInstant(instant, zone));
    }

    static String iso(OffsetDateTime at) {
        // By hand: each obligation writes a dozen of these.
        char[] text = new char[19];
        pair(text, 0, at.getYear() / 100);
        pair(text, 2, at.getYear() % 100);
        text[4] = '-';
        pair(text, 5, at.getMonthValue());
        text[7] = '-';
        pair(text, 8, at.getDayOfMonth());
        text[10] = 'T';
        pair(text, 11, at.getHour());
        text[13] = ':';
        pair(text, 14, at.getMinute());
        text[16] = ':';
        pair(text, 17, at.getSecond());
        String offset = at.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : at.getOffset().getId();
        return new String(text).concat(offset);
    }

    private static void pair(char[] text, int from, int number) {
        text[from] = (char) ('0' + number / 10);
        text[from + 1] = (char) ('0' + number % 10);
    }
}
