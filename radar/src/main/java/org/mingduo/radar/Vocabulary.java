package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Terms, how many texts they stand in lately, and which live stories use them how much. A posting is a
 * story's slot and its count for the term, packed into one {@code long}.
 */
final class Vocabulary {
    /** Texts after which all document frequencies are halved, so that old usage fades. */
    static final int FADE = 1 << 17;

    /** Heap that one term takes, in bytes, its postings aside; the arrays are a half larger than what they hold. */
    static final int TERM_BYTES = 60;

    private static final long[] NONE = {};

    private int[] table = new int[1024];
    long[] keyOf = new long[512];
    float[] texts = new float[512];
    /** How many postings each term has; most have one, which stands in {@link #first}, the others behind it. */
    int[] length = new int[512];

    long[] first = new long[512];
    long[][] rest = new long[512][];
    int[] free = new int[16];
    int freeSize;
    int size;
    float total;
    /** Terms that live stories use. */
    private int used;
    /** Other terms from which fading comes earlier. */
    private final int most;

    private Vocabulary(int most) {
        this.most = most;
    }

    /**
     * A vocabulary that knows the commonest terms and has read nothing yet.
     *
     * @param most terms that are remembered though no live story uses them
     */
    static Vocabulary taught(int most) {
        var vocabulary = new Vocabulary(most);
        CommonTerms.teach(vocabulary);
        return vocabulary;
    }

    /** The term's number, or -1. */
    int find(long key) {
        int at = Hashing.spread(key) & (table.length - 1);
        while (table[at] != 0) {
            if (keyOf[table[at] - 1] == key) {
                return table[at] - 1;
            }
            at = (at + 1) & (table.length - 1);
        }
        return -1;
    }

    /** The term's number, given now if it has none. */
    int number(long key) {
        int known = find(key);
        if (known >= 0) {
            return known;
        }
        int term = freeSize > 0 ? free[--freeSize] : size++;
        if (term == keyOf.length) {
            grow(term + (term >> 1));
        }
        keyOf[term] = key;
        texts[term] = CommonTerms.expected(key);
        rest[term] = NONE;
        length[term] = 0;
        if ((size - freeSize) * 2 > table.length) {
            rebuild(table.length * 2);
        } else {
            enter(term);
        }
        return term;
    }

    /** One more text has been read; its terms are counted by {@link #counted}. */
    void text() {
        total++;
    }

    void counted(int term) {
        texts[term]++;
    }

    /** How telling a term is: natural logarithm of the inverse share of texts that have it. */
    float telling(int term) {
        return (float) Math.log((total + 1.0) / Math.max(0.5, texts[term]));
    }

    boolean crowded() {
        return total >= FADE || unused() > most;
    }

    /** Terms that live stories use. */
    int used() {
        return used;
    }

    private int unused() {
        return size - freeSize - used;
    }

    /**
     * Halves all frequencies and forgets terms that neither texts nor live stories use any more; again, as long as more than
     * half of those are left that may be: fading goes through all terms and must not be due at every text.
     */
    void fade() {
        do {
            halve();
        } while (unused() > most / 2);
        rebuild(table.length);
    }

    private void halve() {
        total /= 2;
        for (int term = 0; term < size; term++) {
            if (keyOf[term] == 0) {
                continue;
            }
            texts[term] /= 2;
            if (texts[term] < 0.6f && length[term] == 0) {
                keyOf[term] = 0;
                if (freeSize == free.length) {
                    free = Arrays.copyOf(free, freeSize * 2);
                }
                free[freeSize++] = term;
            }
        }
    }

    static int slot(long posting) {
        return (int) (posting >>> 32);
    }

    static float count(long posting) {
        return Float.intBitsToFloat((int) posting);
    }

    static long posting(int slot, float count) {
        return ((long) slot << 32) | (Float.floatToRawIntBits(count) & 0xFFFF_FFFFL);
    }

    /** The posting of a term at a place below its {@link #length}. */
    long posting(int term, int place) {
        return place == 0 ? first[term] : rest[term][place - 1];
    }

    /** How much the story whose posting that is uses the term. */
    float count(int term, int place) {
        return count(posting(term, place));
    }

    void put(int term, int place, long posting) {
        if (place == 0) {
            first[term] = posting;
        } else {
            rest[term][place - 1] = posting;
        }
    }

    /** Adds a posting and says where it stands. */
    int post(int term, int slot, float count) {
        int at = length[term]++;
        used += at == 0 ? 1 : 0;
        if (at > rest[term].length) {
            rest[term] = Arrays.copyOf(rest[term], at + (at >> 1));
        }
        put(term, at, posting(slot, count));
        return at;
    }

    /** Removes a posting; the last one takes its place, and its slot is returned, or -1 where none moved. */
    int unpost(int term, int at) {
        int last = --length[term];
        used -= last == 0 ? 1 : 0;
        long moved = posting(term, last);
        put(term, at, moved);
        if (last <= 1) {
            rest[term] = NONE;
        }
        return at == last ? -1 : slot(moved);
    }

    private void enter(int term) {
        int at = Hashing.spread(keyOf[term]) & (table.length - 1);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = term + 1;
    }

    private void rebuild(int capacity) {
        int wanted = capacity;
        while ((size - freeSize) * 2 > wanted) {
            wanted *= 2;
        }
        table = new int[wanted];
        for (int term = 0; term < size; term++) {
            if (keyOf[term] != 0) {
                enter(term);
            }
        }
    }

    private void grow(int capacity) {
        keyOf = Arrays.copyOf(keyOf, capacity);
        texts = Arrays.copyOf(texts, capacity);
        first = Arrays.copyOf(first, capacity);
        rest = Arrays.copyOf(rest, capacity);
        length = Arrays.copyOf(length, capacity);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(total);
        out.writeInt(size);
        StateForm.ints(out, free, freeSize);
        for (int term = 0; term < size; term++) {
            out.writeLong(keyOf[term]);
            out.writeFloat(texts[term]);
            out.writeInt(length[term]);
            for (int place = 0; place < length[term]; place++) {
                out.writeLong(posting(term, place));
            }
        }
    }

    /** Reads back what {@link #write} wrote, without the postings of stories that are not on the shelf. */
    static Vocabulary read(DataInput in, int most, StoryShelf shelf) throws IOException {
        var vocabulary = new Vocabulary(most);
        vocabulary.total = in.readFloat();
        int size = StateForm.count(in, Integer.MAX_VALUE - 8);
        int[] free = StateForm.ints(in, size);
        for (int term = 0; term < size; term++) {
            if (term == vocabulary.keyOf.length) {
                vocabulary.grow(term + (term >> 1));
            }
            vocabulary.keyOf[term] = in.readLong();
            vocabulary.texts[term] = in.readFloat();
            vocabulary.rest[term] = NONE;
            int postings = StateForm.count(in, Integer.MAX_VALUE - 8);
            for (int place = 0; place < postings; place++) {
                long posting = in.readLong();
                if (shelf.holds(slot(posting))) {
                    vocabulary.post(term, slot(posting), count(posting));
                }
            }
        }
        vocabulary.size = size;
        vocabulary.free = Arrays.copyOf(free, Math.max(16, free.length));
        vocabulary.freeSize = free.length;
        vocabulary.rebuild(1024);
        return vocabulary;
    }
}
