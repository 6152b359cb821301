package org.mingduo.radar;

import org.jspecify.annotations.Nullable;

/**
 * The story to which a text is most like, and whether that is enough to join it. Where another story is nearly as like,
 * the text says little about which of them is meant, and more is asked.
 *
 * @param score how like they are, 0 to 1: the cosine, times the length of that part of the text which the story knows
 *     (what counts of the text being 1), times the decay. One rare word in common is not enough where all else is unknown
 * @param known that length, 0 to 1
 * @param gap seconds between the text and the life of the story
 * @param rival the next best
 * @param rivalScore the rival's score, 0 where there is none
 */
record Nearest(
        LiveStory story,
        double score,
        double known,
        long gap,
        @Nullable LiveStory rival,
        double rivalScore) {
    /** Score from which a text joins a story that has no rival. */
    static final double THRESHOLD = 0.048;

    /** By what part the threshold rises where the rival is just as like; it rises with the square of how close the rival is. */
    private static final double RIVALRY = 0.4;

    /** Of how much the threshold must have risen to be worth a word: what three decimals show. */
    private static final double SEEN = 0.0005;

    /** The score from which the text joins. */
    double needed() {
        return THRESHOLD * (1 + RIVALRY * closeness() * closeness());
    }

    boolean joins() {
        return score >= needed();
    }

    /** Whether the threshold has risen so much that it is to be said. */
    boolean rivalled() {
        return needed() - THRESHOLD >= SEEN;
    }

    private double closeness() {
        return rivalScore == 0 ? 0 : rivalScore / score;
    }
}
