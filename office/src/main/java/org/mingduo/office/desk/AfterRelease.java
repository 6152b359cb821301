package org.mingduo.office.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a story's demands after one release.
 *
 * @param before texts of the story up to it
 * @param after and since, or up to the next release
 */
public record AfterRelease(
        Instant release,
        long before,
        long after,
        List<Fate> open,
        List<Fate> fresh,
        List<Fate> fallen,
        List<Fate> undecided) {

    /**
     * One demand.
     *
     * @param before in how many texts it was asked up to the release
     * @param after and since
     * @param why the reason in the reader's language
     */
    public record Fate(String text, long before, long after, double beforeDaily, double afterDaily, String why) {}

    /** This and what became of another story's demands after the same release. */
    AfterRelease and(AfterRelease other) {
        return new AfterRelease(
                release,
                before + other.before,
                after + other.after,
                both(open, other.open),
                both(fresh, other.fresh),
                both(fallen, other.fallen),
                both(undecided, other.undecided));
    }

    private static List<Fate> both(List<Fate> some, List<Fate> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingLong(Fate::after)
                        .thenComparingLong(Fate::before)
                        .reversed())
                .toList();
    }

    /** How many demands the next answer has to speak of. */
    public int asked() {
        return open.size() + fresh.size();
    }
}
