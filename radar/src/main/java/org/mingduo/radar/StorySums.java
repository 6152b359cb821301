package org.mingduo.radar;

import java.util.Arrays;

/**
 * What each live story is about: the sum of its texts' vectors. A sum stands in the postings of its terms, where texts
 * find it; the story keeps the numbers of its terms and the places of its postings.
 */
final class StorySums {
    /** Terms kept of one story. */
    static final int STORY_TERMS = 2_048;

    /** What is left of a count when the texts behind it were taken away again. */
    private static final float NOTHING = 1e-4f;

    final Vocabulary vocabulary;
    final StoryShelf shelf;
    /** One over each story's length, side by side: most candidates are passed over without a look at the story. */
    private float[] inverse = new float[64];

    StorySums(Vocabulary vocabulary, StoryShelf shelf) {
        this.vocabulary = vocabulary;
        this.shelf = shelf;
        settle();
    }

    /** One over the length of the story in that slot. */
    float inverse(int slot) {
        return inverse[slot];
    }

    /** Adds a text's vector to a story. */
    void add(LiveStory story, TermVector text) {
        pour(story, text.terms, text.weights, text.size);
        grown(story, 1);
    }

    /** Adds one story to another; what it had is all in the other then, and it is to be retired. */
    void absorb(LiveStory into, LiveStory gone) {
        int size = gone.size;
        float[] counts = counts(gone);
        clear(gone);
        pour(into, gone.terms, counts, size);
        grown(into, gone.texts);
    }

    /** Adds to what a story is about; the terms ascend. */
    private void pour(LiveStory story, int[] from, float[] counts, int size) {
        int[] gaps = new int[size];
        int[] terms = new int[size];
        int[] places = new int[size];
        int fresh = 0;
        int behind = 0;
        for (int i = 0; i < size; i++) {
            int term = from[i];
            double telling = vocabulary.telling(term);
            float before = 0;
            float after = counts[i];
            int at = Arrays.binarySearch(story.terms, behind, story.size, term);
            if (at >= 0) {
                before = vocabulary.count(term, story.places[at]);
                after += before;
                vocabulary.put(term, story.places[at], Vocabulary.posting(story.slot, after));
                behind = at + 1;
            } else {
                behind = -at - 1;
                gaps[fresh] = behind;
                terms[fresh] = term;
                places[fresh++] = vocabulary.post(term, story.slot, after);
            }
            story.square += telling * telling * ((double) after * after - (double) before * before);
        }
        story.insert(gaps, terms, places, fresh);
    }

    /** So many texts more; now and then the story is weighed by today's rarity, by which {@link Parting} measures next. */
    private void grown(LiveStory story, int texts) {
        int before = story.texts;
        story.texts += texts;
        if (story.size > STORY_TERMS) {
            thin(story);
        } else if (Integer.highestOneBit(before) != Integer.highestOneBit(story.texts)
                || before / Kinship.LOOKS != story.texts / Kinship.LOOKS) {
            weigh(story);
        } else {
            measured(story);
        }
    }

    private float[] counts(LiveStory story) {
        float[] counts = new float[story.size];
        for (int i = 0; i < story.size; i++) {
            counts[i] = vocabulary.count(story.terms[i], story.places[i]);
        }
        return counts;
    }

    /** What a story is about, as if it were one text. */
    TermVector vector(LiveStory story) {
        int[] terms = Arrays.copyOf(story.terms, story.size);
        float[] weights = counts(story);
        float[] telling = new float[story.size];
        for (int i = 0; i < story.size; i++) {
            telling[i] = vocabulary.telling(terms[i]);
        }
        return TermVector.ofLengthOne(terms, weights, telling);
    }

    /** Takes a text's vector out of the story that it was added to. */
    void subtract(LiveStory story, TermVector text) {
        for (int i = 0; i < text.size; i++) {
            int at = story.indexOf(text.terms[i]);
            if (at < 0) {
                continue; // thinned since
            }
            int term = text.terms[i];
            int place = story.places[at];
            float after = vocabulary.count(term, place) - text.weights[i];
            if (after > NOTHING) {
                vocabulary.put(term, place, Vocabulary.posting(story.slot, after));
            } else {
                story.remove(at);
                unpost(term, place);
            }
        }
        story.texts--;
        weigh(story);
    }

    /** Takes all that a story is about out of the postings. */
    void clear(LiveStory story) {
        for (int i = 0; i < story.size; i++) {
            unpost(story.terms[i], story.places[i]);
        }
        story.size = 0;
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
                        * vocabulary.count(term, a.places[i++])
                        * vocabulary.count(term, b.places[k++]);
            }
        }
        return sum / Math.sqrt(a.square * b.square);
    }

    /**
     * What each of the text's terms adds to the likeness to the story.
     *
     * @param known the length of what the story knows of the text, by which the cosine is multiplied
     */
    float[] shares(TermVector text, LiveStory story, double known) {
        float[] shares = new float[text.size];
        double length = Math.sqrt(story.square) / known;
        for (int i = 0; i < text.size; i++) {
            int at = story.indexOf(text.terms[i]);
            if (at >= 0) {
                double telling = text.telling[i];
                float count = vocabulary.count(text.terms[i], story.places[at]);
                shares[i] = (float) (text.weights[i] * telling * telling * count / length);
            }
        }
        return shares;
    }

    private void measured(LiveStory story) {
        if (story.slot >= inverse.length) {
            inverse = Arrays.copyOf(inverse, shelf.capacity());
        }
        inverse[story.slot] = (float) (1 / Math.sqrt(Math.max(story.square, 1e-9)));
    }

    /** Computes the length anew, because how telling the terms are has drifted since they were added. */
    private void weigh(LiveStory story) {
        double square = 0;
        for (int i = 0; i < story.size; i++) {
            double part = part(story, i);
            square += part * part;
        }
        story.square = Math.max(square, 1e-9);
        measured(story);
    }

    private double part(LiveStory story, int i) {
        int term = story.terms[i];
        return vocabulary.telling(term) * (double) vocabulary.count(term, story.places[i]);
    }

    /** Drops the quarter of the terms that carries least. */
    private void thin(LiveStory story) {
        float[] part = new float[story.size];
        for (int i = 0; i < story.size; i++) {
            part[i] = (float) part(story, i);
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
        if (moved >= 0) {
            LiveStory other = shelf.at(moved);
            other.places[other.indexOf(term)] = place;
        }
    }

    /** Gives each story back what stands in the postings. Terms ascend, so that each story's list comes out in order. */
    private void settle() {
        for (LiveStory story : shelf.all()) {
            story.terms = new int[story.size];
            story.places = new int[story.size];
            story.size = 0;
            measured(story);
        }
        for (int term = 0; term < vocabulary.size; term++) {
            for (int place = 0; place < vocabulary.length[term]; place++) {
                LiveStory story = shelf.at(Vocabulary.slot(vocabulary.posting(term, place)));
                story.terms[story.size] = term;
                story.places[story.size++] = place;
            }
        }
        for (LiveStory story : shelf.all()) {
            if (story.size < story.terms.length) {
                throw new IllegalArgumentException("story %d has %d terms, and %d are in the postings"
                        .formatted(story.id, story.terms.length, story.size));
            }
        }
    }
}
