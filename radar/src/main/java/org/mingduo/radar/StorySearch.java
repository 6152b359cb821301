package org.mingduo.radar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the live stories that share terms with a text. Candidates come from the postings of the text's most telling
 * terms first, within a budget; where the budget ran out, the best few are weighed again in full. So one text costs the
 * same however many stories are live and whatever it says.
 */
final class StorySearch {
    /** Postings read for each term of a text: a long text may look further, and a common word alone leads nowhere. */
    static final int BUDGET = 40;

    /** Candidates weighed in full when the budget ran out. */
    static final int WEIGHED = 24;

    private static final int NOBODY = -1;

    private final StorySums sums;
    private final Vocabulary vocabulary;
    private final StoryShelf shelf;
    /**
     * Of each story, by slot, what the text at hand has in common with it, and the square of that part of the text which the
     * story knows; side by side, and all zero between two texts.
     */
    private float[] common = new float[128];

    /** Slots of the stories found; one place more than there are slots, because the next is written before it counts. */
    private int[] found = new int[65];

    /** The square of that part of the text at hand which {@link #counts}. */
    private double whole;

    /** The slot of the story that asks for others like it; {@link #NOBODY} where a text asks. */
    private int self = NOBODY;

    StorySearch(StorySums sums) {
        this.sums = sums;
        vocabulary = sums.vocabulary;
        shelf = sums.shelf;
    }

    /** The story that is most like the text after fading; among equals the one that opened first. */
    @Nullable
    Nearest nearest(TermVector text, long second) {
        return nearest(text, second, NOBODY);
    }

    /** The other story to which this one is most like, as if it were one text of its latest second. */
    @Nullable
    Nearest nearest(LiveStory story) {
        return nearest(sums.vector(story), story.until, story.slot);
    }

    private @Nullable Nearest nearest(TermVector text, long second, int asking) {
        self = asking;
        if (common.length < 2 * shelf.capacity()) {
            common = new float[2 * shelf.capacity()];
            found = new int[shelf.capacity() + 1];
        }
        float[] told = new float[text.size];
        long[] order = new long[text.size];
        whole = 0;
        for (int i = 0; i < text.size; i++) {
            told[i] = text.weights[i] * text.telling[i] * text.telling[i];
            whole += counts(text.terms[i]) ? told[i] * text.weights[i] : 0;
            // Descending by weight; the index keeps ties in one order.
            order[i] = ((long) Float.floatToIntBits(told[i]) << 32) | (Integer.MAX_VALUE - i);
        }
        Arrays.sort(order);
        int budget = BUDGET * text.size;
        int reached = 0;
        boolean complete = true;
        for (int k = text.size - 1; k >= 0; k--) {
            int i = Integer.MAX_VALUE - (int) order[k];
            int term = text.terms[i];
            int length = vocabulary.length[term];
            if (length > budget) {
                complete = false;
                continue;
            }
            budget -= length;
            // What weighs nothing would find the same story again and again.
            if (length > 0 && told[i] > 0) {
                float square = told[i] * text.weights[i];
                reached = reach(vocabulary.first[term], told[i], square, reached);
                long[] rest = vocabulary.rest[term];
                for (int place = 1; place < length; place++) {
                    reached = reach(rest[place - 1], told[i], square, reached);
                }
            }
        }
        return complete ? best(reached, second) : weighed(text, told, reached, second);
    }

    /** One posting more: answers how many stories have been found. */
    private int reach(long posting, float told, float square, int reached) {
        int slot = Vocabulary.slot(posting);
        float before = common[2 * slot];
        found[reached] = slot;
        common[2 * slot] = before + told * Vocabulary.count(posting);
        common[2 * slot + 1] += square;
        return before == 0 ? reached + 1 : reached;
    }

    /**
     * Whether a term counts against a story that does not know it. A pair of characters (or a single one) that no other live
     * story uses does not: mostly it is where two words happen to meet. A word that none uses may be what the text is about.
     */
    private boolean counts(int term) {
        return vocabulary.length[term] > (self == NOBODY ? 0 : 1) || !Reading.isPair(vocabulary.keyOf[term]);
    }

    /** The cosine of the text and the story in that slot, by what was summed. */
    private double cosine(int slot) {
        return Math.min(1, common[2 * slot] * sums.inverse(slot));
    }

    /** The length of what the story in that slot knows of the text, by what was summed. */
    private double known(int slot) {
        return Math.min(1, Math.sqrt(common[2 * slot + 1] / whole));
    }

    private void forget(int slot) {
        common[2 * slot] = 0;
        common[2 * slot + 1] = 0;
    }

    private @Nullable Nearest best(int reached, long second) {
        LiveStory best = null;
        double bestScore = 0;
        double bestKnown = 0;
        long bestGap = 0;
        LiveStory rival = null;
        double rivalScore = 0;
        for (int k = 0; k < reached; k++) {
            int slot = found[k];
            double known = known(slot);
            double likeness = cosine(slot) * known;
            forget(slot);
            if (likeness >= rivalScore && slot != self) {
                LiveStory story = shelf.at(slot);
                long gap = Fading.gap(story, second);
                double score = likeness * Fading.factor(gap);
                if (best == null || score > bestScore || (score == bestScore && story.id < best.id)) {
                    rival = best;
                    rivalScore = bestScore;
                    best = story;
                    bestScore = score;
                    bestKnown = known;
                    bestGap = gap;
                } else if (score > rivalScore) {
                    rival = story;
                    rivalScore = score;
                }
            }
        }
        return best == null ? null : new Nearest(best, bestScore, bestKnown, bestGap, rival, rivalScore);
    }

    /** Finds the most promising by what was summed, then weighs those over all terms. */
    private @Nullable Nearest weighed(TermVector text, float[] told, int reached, long second) {
        LiveStory[] top = new LiveStory[WEIGHED];
        double[] promise = new double[WEIGHED];
        int filled = 0;
        for (int k = 0; k < reached; k++) {
            int slot = found[k];
            double value = cosine(slot) * known(slot);
            forget(slot);
            if (slot == self || (filled == WEIGHED && value < promise[WEIGHED - 1])) {
                continue;
            }
            LiveStory story = shelf.at(slot);
            int at = filled < WEIGHED ? filled++ : WEIGHED - 1;
            if (at == WEIGHED - 1 && top[at] != null && !ahead(value, story, promise[at], top[at])) {
                continue;
            }
            while (at > 0 && ahead(value, story, promise[at - 1], top[at - 1])) {
                top[at] = top[at - 1];
                promise[at] = promise[at - 1];
                at--;
            }
            top[at] = story;
            promise[at] = value;
        }
        for (int k = 0; k < filled; k++) {
            LiveStory story = top[k];
            double sum = 0;
            double square = 0;
            for (int i = 0; i < text.size; i++) {
                int at = story.indexOf(text.terms[i]);
                if (at >= 0) {
                    sum += told[i] * vocabulary.count(text.terms[i], story.places[at]);
                    square += told[i] * text.weights[i];
                }
            }
            common[2 * story.slot] = (float) sum;
            common[2 * story.slot + 1] = (float) square;
            found[k] = story.slot;
        }
        return best(filled, second);
    }

    private static boolean ahead(double value, LiveStory story, double other, LiveStory than) {
        return value > other || (value == other && story.id < than.id);
    }
}
