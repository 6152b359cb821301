package org.mingduo.office.cli.radar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Times of posts as collections have them: seconds or milliseconds since 1970, ISO 8601, or the form of microblogs. */
final class PostTime {
    private static final Pattern EPOCH = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]*)?([eE][+-]?[0-9]{1,2})?");
    /** Beyond this no clock goes. */
    private static final double MOST = 1e15;

    /** Seconds do not reach this before the year 5138; milliseconds passed it in 1973. */
    private static final double MILLISECONDS_FROM = 1e11;

    private static final List<DateTimeFormatter> WRITTEN = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH));

    private PostTime() {}

    /** The instant, or null where there is none or it cannot be read: a forecast can do without. */
    static @Nullable Instant read(JsonNode value) {
        return read(value.asString(""));
    }

    /** The same of a time as it is written, be it a number or not. */
    static @Nullable Instant read(String text) {
        String written = text.strip();
        if (EPOCH.matcher(written).matches()) {
            double since = Double.parseDouble(written);
            return Math.abs(since) >= MOST
                    ? null
                    : Instant.ofEpochSecond((long) (since >= MILLISECONDS_FROM ? since / 1000 : since));
        }
        for (DateTimeFormatter form : WRITTEN) {
            try {
                return OffsetDateTime.parse(written, form).toInstant();
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return null;
    }
}
