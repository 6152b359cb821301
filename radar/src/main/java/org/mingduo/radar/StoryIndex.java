package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live stories, found by the terms that they share with a text.
 *
 * <p>A story is the sum of its texts' vectors. Candidates come from the postings of the text's most
 * telling terms first, within a budget; where the budget ran out, the best few are weighed again in
 * full. So one text costs the same however many stories are live and whatever it says.
 */
final class StoryIndex {
    /** Postings read for each term of a text: a long text may look further, and a common word alone leads nowhere. */
    static final int BUDGET = 40;

    /** Candidates weighed in full when the budget ran out. */
    static final int WEIGHED = 24;

    /** Terms kept of one story. */
    static final int STORY_TERMS = 2_048;

    final Vocabulary vocabulary;
    private LiveStory[] slots = new LiveStory[64];
    private int[] free = new int[16];
    private int freeSize;
    private int used;
    private float[] sums = new float[64];
    /** One over each story's length, side by side: most candidates are passed over without a look at the story. */
    private float[] inverse = new float[64];

    private int[] touched = new int[64];
    private int oldest = -1;
    private int newest = -1;
    private int live;
    private long postings;

    StoryIndex(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A story and how like the text is to it before any decay: the cosine, 0 to 1. */
    record Candidate(
            LiveStory story, double cosine, @Nullable LiveStory rival, double rivalScore) {}

    /** The story that is most like the text after fading; among equals the one that opened first. */
    @Nullable
    Candidate nearest(TermVector text, long second) {
        float[] told = new float[text.size];
        long[] order = new long[text.size];
        for (int i = 0; i < text.size; i++) {
            float telling = vocabulary.telling(text.terms[i]);
            told[i] = text.weights[i] * telling * telling;
            // Descending by weight; the index keeps ties in one order.
            order[i] = ((long) Float.floatToIntBits(told[i]) << 32) | (Integer.MAX_VALUE - i);
        }
        Arrays.sort(order);
        int budget = BUDGET * text.size;
        int found = 0;
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
            long[] list = vocabulary.postings[term];
            float weight = told[i];
            for (int p = 0; p < length; p++) {
                int slot = Vocabulary.slot(list[p]);
                if (sums[slot] == 0) {
                    touched[found++] = slot;
                }
                sums[slot] += weight * Vocabulary.count(list[p]);
            }
        }
        return complete ? best(found, second) : weighed(text, told, found, second);
    }

    private @Nullable Candidate best(int found, long second) {
        LiveStory best = null;
        double bestScore = 0;
        double bestCosine = 0;
        LiveStory rival = null;
        double rivalScore = 0;
        for (int k = 0; k < found; k++) {
            int slot = touched[k];
            double cosine = Math.min(1, sums[slot] * inverse[slot]);
            sums[slot] = 0;
            if (cosine >= rivalScore) {
                LiveStory story = slots[slot];
                double score = cosine * Fading.factor(Fading.gap(story, second));
                if (best == null || score > bestScore || (score == bestScore && story.id < best.id)) {
                    rival = best;
                    rivalScore = bestScore;
                    best = story;
                    bestScore = score;
                    bestCosine = cosine;
                } else if (score > rivalScore) {
                    rival = story;
                    rivalScore = score;
                }
            }
        }
        return best == null ? null : new Candidate(best, bestCosine, rival, rivalScore);
    }

    /** Finds the most promising by what was summed, then weighs those over all terms. */
    private @Nullable Candidate weighed(TermVector text, float[] told, int found, long second) {
        LiveStory[] top = new LiveStory[WEIGHED];
        double[] promise = new double[WEIGHED];
        int filled = 0;
        for (int k = 0; k < found; k++) {
            int slot = touched[k];
            double value = sums[slot] * inverse[slot];
            sums[slot] = 0;
            if (filled == WEIGHED && value < promise[WEIGHED - 1]) {
                continue;
            }
            LiveStory story = slots[slot];
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
            for (int i = 0; i < text.size; i++) {
                int at = story.indexOf(text.terms[i]);
                if (at >= 0) {
                    sum += told[i] * Vocabulary.count(vocabulary.postings[text.terms[i]][story.places[at]]);
                }
            }
            sums[story.slot] = (float) sum;
            touched[k] = story.slot;
        }
        return best(filled, second);
    }

    private static boolean ahead(double value, LiveStory story, double other, LiveStory than) {
        return value > other || (value == other && story.id < than.id);
    }

    /** Opens an empty story. */
    LiveStory open(long id, Telling telling) {
        int slot = freeSize > 0 ? free[--freeSize] : used++;
        if (slot == slots.length) {
            slots = Arrays.copyOf(slots, slot * 2);
            sums = Arrays.copyOf(sums, slot * 2);
            inverse = Arrays.copyOf(inverse, slot * 2);
            touched = Arrays.copyOf(touched, slot * 2);
        }
        var story = new LiveStory(id, slot, telling);
        slots[slot] = story;
        live++;
        append(story);
        return story;
    }

    /** The cosine of two stories. */
    double likeness(LiveStory a, LiveStory b) {
        double sum = 0;
        int i = 0;
        int k = 0;
        while (i < a.size && k < b.size) {
            int term = a.terms[i];
            if (term < b.terms[k]) {
                i++;
            } else if (term > b.terms[k]) {
                k++;
            } else {
                double telling = vocabulary.telling(term);
                sum += telling
                        * telling
                        * Vocabulary.count(vocabulary.postings[term][a.places[i++]])
                        * Vocabulary.count(vocabulary.postings[term][b.places[k++]]);
            }
        }
        return sum / Math.sqrt(a.square * b.square);
    }

    /** Adds one story to another, which it ends. */
    void absorb(LiveStory into, LiveStory gone) {
        int[] terms = new int[into.size + gone.size];
        int[] places = new int[terms.length];
        int n = 0;
        int i = 0;
        int k = 0;
        while (i < into.size || k < gone.size) {
            boolean own = k == gone.size || (i < into.size && into.terms[i] <= gone.terms[k]);
            int term = own ? into.terms[i] : gone.terms[k];
            int place = own ? into.places[i] : gone.places[k];
            long[] list = vocabulary.postings[term];
            if (own && k < gone.size && gone.terms[k] == term) {
                list[place] = Vocabulary.posting(
                        into.slot, Vocabulary.count(list[place]) + Vocabulary.count(list[gone.places[k]]));
                unpost(term, gone.places[k]);
                place = into.places[i]; // the posting that moved into the gap may have been this very one
                k++;
            } else if (!own) {
                list[place] = Vocabulary.posting(into.slot, Vocabulary.count(list[place]));
                k++;
            }
            i += own ? 1 : 0;
            terms[n] = term;
            places[n++] = place;
        }
        into.terms = Arrays.copyOf(terms, n);
        into.places = Arrays.copyOf(places, n);
        into.size = n;
        into.texts += gone.texts;
        retire(gone);
        if (n > STORY_TERMS) {
            thin(into);
        } else {
            weigh(into);
        }
    }

    /** What each of the text's terms adds to the cosine with the story. */
    float[] shares(TermVector text, LiveStory story) {
        float[] shares = new float[text.size];
        double length = Math.sqrt(story.square);
        for (int i = 0; i < text.size; i++) {
            int term = text.terms[i];
            int at = story.indexOf(term);
            if (at >= 0) {
                double telling = vocabulary.telling(term);
                float count = Vocabulary.count(vocabulary.postings[term][story.places[at]]);
                shares[i] = (float) (text.weights[i] * telling * telling * count / length);
            }
        }
        return shares;
    }

    /** Puts a story at the fresh end of the order in which stories are let go. */
    void touch(LiveStory story, long now) {
        story.touched = now;
        if (story.slot != newest) {
            detach(story);
            append(story);
        }
    }

    /** The story touched longest ago. */
    @Nullable
    LiveStory stalest() {
        return oldest < 0 ? null : slots[oldest];
    }

    int live() {
        return live;
    }

    long postings() {
        return postings;
    }

    /** Live stories, the one touched longest ago first. */
    List<LiveStory> all() {
        List<LiveStory> all = new ArrayList<>(live);
        for (int slot = oldest; slot >= 0; slot = slots[slot].newer) {
            all.add(slots[slot]);
        }
        return all;
    }

    void letGo(LiveStory story) {
        for (int i = 0; i < story.size; i++) {
            unpost(story.terms[i], story.places[i]);
        }
        retire(story);
    }

    private void retire(LiveStory story) {
        detach(story);
        slots[story.slot] = null;
        if (freeSize == free.length) {
            free = Arrays.copyOf(free, freeSize * 2);
        }
        free[freeSize++] = story.slot;
        live--;
    }

    private void append(LiveStory story) {
        story.older = newest;
        story.newer = -1;
        if (newest >= 0) {
            slots[newest].newer = story.slot;
        } else {
            oldest = story.slot;
        }
        newest = story.slot;
    }

    private void detach(LiveStory story) {
        if (story.older >= 0) {
            slots[story.older].newer = story.newer;
        } else {
            oldest = story.newer;
        }
        if (story.newer >= 0) {
            slots[story.newer].older = story.older;
        } else {
            newest = story.older;
        }
    }

    /** Adds a text's vector to a story: one merge of two sorted lists. */
    void add(LiveStory story, TermVector text) {
        int[] terms = new int[story.size + text.size];
        int[] places = new int[terms.length];
        int n = 0;
        int s = 0;
        for (int i = 0; i < text.size; i++) {
            int term = text.terms[i];
            while (s < story.size && story.terms[s] < term) {
                terms[n] = story.terms[s];
                places[n++] = story.places[s++];
            }
            double telling = vocabulary.telling(term);
            float before = 0;
            float after = text.weights[i];
            int place;
            if (s < story.size && story.terms[s] == term) {
                place = story.places[s++];
                before = Vocabulary.count(vocabulary.postings[term][place]);
                after += before;
                vocabulary.postings[term][place] = Vocabulary.posting(story.slot, after);
            } else {
                place = vocabulary.post(term, story.slot, after);
                postings++;
            }
            story.square += telling * telling * ((double) after * after - (double) before * before);
            terms[n] = term;
            places[n++] = place;
        }
        while (s < story.size) {
            terms[n] = story.terms[s];
            places[n++] = story.places[s++];
        }
        story.terms = terms.length == n ? terms : Arrays.copyOf(terms, n);
        story.places = places.length == n ? places : Arrays.copyOf(places, n);
        story.size = n;
        story.texts++;
        measured(story);
        if (n > STORY_TERMS) {
            thin(story);
        } else if (Integer.bitCount(story.texts) == 1) {
            weigh(story);
        }
    }

    private void measured(LiveStory story) {
        inverse[story.slot] = (float) (1 / Math.sqrt(Math.max(story.square, 1e-9)));
    }

    /** Computes the length anew, because how telling the terms are has drifted since they were added. */
    private void weigh(LiveStory story) {
        double square = 0;
        for (int i = 0; i < story.size; i++) {
            int term = story.terms[i];
            double part =
                    vocabulary.telling(term) * (double) Vocabulary.count(vocabulary.postings[term][story.places[i]]);
            square += part * part;
        }
        story.square = Math.max(square, 1e-9);
        measured(story);
    }

    /** Drops the quarter of the terms that carries least. */
    private void thin(LiveStory story) {
        float[] part = new float[story.size];
        for (int i = 0; i < story.size; i++) {
            int term = story.terms[i];
            part[i] = vocabulary.telling(term) * Vocabulary.count(vocabulary.postings[term][story.places[i]]);
        }
        float[] sorted = part.clone();
        Arrays.sort(sorted);
        float least = sorted[story.size - STORY_TERMS * 3 / 4];
        int kept = 0;
        for (int i = 0; i < story.size; i++) {
            if (part[i] >= least && kept < STORY_TERMS) {
                story.terms[kept] = story.terms[i];
                story.places[kept++] = story.places[i];
            } else {
                unpost(story.terms[i], story.places[i]);
            }
        }
        story.size = kept;
        weigh(story);
    }

    private void unpost(int term, int place) {
        int moved = vocabulary.unpost(term, place);
        postings--;
        if (moved >= 0) {
            LiveStory other = slots[moved];
            other.places[other.indexOf(term)] = place;
        }
    }

    void write(DataOutput out, boolean tells) throws IOException {
        vocabulary.write(out);
        out.writeInt(used);
        StateForm.ints(out, free, freeSize);
        out.writeInt(live);
        for (LiveStory story : all()) {
            out.writeLong(story.id);
            out.writeInt(story.slot);
            out.writeInt(story.texts);
            out.writeDouble(story.square);
            out.writeLong(story.touched);
            out.writeLong(story.from);
            StateForm.longs(out, story.absorbed, story.absorbed.length);
            out.writeLong(story.rival());
            out.writeInt(story.rivalTexts());
            out.writeLong(story.until);
            if (tells) {
                story.telling.write(out);
            }
        }
    }

    static StoryIndex read(DataInput in, boolean tells) throws IOException {
        var index = new StoryIndex(Vocabulary.read(in));
        index.used = StateForm.count(in, Integer.MAX_VALUE - 8);
        index.free = StateForm.ints(in, index.used);
        index.freeSize = index.free.length;
        index.free = Arrays.copyOf(index.free, Math.max(16, index.freeSize));
        int stories = StateForm.count(in, index.used);
        int capacity = Math.max(64, index.used);
        index.slots = new LiveStory[capacity];
        index.sums = new float[capacity];
        index.inverse = new float[capacity];
        index.touched = new int[capacity];
        for (int i = 0; i < stories; i++) {
            long id = in.readLong();
            int slot = StateForm.count(in, index.used - 1);
            int texts = in.readInt();
            double square = in.readDouble();
            long touched = in.readLong();
            long from = in.readLong();
            long[] absorbed = StateForm.longs(in, Integer.MAX_VALUE - 8);
            long rival = in.readLong();
            int rivalTexts = in.readInt();
            long until = in.readLong();
            var story = new LiveStory(id, slot, tells ? Telling.read(in) : Telling.SILENT);
            story.from = from;
            story.absorbed = absorbed;
            story.rival(rival, rivalTexts);
            story.until = until;
            story.texts = texts;
            story.square = square;
            story.touched = touched;
            index.slots[slot] = story;
            index.measured(story);
            index.live++;
            index.append(story);
        }
        index.placesFromPostings();
        return index;
    }

    /** Terms ascend, so that each story's list comes out in order. */
    private void placesFromPostings() {
        for (int term = 0; term < vocabulary.size; term++) {
            for (int p = 0; p < vocabulary.length[term]; p++) {
                slots[Vocabulary.slot(vocabulary.postings[term][p])].size++;
                postings++;
            }
        }
        for (LiveStory story : all()) {
            story.terms = new int[story.size];
            story.places = new int[story.size];
            story.size = 0;
        }
        for (int term = 0; term < vocabulary.size; term++) {
            for (int p = 0; p < vocabulary.length[term]; p++) {
                LiveStory story = slots[Vocabulary.slot(vocabulary.postings[term][p])];
                story.terms[story.size] = term;
                story.places[story.size++] = p;
            }
        }
    }
}
