package org.mingduo.radar;

import java.util.Arrays;

/** What the radar keeps of a live story: a bounded amount, however many signals it has. */
final class LiveStory {
    final long id;
    final int slot;
    /** Terms in order of their numbers, and where in each term's postings this story stands. */
    int[] terms = {};

    int[] places = {};
    int size;
    /** Squared length of the sum of the texts' vectors, each term weighted by how telling it is. */
    double square;
    /** Distinct texts summed. */
    int texts;
    /** The stream's time when the story was last touched; orders expiry. */
    long touched;
    /** Neighbours in the order of touching, -1 at the ends. */
    int older = -1;

    int newer = -1;
    final Telling telling;

    LiveStory(long id, int slot, Telling telling) {
        this.id = id;
        this.slot = slot;
        this.telling = telling;
    }

    int indexOf(int term) {
        return Arrays.binarySearch(terms, 0, size, term);
    }
}
