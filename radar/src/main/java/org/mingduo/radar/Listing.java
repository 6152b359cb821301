package org.mingduo.radar;

import java.util.Comparator;
import java.util.List;

/** The live stories as people see them, in the orders in which people want them. */
final class Listing {
    private final Remembered memory;

    Listing(Remembered memory) {
        this.memory = memory;
    }

    /** The most urgent first, then the largest, then the oldest. */
    List<Story> stories(int limit) {
        record Weighed(LiveStory story, double score) {}
        return memory.live.all().stream()
                .map(s -> new Weighed(s, Warnings.score(s.telling, memory.clock.now())))
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .thenComparingLong(w -> w.story.telling.signals())
                        .reversed()
                        .thenComparingLong(w -> w.story.id))
                .limit(limit)
                .map(w -> view(w.story))
                .toList();
    }

    /** The largest first, then the oldest. */
    List<Story> largest(int limit) {
        return memory.live.all().stream()
                .sorted(Comparator.comparingLong((LiveStory s) -> s.telling.signals())
                        .reversed()
                        .thenComparingLong(s -> s.id))
                .limit(limit)
                .map(this::view)
                .toList();
    }

    /** The hottest first, then the largest, then the oldest. */
    List<Story> hottest(int limit) {
        record Weighed(LiveStory story, double heat, long signals) {}
        return memory.live.all().stream()
                .map(s -> {
                    Parts parts = s.telling.parts();
                    return new Weighed(s, parts.heat().score(), parts.signals);
                })
                .sorted(Comparator.comparingDouble(Weighed::heat)
                        .thenComparingLong(Weighed::signals)
                        .reversed()
                        .thenComparingLong(w -> w.story.id))
                .limit(limit)
                .map(w -> view(w.story))
                .toList();
    }

    Story view(LiveStory story) {
        long now = memory.clock.now();
        return Viewing.of(story, now, memory.sums.vocabulary, memory.alarms.warning(story, now));
    }
}
