package org.mingduo.office.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.forecast.Outlook;

/**
 * A story's volume over time, laid out for a page of any width: horizontal positions are in percent of the whole, vertical
 * ones in percent of a panel.
 *
 * @param span the time axis; null where no signal carried a time, then the bars stand in their order
 * @param ticks of the time axis
 * @param volume the axis of the bars
 * @param bars one for each bucket
 * @param bursts where the volume lies far above the story's past
 * @param total the axis of the sums
 * @param curve how the sum rose, as points of a line in a box of 1000 by 100
 * @param ahead how far it may go
 */
public record StoryChart(
        @Nullable TimeSpan span,
        List<TimeSpan.Tick> ticks,
        CountScale volume,
        List<Bar> bars,
        List<Burst> bursts,
        CountScale total,
        String curve,
        @Nullable Ahead ahead) {

    /** A bucket: where it stands, how high, whether within a burst. */
    public record Bar(double x, double width, double height, Instant from, long signals, boolean bursting) {}

    /**
     * A burst.
     *
     * @param minor whether its label is left out where there is little room
     * @param labelled whether there is room for a label at all
     */
    public record Burst(StoryCard.Burst told, double x, double width, boolean labelled, boolean minor) {}

    /**
     * The outlook with the heights of the sum so far and of its three figures, and of their labels, which keep apart. A height
     * above 100 leaves the panel.
     */
    public record Ahead(
            Outlook outlook,
            double soFar,
            double low,
            double expected,
            double high,
            double lowLabel,
            double expectedLabel,
            double highLabel) {}

    private static final int LABELLED_BURSTS = 3;
    /** Percent of the width that a burst's label takes. */
    private static final double BURST_LABEL = 16;
    /** Percent of the panel's height that a line of text takes. */
    private static final double LINE = 13;

    static StoryChart of(StoryCard story, Optional<Outlook> outlook, Instant now, Words words) {
        Instant first = story.first();
        Instant last = story.last();
        TimeSpan span = first == null || last == null || story.volume().isEmpty()
                ? null
                : TimeSpan.of(story.volume().getFirst().from(), last, story.width(), now, outlook.isPresent());
        CountScale volume = CountScale.upTo(story.peak());
        CountScale total = CountScale.upTo(outlook.map(StoryChart::shown).orElse(story.signals()));
        List<Bar> bars = new ArrayList<>();
        StringBuilder curve = new StringBuilder();
        long sum = 0;
        for (int k = 0; k < story.volume().size(); k++) {
            StoryCard.Bar bucket = story.volume().get(k);
            Instant until = bucket.from().plus(story.width());
            double left = span == null ? 100.0 * k / story.volume().size() : span.x(bucket.from());
            double right = span == null ? 100.0 * (k + 1) / story.volume().size() : span.x(until);
            boolean bursting = story.bursts().stream()
                    .anyMatch(b ->
                            !bucket.from().isBefore(b.from()) && bucket.from().isBefore(b.until()));
            bars.add(new Bar(
                    left,
                    Math.max(0.3, (right - left) * 0.86),
                    volume.percent(bucket.signals()),
                    bucket.from(),
                    bucket.signals(),
                    bursting));
            point(curve, left, total.percent(sum));
            sum += bucket.signals();
            point(curve, right, total.percent(sum));
        }
        if (span != null) {
            point(curve, span.now(), total.percent(sum));
        }
        return new StoryChart(
                span,
                span == null ? List.of() : span.ticks(words),
                volume,
                bars,
                span == null ? List.of() : bursts(story.bursts(), span),
                total,
                curve.toString().strip(),
                outlook.map(o -> ahead(o, total)).orElse(null));
    }

    /** The band may reach so far that the past would vanish beside it; then it leaves the panel at the top. */
    private static long shown(Outlook outlook) {
        return Math.min(outlook.high(), Math.max(2 * outlook.expected(), outlook.low()));
    }

    private static void point(StringBuilder line, double x, double y) {
        line.append(String.format(Locale.ROOT, "%.1f,%.2f ", x * 10, 100 - y));
    }

    /** The bursts in order; the largest have labels, as long as these keep apart. */
    private static List<Burst> bursts(List<StoryCard.Burst> told, TimeSpan span) {
        List<StoryCard.Burst> largest = told.stream()
                .sorted(Comparator.comparingLong(StoryCard.Burst::signals).reversed())
                .toList();
        List<Double> labels = new ArrayList<>();
        List<Burst> bursts = new ArrayList<>();
        for (StoryCard.Burst burst : largest) {
            double left = span.x(burst.from());
            double width = Math.max(0.6, span.x(burst.until()) - left);
            double middle = left + width / 2;
            boolean labelled = labels.size() < LABELLED_BURSTS
                    && labels.stream().allMatch(other -> Math.abs(other - middle) > BURST_LABEL);
            bursts.add(new Burst(burst, left, width, labelled, !labels.isEmpty()));
            if (labelled) {
                labels.add(middle);
            }
        }
        bursts.sort(Comparator.comparingDouble(Burst::x));
        return bursts;
    }

    private static Ahead ahead(Outlook outlook, CountScale total) {
        double low = total.percent(outlook.low());
        double expected = total.percent(outlook.expected());
        double high = total.percent(outlook.high());
        double lowLabel = Math.clamp(low, 0, 100 - 2 * LINE);
        double expectedLabel = Math.clamp(expected, lowLabel + LINE, 100 - LINE);
        double highLabel = Math.max(Math.min(high, 100), expectedLabel + LINE);
        return new Ahead(
                outlook, total.percent(outlook.soFar()), low, expected, high, lowLabel, expectedLabel, highLabel);
    }

    /** The band, as points of a polygon in a box of 1000 by 100. */
    public String band() {
        Ahead now = ahead;
        TimeSpan axis = span;
        return now == null || axis == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.1f,%.2f 1000,%.2f 1000,%.2f",
                        axis.now() * 10,
                        100 - now.soFar(),
                        100 - now.high(),
                        100 - now.low());
    }

    /** A place in percent, as style sheets write it. */
    public static String at(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
