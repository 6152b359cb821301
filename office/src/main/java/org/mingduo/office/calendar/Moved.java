package org.mingduo.office.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that a notice moved.
 *
 * @param matter or null for a duty of a body
 * @param from the due before, or null where nothing was owed
 * @param to the due since, or null where nothing is owed any longer
 */
public record Moved(
        String obligation,
        @Nullable String matter,
        String book,
        String rule,
        String bearer,
        @Nullable Instant from,
        @Nullable Instant to) {}
