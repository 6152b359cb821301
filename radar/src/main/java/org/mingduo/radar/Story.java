package org.mingduo.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.forecast.Course;
import org.mingduo.radar.forecast.Outlook;
import org.mingduo.radar.forecast.StoryForecast;

/**
 * What is known of one happening at the moment of asking. Times are absent while no signal of the
 * story carried one.
 *
 * @param id numbers stories in the order they opened, from 1
 * @param first time of its earliest signal
 * @param last time of its latest signal
 * @param signals all signals, copies included
 * @param spread signals that repeat an earlier text
 * @param voices estimate of how many different authors spoke; signals without author count one each
 * @param title the most telling headline or sentence among its signals
 * @param representative id of the signal that the title is taken from
 * @param keywords readable terms, the most telling first
 * @param demands questions and demands, the most frequent first
 * @param openDemands how many were raised since the last release marked by {@link Radar#answered}
 * @param sources signals by source, the largest first
 * @param channels signals by channel, the largest first
 * @param volume signals per bucket, oldest first, without gaps
 * @param width of each bucket of the volume
 * @param bursts where the volume lies far above the story's own past, oldest first
 * @param growth the newest bucket against the story's own past
 * @param warning level and reasons
 * @param answered the last release that was marked
 * @param aftermath what became of the demands after each of the last releases, the newest first
 * @param places where it happens, as far as its signals name it: a district and a spot, or the districts heard most
 * @param support how often its signals were supported where they stood
 * @param heat how much it moves people
 */
public record Story(
        long id,
        @Nullable Instant first,
        @Nullable Instant last,
        long signals,
        long spread,
        long voices,
        String title,
        String representative,
        List<Keyword> keywords,
        List<Demand> demands,
        long openDemands,
        Map<String, Long> sources,
        Map<String, Long> channels,
        List<Volume> volume,
        Duration width,
        List<Burst> bursts,
        Growth growth,
        Warning warning,
        @Nullable Instant answered,
        List<Aftermath> aftermath,
        List<Place> places,
        long support,
        Heat heat) {

    /** A readable term; weight 0 to 1 relative to the first. */
    public record Keyword(String text, double weight) {}

    /**
     * What people ask.
     *
     * @param text one sentence, as it was first said
     * @param count how often it or its like was said
     * @param open how often since the last release
     * @param first when it was first said
     */
    public record Demand(
            String text, long count, long open, @Nullable Instant first) {}

    /**
     * A place that signals name.
     *
     * @param name as they write it
     * @param signals how many of the story's own texts name it
     */
    public record Place(String name, long signals) {}

    /** Signals in the bucket that begins at {@code from}; without times the bucket counts positions from the epoch. */
    public record Volume(Instant from, long signals) {}

    /**
     * A run of buckets that lie far above the story's own past.
     *
     * @param from when its first bucket begins
     * @param until when its last bucket ends
     * @param signals how many came in it
     * @param usual exponentially weighted mean of the buckets before, signals per bucket
     */
    public record Burst(Instant from, Instant until, long signals, double usual) {}

    /**
     * The pace of a story against its own past, per bucket.
     *
     * @param now signals in the newest full hour of the story
     * @param usual exponentially weighted mean of the hours before
     * @param burst how far {@code now} lies above {@code usual}, in standard deviations of a count
     */
    public record Growth(double now, double usual, double burst) {}

    /** How far the story may go, seen from a moment; empty while nobody can tell, as {@link StoryForecast} says. */
    public Optional<Outlook> outlook(Instant now) {
        if (first == null || volume.isEmpty()) {
            return Optional.empty();
        }
        List<Long> counts = volume.stream().map(Volume::signals).toList();
        return StoryForecast.of(new Course(first, volume.getFirst().from(), width, counts), now);
    }
}
