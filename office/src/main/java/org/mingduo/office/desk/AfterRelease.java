package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;

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
    public record Fate(String text, long before, long after, double beforeDaily, double afterDaily, String why) {
        /** This and the same demand in another story; the reason stays this one's. */
        Fate and(Fate other) {
            return new Fate(
                    text,
                    before + other.before,
                    after + other.after,
                    beforeDaily + other.beforeDaily,
                    afterDaily + other.afterDaily,
                    why);
        }
    }

    /** How many demands the next answer has to speak of. */
    public int asked() {
        return open.size() + fresh.size();
    }
}
