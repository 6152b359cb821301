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
        StringBuilder text = new StringBuilder(25);
        pad(text, at.getYear(), 4).append('-');
        pad(text, at.getMonthValue(), 2).append('-');
        pad(text, at.getDayOfMonth(), 2).append('T');
        pad(text, at.getHour(), 2).append(':');
        pad(text, at.getMinute(), 2).append(':');
        pad(text, at.getSecond(), 2);
        return text.append(
                        at.getOffset().getTotalSeconds() == 0
                                ? "+00:00"
                                : at.getOffset().getId())
                .toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
