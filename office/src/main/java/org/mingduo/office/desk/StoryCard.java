package org.mingduo.office.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as the watch shows it.
 *
 * @param level {@code none}, {@code blue}, {@code yellow}, {@code orange}, {@code red}
 * @param why why it has this level
 * @param waits whether it asks for an announcement that was held back
 * @param causes the parts of the warning, the heaviest first
 * @param sources the largest first
 * @param width of each bucket of the volume
 * @param matter the matter to which it belongs, as far as the reader may see it, or null
 */
public record StoryCard(
        String id,
        String title,
        String level,
        int score,
        String why,
        boolean waits,
        List<Cause> causes,
        long signals,
        long spread,
        long voices,
        @Nullable Instant first,
        @Nullable Instant last,
        List<String> keywords,
        List<Demand> demands,
        long openDemands,
        List<Source> sources,
        List<Bar> volume,
        Duration width,
        List<Burst> bursts,
        @Nullable String matter) {

    /** A part of the warning: {@code severity}, {@code spread}, {@code speed} or {@code unanswered}, from 0 to 1, and why. */
    public record Cause(String part, double value, String said) {}

    /** What people ask, how often, and how often since the last release. */
    public record Demand(String text, long count, long open) {}

    /** Where signals came from, and how many. */
    public record Source(String name, long signals) {}

    /** Signals in the bucket that begins at {@code from}. */
    public record Bar(Instant from, long signals) {}

    /** A run of buckets far above the story's past; {@code usual} signals a bucket were heard before. */
    public record Burst(Instant from, Instant until, long signals, double usual) {}

    /** The tallest bucket, at least 1, for scaling. */
    public long peak() {
        return Math.max(1, volume.stream().mapToLong(Bar::signals).max().orElse(1));
    }

    /** Why there is a warning, in one line. */
    public List<String> reasons() {
        return causes.stream().map(Cause::said).toList();
    }

    /** The parts in the order in which they are multiplied. */
    public List<Cause> parts() {
        return List.of("severity", "spread", "speed", "unanswered").stream()
                .flatMap(part -> causes.stream().filter(cause -> cause.part().equals(part)))
                .toList();
    }
}
