package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as the watch shows it.
 *
 * @param level {@code none}, {@code blue}, {@code yellow}, {@code orange}, {@code red}
 * @param causes the parts of the warning in words, the heaviest first
 * @param matter the matter that a person opened from it, or null
 */
public record StoryCard(
        String id,
        String title,
        String level,
        int score,
        List<String> causes,
        long signals,
        long spread,
        long voices,
        @Nullable Instant first,
        @Nullable Instant last,
        List<String> keywords,
        List<Demand> demands,
        long openDemands,
        List<String> sources,
        List<Bar> volume,
        @Nullable String matter) {

    /** What people ask, how often, and how often since the last release. */
    public record Demand(String text, long count, long open) {}

    /** Signals in the bucket that begins at {@code from}. */
    public record Bar(Instant from, long signals) {}

    /** The tallest bucket, at least 1, for scaling. */
    public long peak() {
        return Math.max(1, volume.stream().mapToLong(Bar::signals).max().orElse(1));
    }
}
