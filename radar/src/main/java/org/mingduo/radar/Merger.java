package org.mingduo.radar;

import java.util.Locale;

/**
 * Two stories have turned out to be one.
 *
 * @param story the number that ends
 * @param into the number under which both go on
 * @param likeness how like they are, 0 to 1, as the ground measures it
 * @param threshold the likeness that was needed
 */
public record Merger(long story, long into, Ground ground, double likeness, double threshold) {
    /** What it was that showed it. */
    public enum Ground {
        /** A signal speaks of both; the likeness is the cosine between the two. */
        SPOKEN_OF_TOGETHER(
                "有信息同时与两个话题相近，两话题相似度 %.2f，达到合并门槛 %.2f",
                "a signal speaks of both, and the stories' likeness %.2f reaches the threshold %.2f"),
        /** One of them stayed small, copies aside, and was looked at once more; the likeness is that of a text to a story. */
        SECOND_LOOK(
                "其中一个话题除转发外始终只有几条信息，复查时与另一话题的相似度为 %.3f，达到门槛 %.3f",
                "one of them never had more than a few different texts; at a second look its likeness to the other, %.3f, reaches the threshold %.3f");

        private final String zh;
        private final String en;

        Ground(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Why, in Chinese. */
    public String zh() {
        return String.format(Locale.ROOT, ground.zh, likeness, threshold);
    }

    /** Why, in English. */
    public String en() {
        return String.format(Locale.ROOT, ground.en, likeness, threshold);
    }
}
