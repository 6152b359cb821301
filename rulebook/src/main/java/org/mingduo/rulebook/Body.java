package org.mingduo.rulebook;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public body (行政机关) that bears duties.
 *
 * @param id stable key, unique in one deployment
 * @param name what the public calls it
 * @param kind {@code municipality}, {@code district} or {@code department}
 * @param tags free labels; {@code high-concern} selects departments for the conference quota
 * @param superior id of the body above it, or null at the top
 * @param since the day from which it bears duties; null means the rule's first day in force
 */
public record Body(
        String id,
        String name,
        String kind,
        Set<String> tags,
        @Nullable String superior,
        @Nullable LocalDate since) {
    public Body {
        tags = Set.copyOf(tags);
    }
}
