package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A map from one 64-bit key to one number that holds the newest entries only: when it is full, the
 * oldest goes. Each entry has a sequence number, from 0, by which others can refer to it.
 */
final class Recent {
    final int most;
    private long[] keys;
    private long[] values;
    private int[] table = new int[64];
    /** Sequence number of the oldest entry, and of the next one. */
    long oldest;

    long next;

    Recent(int most) {
        this.most = most;
        keys = new long[Math.min(most, 16)];
        values = new long[keys.length];
    }

    /** The entry's sequence number, or -1. */
    long find(long key) {
        int at = Hashing.spread(key) & (table.length - 1);
        while (table[at] != 0) {
            if (keys[table[at] - 1] == key) {
                return sequence(table[at] - 1);
            }
            at = (at + 1) & (table.length - 1);
        }
        return -1;
    }

    boolean holds(long sequence) {
        return sequence >= oldest && sequence < next;
    }

    long value(long sequence) {
        return values[place(sequence)];
    }

    void value(long sequence, long value) {
        values[place(sequence)] = value;
    }

    /** Gives a key another number, where it is still held. */
    void revalue(long key, long value) {
        long sequence = find(key);
        if (sequence >= 0) {
            value(sequence, value);
        }
    }

    /** Where in parallel arrays of {@link #capacity} an entry stands. */
    int place(long sequence) {
        return (int) (sequence % keys.length);
    }

    int capacity() {
        return keys.length;
    }

    int size() {
        return (int) (next - oldest);
    }

    boolean full() {
        return size() == keys.length && keys.length < most;
    }

    /** Adds an absent key and gives its sequence number; grows only up to the bound. */
    long put(long key, long value) {
        if (full()) {
            resize((int) Math.min(most, keys.length * 2L));
        }
        if (size() == keys.length) {
            forget();
        }
        int place = place(next);
        keys[place] = key;
        values[place] = value;
        enter(place);
        return next++;
    }

    private long sequence(int place) {
        int first = place(oldest);
        return oldest + (place >= first ? place - first : place + keys.length - first);
    }

    private void forget() {
        int place = place(oldest);
        int mask = table.length - 1;
        int hole = Hashing.spread(keys[place]) & mask;
        while (table[hole] != place + 1) {
            hole = (hole + 1) & mask;
        }
        // Linear probing without tombstones: later entries of the run move up into the hole.
        int at = hole;
        while (true) {
            at = (at + 1) & mask;
            if (table[at] == 0) {
                break;
            }
            int home = Hashing.spread(keys[table[at] - 1]) & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                table[hole] = table[at];
                hole = at;
            }
        }
        table[hole] = 0;
        oldest++;
    }

    /** Moves every entry to its place in wider arrays. */
    void resize(int capacity) {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[capacity];
        values = new long[capacity];
        table = new int[Integer.highestOneBit(Math.max(16, capacity) - 1) * 4];
        for (long s = oldest; s < next; s++) {
            int place = place(s);
            int before = (int) (s % oldKeys.length);
            keys[place] = oldKeys[before];
            values[place] = oldValues[before];
            enter(place);
        }
    }

    private void enter(int place) {
        int at = Hashing.spread(keys[place]) & (table.length - 1);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = place + 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        out.writeLong(oldest);
        out.writeLong(next);
        for (long s = oldest; s < next; s++) {
            out.writeLong(keys[place(s)]);
            out.writeLong(value(s));
        }
    }

    /** Reads back what {@link #write} wrote, the newest entries where there is no room for all. */
    static Recent read(DataInput in, int most) throws IOException {
        var recent = new Recent(most);
        recent.resize(Math.min(StateForm.count(in, Integer.MAX_VALUE), most));
        long oldest = in.readLong();
        recent.next = in.readLong();
        recent.oldest = Math.max(oldest, recent.next - recent.capacity());
        for (long s = oldest; s < recent.next; s++) {
            long key = in.readLong();
            long value = in.readLong();
            if (recent.holds(s)) {
                int place = recent.place(s);
                recent.keys[place] = key;
                recent.values[place] = value;
                recent.enter(place);
            }
        }
        return recent;
    }
}
