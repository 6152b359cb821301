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

    /** More distinct terms than this are never kept: fading comes earlier then. */
    static final int MOST_TERMS = 1 << 21;

    private static final long[] NONE = {};

    private int[] table = new int[1024];
    long[] keyOf = new long[512];
    float[] texts = new float[512];
    long[][] postings = new long[512][];
    int[] length = new int[512];
    int[] free = new int[16];
    int freeSize;
    int size;
    float total;

    /** A vocabulary that knows the commonest terms and has read nothing yet. */
    static Vocabulary taught() {
        var vocabulary = new Vocabulary();
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
            grow(term * 2);
        }
        keyOf[term] = key;
        texts[term] = CommonTerms.expected(key);
        postings[term] = NONE;
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
        return total >= FADE || size - freeSize > MOST_TERMS;
    }

    /** Halves all frequencies and forgets terms that neither texts nor live stories use any more. */
    void fade() {
        total /= 2;
        for (int term = 0; term < size; term++) {
            if (keyOf[term] == 0) {
                continue;
            }
            texts[term] /= 2;
            if (texts[term] < 0.6f && length[term] == 0) {
                keyOf[term] = 0;
                postings[term] = NONE;
                if (freeSize == free.length) {
                    free = Arrays.copyOf(free, freeSize * 2);
                }
                free[freeSize++] = term;
            }
        }
        rebuild(table.length);
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

    /** Adds a posting and says where it stands. */
    int post(int term, int slot, float count) {
        int at = length[term]++;
        if (at == postings[term].length) {
            postings[term] = Arrays.copyOf(postings[term], at == 0 ? 1 : at + Math.max(1, at >> 1));
        }
        postings[term][at] = posting(slot, count);
        return at;
    }

    /** Removes a posting; the last one takes its place, and its slot is returned, or -1 where none moved. */
    int unpost(int term, int at) {
        int last = --length[term];
        long[] list = postings[term];
        list[at] = list[last];
        if (last == 0) {
            postings[term] = NONE;
        }
        return at == last ? -1 : slot(list[at]);
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
        postings = Arrays.copyOf(postings, capacity);
        length = Arrays.copyOf(length, capacity);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(total);
        out.writeInt(size);
        StateForm.ints(out, free, freeSize);
        for (int term = 0; term < size; term++) {
            out.writeLong(keyOf[term]);
            out.writeFloat(texts[term]);
            StateForm.longs(out, postings[term], length[term]);
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        var vocabulary = new Vocabulary();
        vocabulary.total = in.readFloat();
        int size = StateForm.count(in, Integer.MAX_VALUE - 8);
        int[] free = StateForm.ints(in, size);
        for (int term = 0; term < size; term++) {
            if (term == vocabulary.keyOf.length) {
                vocabulary.grow(term * 2);
            }
            vocabulary.keyOf[term] = in.readLong();
            vocabulary.texts[term] = in.readFloat();
            vocabulary.postings[term] = StateForm.longs(in, Integer.MAX_VALUE - 8);
            vocabulary.length[term] = vocabulary.postings[term].length;
        }
        vocabulary.size = size;
        vocabulary.free = Arrays.copyOf(free, Math.max(16, free.length));
        vocabulary.freeSize = free.length;
        vocabulary.rebuild(1024);
        return vocabulary;
    }
}
