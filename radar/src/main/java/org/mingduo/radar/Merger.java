package org.mingduo.radar;

import java.util.Locale;

/**
 * Two stories have turned out to be one.
 *
 * @param story the number that ends
 * @param into the number under which both go on
 * @param likeness cosine between the two, 0 to 1
 * @param threshold the cosine that was needed
 */
public record Merger(long story, long into, double likeness, double threshold) {
    /** Why, in Chinese. */
    public String zh() {
        return String.format(Locale.ROOT, "有信息同时与两个话题相近，两话题相似度 %.2f，达到合并门槛 %.2f", likeness, threshold);
    }

    /** Why, in English. */
    public String en() {
        return String.format(
                Locale.ROOT,
                "a signal speaks of both, and the stories' likeness %.2f reaches the threshold %.2f",
                likeness,
                threshold);
    }
}
