package org.mingduo.radar;

import java.util.Arrays;

/** What the radar keeps of a live story: a bounded amount, however many signals it has. */
final class LiveStory {
    private static final long[] NONE = {};
    /** Growth of two stories after which their likeness is worth computing again. */
    private static final double AGAIN = 1.2;

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
    /** The earliest and the latest second of which its signals speak. */
    long from = Long.MAX_VALUE;

    long until = Long.MIN_VALUE;
    /** Neighbours in the order of touching, -1 at the ends. */
    int older = -1;

    int newer = -1;
    final Telling telling;
    /** Numbers of the stories that it took in. */
    long[] absorbed = NONE;

    private long rival;
    private int rivalTexts;

    LiveStory(long id, int slot, Telling telling) {
        this.id = id;
        this.slot = slot;
        this.telling = telling;
    }

    /** One more signal of that second. */
    void spans(long second) {
        from = Math.min(from, second);
        until = Math.max(until, second);
    }

    /** Another story that was taken in, with all that it had taken in. */
    void absorbs(LiveStory other) {
        long[] all = Arrays.copyOf(absorbed, absorbed.length + other.absorbed.length + 1);
        System.arraycopy(other.absorbed, 0, all, absorbed.length, other.absorbed.length);
        all[all.length - 1] = other.id;
        absorbed = all;
        from = Math.min(from, other.from);
        until = Math.max(until, other.until);
    }

    long rival() {
        return rival;
    }

    int rivalTexts() {
        return rivalTexts;
    }

    void rival(long story, int both) {
        rival = story;
        rivalTexts = both;
    }

    /** Whether the likeness to the other was computed not long ago; notes it where it was not. */
    boolean weighedWith(LiveStory other) {
        int both = texts + other.texts;
        if (rival == other.id && both < rivalTexts * AGAIN) {
            return true;
        }
        rival = other.id;
        rivalTexts = both;
        return false;
    }

    int indexOf(int term) {
        return Arrays.binarySearch(terms, 0, size, term);
    }
}
