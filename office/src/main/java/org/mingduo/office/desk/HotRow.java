package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in the list of hot ones.
 *
 * @param why how the heat is made up, in words
 * @param scattered whether it is spoken of in several districts and of no spot in particular
 * @param volume signals per bucket of the story's own time
 * @param matter the matter that a person opened from it, or null
 */
public record HotRow(
        int rank,
        String id,
        String title,
        int heat,
        String why,
        List<String> places,
        boolean scattered,
        @Nullable Instant first,
        @Nullable Instant last,
        List<Long> volume,
        long signals,
        long people,
        long support,
        List<String> keywords,
        long openDemands,
        List<String> demands,
        @Nullable String matter) {

    /** The tallest bucket, at least 1. */
    public long peak() {
        return Math.max(1, volume.stream().mapToLong(Long::longValue).max().orElse(1));
    }
}
