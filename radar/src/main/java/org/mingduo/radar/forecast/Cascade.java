package org.mingduo.radar.forecast;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A post and when it was passed on. */
public final class Cascade {
    private final String id;
    private final @Nullable Instant posted;
    private final String text;
    private final double[] reposts;

    /**
     * @param id the post's own name; nothing is read from it
     * @param posted when it was posted, null if that is not known
     * @param text its words, possibly empty
     * @param reposts seconds after the post, in any order
     * @throws IllegalArgumentException if a repost comes before the post or at no finite time
     */
    public Cascade(String id, @Nullable Instant posted, String text, double[] reposts) {
        this.id = id;
        this.posted = posted;
        this.text = text;
        this.reposts = reposts.clone();
        Arrays.sort(this.reposts);
        for (double second : this.reposts) {
            if (!(second >= 0) || Double.isInfinite(second)) {
                throw new IllegalArgumentException(
                        "cascade %s: a repost at %s seconds after the post; 0 or more is wanted."
                                .formatted(id, second));
            }
        }
    }

    public String id() {
        return id;
    }

    /** When it was posted, null if that is not known. */
    @Nullable
    public Instant posted() {
        return posted;
    }

    String text() {
        return text;
    }

    /** How many reposts are known: the outcome, where the cascade is over. */
    public int size() {
        return reposts.length;
    }

    /** Seconds of the reposts up to and including a moment, ascending; nothing later can be seen through it. */
    double[] until(double seconds) {
        int known = 0;
        while (known < reposts.length && reposts[known] <= seconds) {
            known++;
        }
        return Arrays.copyOf(reposts, known);
    }
}
