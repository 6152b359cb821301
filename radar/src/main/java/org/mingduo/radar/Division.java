package org.mingduo.radar;

import java.util.List;
import java.util.Locale;

/**
 * A story has turned out to be two. Its number stays with what it was about before; what has come of late and is about
 * something else goes on under a new number. Copies of what leaves, heard before, go with it.
 *
 * @param story the number that stays
 * @param into the new number
 * @param signals ids of the texts that leave, the oldest first
 * @param likeness cosine between the two parts, 0 to 1
 * @param threshold the cosine below which parts are two
 */
public record Division(long story, long into, List<String> signals, double likeness, double threshold) {
    public Division {
        signals = List.copyOf(signals);
    }

    /** Why, in Chinese. */
    public String zh() {
        return String.format(
                Locale.ROOT, "近期信息已分成两个话题，两部分相似度 %.2f，低于拆分门槛 %.2f，分出信息 %d 条", likeness, threshold, signals.size());
    }

    /** Why, in English. */
    public String en() {
        return String.format(
                Locale.ROOT,
                "what came of late speaks of two things: the parts' likeness %.2f is below the threshold %.2f; %d signals leave",
                likeness,
                threshold,
                signals.size());
    }
}
