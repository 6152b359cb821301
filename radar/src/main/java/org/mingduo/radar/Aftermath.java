package org.mingduo.radar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the demands of a story after one release.
 *
 * @param release when it was made
 * @param until the next release, or absent for the newest: then it is the stream's now
 * @param before the story's own texts up to the release, copies not counted
 * @param after its own texts from there to {@code until}
 * @param fates still open first, then new, fallen and undecided ones, the most asked first
 */
public record Aftermath(Instant release, @Nullable Instant until, long before, long after, List<Fate> fates) {

    /** What can be said of a demand after a release. */
    public enum Outcome {
        /** Asked before, and again since. */
        OPEN,
        /** Asked only since. */
        NEW,
        /** Asked clearly less since, or no more. */
        FALLEN,
        /** Not asked since, but too little was heard for that to mean something. */
        UNDECIDED
    }

    /**
     * One demand.
     *
     * @param before in how many texts it was asked up to the release
     * @param after and since
     * @param beforeDaily the same a day; the time counts as one day at least
     * @param zh the reason in Chinese
     * @param en the reason in English
     */
    public record Fate(
            String text,
            Outcome outcome,
            long before,
            long after,
            double beforeDaily,
            double afterDaily,
            String zh,
            String en) {}

    public Aftermath {
        fates = List.copyOf(fates);
    }
}
