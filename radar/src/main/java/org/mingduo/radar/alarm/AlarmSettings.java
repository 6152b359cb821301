package org.mingduo.radar.alarm;

import java.time.Duration;
import org.mingduo.radar.Warning.Level;

/**
 * What a desk can bear, and what counts as grave at all. Scores are those of {@link org.mingduo.radar.Warning}, 0 to 100.
 *
 * @param perDay announcements of yellow and above in any 24 hours, at least 1; red may exceed it
 * @param blue score below which nothing is shown, however quiet the week
 * @param yellow score below which nothing is announced
 * @param orange score below which nothing is orange
 * @param red score from which a story is red, whatever the budget and the week
 * @param calm part of a level's threshold below which a story leaves that level, above 0 to 1
 * @param halfLife time after which a score of the past weighs half
 * @param stories how many stories of blue and above are remembered; the one that was silent longest is forgotten first
 */
public record AlarmSettings(
        int perDay,
        double blue,
        double yellow,
        double orange,
        double red,
        double calm,
        Duration halfLife,
        int stories) {

    /** Twelve announcements a day, the lowest scores of the radar's colours, half-life three days and a half. */
    public static final AlarmSettings USUAL = new AlarmSettings(12, 9, 18, 36, 60, 0.8, Duration.ofHours(84), 20_000);

    public AlarmSettings {
        if (perDay < 1) {
            throw new IllegalArgumentException(
                    "An alarm budget of %d a day announces nothing; at least 1 is wanted.".formatted(perDay));
        }
        if (!(blue >= 0 && blue <= yellow && yellow <= orange && orange <= red && red <= 100)) {
            throw new IllegalArgumentException(
                    "Levels from %s, %s, %s and %s; blue, yellow, orange and red must ascend within 0 to 100."
                            .formatted(blue, yellow, orange, red));
        }
        if (!(calm > 0 && calm <= 1)) {
            throw new IllegalArgumentException(
                    "A level left below %s of its threshold; above 0 to 1 is wanted, usually 0.8.".formatted(calm));
        }
        if (halfLife.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "A half-life of %s; at least a minute is wanted, usually some days.".formatted(halfLife));
        }
        if (stories < 1) {
            throw new IllegalArgumentException("Room for %d stories; at least 1 is wanted.".formatted(stories));
        }
    }

    /** The same with another number of announcements a day. */
    public AlarmSettings withPerDay(int announcements) {
        return new AlarmSettings(announcements, blue, yellow, orange, red, calm, halfLife, stories);
    }

    /** The level that a story keeps, because its score has not fallen far enough to leave it. */
    Level kept(Level shown, double score) {
        Level reached = lowest().level(score / calm);
        return shown.compareTo(reached) <= 0 ? shown : reached;
    }

    /** Whether a story that was announced then, or never, is below yellow and has not been announced for a day. */
    boolean calm(long toldAt, long now, Level level) {
        return (toldAt == Long.MIN_VALUE || now - toldAt >= Spent.DAY) && level.compareTo(Level.YELLOW) < 0;
    }

    /** The thresholds of a stream that is quiet. */
    private Thresholds lowest() {
        return new Thresholds(blue, yellow, orange, red);
    }
}
