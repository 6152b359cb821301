package org.mingduo.radar;

import java.time.Duration;
import java.util.Locale;

/** Durations and shares as a person would say them. */
final class Spans {
    private Spans() {}

    static String zh(Duration span) {
        long minutes = span.abs().toMinutes();
        if (minutes < 1) {
            return "不到 1 分钟";
        }
        if (minutes < 120) {
            return minutes + " 分钟";
        }
        return minutes < 48 * 60 ? minutes / 60 + " 小时" : minutes / (24 * 60) + " 天";
    }

    /** A span behind Chinese words, with a blank where it begins with a digit. */
    static String zh(String words, Duration span) {
        String said = zh(span);
        return Character.isDigit(said.charAt(0)) ? words + " " + said : words + said;
    }

    static String en(Duration span) {
        long minutes = span.abs().toMinutes();
        if (minutes < 1) {
            return "under a minute";
        }
        if (minutes < 120) {
            return minutes == 1 ? "1 minute" : minutes + " minutes";
        }
        return minutes < 48 * 60 ? minutes / 60 + " hours" : minutes / (24 * 60) + " days";
    }

    static String two(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
