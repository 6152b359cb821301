package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many different authors spoke: exact up to 64, then an estimate from the 64 smallest hashes of their
 * keys (standard error about 12 %). No key is kept.
 */
final class Voices {
    private static final int KEPT = 64;

    private long[] smallest = {};
    private boolean more;

    void heard(String key) {
        long hash = Hashing.identity(key) & Long.MAX_VALUE;
        int at = Arrays.binarySearch(smallest, hash);
        if (at >= 0) {
            return;
        }
        int place = -at - 1;
        if (smallest.length == KEPT) {
            more = true;
            if (place < KEPT) {
                System.arraycopy(smallest, place, smallest, place + 1, KEPT - 1 - place);
                smallest[place] = hash;
            }
            return;
        }
        long[] wider = new long[smallest.length + 1];
        System.arraycopy(smallest, 0, wider, 0, place);
        wider[place] = hash;
        System.arraycopy(smallest, place, wider, place + 1, smallest.length - place);
        smallest = wider;
    }

    /** Adds the authors of another story. */
    void absorb(Voices other) {
        long[] all = java.util.stream.LongStream.concat(Arrays.stream(smallest), Arrays.stream(other.smallest))
                .sorted()
                .distinct()
                .toArray();
        more |= other.more || all.length > KEPT;
        smallest = all.length > KEPT ? Arrays.copyOf(all, KEPT) : all;
    }

    long count() {
        return more ? Math.round((KEPT - 1) * (double) Long.MAX_VALUE / smallest[KEPT - 1]) : smallest.length;
    }

    /** Heap that it takes, in bytes. */
    int bytes() {
        return 40 + 8 * smallest.length;
    }

    void write(DataOutput out) throws IOException {
        StateForm.longs(out, smallest, smallest.length);
        out.writeBoolean(more);
    }

    static Voices read(DataInput in) throws IOException {
        var voices = new Voices();
        voices.smallest = StateForm.longs(in, KEPT);
        voices.more = in.readBoolean();
        return voices;
    }
}
