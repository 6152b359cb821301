package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What the radar keeps of a live story: a bounded amount, however many signals it has. */
final class LiveStory {
    /** Heap that a story takes before anything is kept of it, in bytes: itself, its slot, and the heads of its arrays. */
    static final int LEAST_BYTES = 200;

    /** Heap that one of its terms takes in its own lists and in the postings, in bytes. */
    private static final int POSTING_BYTES = 20;

    /** Heap that the number of a story takes that it took in, in bytes. */
    private static final int ABSORBED_BYTES = 88;

    /** Terms up to which the lists of them have no room to spare. */
    private static final int SNUG = 64;

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

    Members members = Members.NONE;

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
        members = Members.of(members, other.members);
    }

    /** The number of another story that was taken in. */
    void tookIn(long story) {
        absorbed = Arrays.copyOf(absorbed, absorbed.length + 1);
        absorbed[absorbed.length - 1] = story;
    }

    /** One more text that joined. */
    void joined(Member member) {
        if (members == Members.NONE) {
            members = new Members();
        }
        members.add(member);
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

    /** Heap that it takes, in bytes, the terms themselves aside: counted from what is kept, alike before and after a snapshot. */
    long bytes() {
        return LEAST_BYTES
                + (long) size * POSTING_BYTES
                + (long) absorbed.length * ABSORBED_BYTES
                + members.bytes()
                + telling.bytes();
    }

    int indexOf(int term) {
        return Arrays.binarySearch(terms, 0, size, term);
    }

    /**
     * Puts new terms between those that the story has.
     *
     * @param gaps before which of its terms each is to stand, ascending
     * @param fresh how many there are in the arrays
     */
    void insert(int[] gaps, int[] newTerms, int[] newPlaces, int fresh) {
        if (fresh == 0) {
            return;
        }
        int end = size;
        size += fresh;
        if (size > terms.length) {
            // A small story is exactly as large as it must be; a large one has room for a few texts more.
            int room = size <= SNUG ? size : size + size / 8;
            terms = Arrays.copyOf(terms, room);
            places = Arrays.copyOf(places, room);
        }
        for (int k = fresh - 1; k >= 0; k--) {
            int gap = gaps[k];
            System.arraycopy(terms, gap, terms, gap + k + 1, end - gap);
            System.arraycopy(places, gap, places, gap + k + 1, end - gap);
            terms[gap + k] = newTerms[k];
            places[gap + k] = newPlaces[k];
            end = gap;
        }
    }

    /** Forgets the term that stands at a place of {@link #terms}. */
    void remove(int at) {
        size--;
        System.arraycopy(terms, at + 1, terms, at, size - at);
        System.arraycopy(places, at + 1, places, at, size - at);
    }

    void write(DataOutput out, boolean tells) throws IOException {
        out.writeLong(id);
        out.writeInt(slot);
        out.writeInt(size);
        out.writeInt(texts);
        out.writeDouble(square);
        out.writeLong(touched);
        out.writeLong(from);
        out.writeLong(until);
        StateForm.longs(out, absorbed, absorbed.length);
        out.writeLong(rival);
        out.writeInt(rivalTexts);
        members.write(out);
        if (tells) {
            telling.write(out);
        }
    }

    /** Reads all but what it is about, which stands in the postings; only how many terms that is. */
    static LiveStory read(DataInput in, int slots, boolean tells) throws IOException {
        long id = in.readLong();
        int slot = StateForm.count(in, slots - 1);
        int size = StateForm.count(in, StorySums.STORY_TERMS);
        int texts = in.readInt();
        double square = in.readDouble();
        long touched = in.readLong();
        long from = in.readLong();
        long until = in.readLong();
        long[] absorbed = StateForm.longs(in, Integer.MAX_VALUE - 8);
        long rival = in.readLong();
        int rivalTexts = in.readInt();
        Members members = Members.read(in);
        var story = new LiveStory(id, slot, tells ? Telling.read(in) : Telling.SILENT);
        story.size = size;
        story.texts = texts;
        story.square = square;
        story.touched = touched;
        story.from = from;
        story.until = until;
        story.absorbed = absorbed;
        story.rival = rival;
        story.rivalTexts = rivalTexts;
        story.members = members;
        return story;
    }
}
