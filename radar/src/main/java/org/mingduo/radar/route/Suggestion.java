package org.mingduo.radar.route;

import java.util.List;

/**
 * What a router suggests for one text.
 *
 * @param top at most three choices, the likeliest first, never empty
 * @param abstains whether the first is too unsure to act on
 */
public record Suggestion(List<Choice> top, boolean abstains) {
    public Suggestion {
        top = List.copyOf(top);
    }

    /**
     * One label with its reasons.
     *
     * @param confidence that it is the right one, 0 to 1, all labels together 1; fitted to texts that were held out,
     *     where there is a history
     * @param reasons at most four pieces of the text that spoke most for it; none for a choice behind the first whose
     *     fitted confidence is below one in a hundred
     */
    public record Choice(String label, double confidence, List<String> reasons) {
        public Choice {
            reasons = List.copyOf(reasons);
        }
    }

    /** The likeliest label. */
    public Choice first() {
        return top.getFirst();
    }
}
