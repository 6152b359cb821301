package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Running totals of what went through. */
final class Totals {
    long seen;
    long opened;
    long joined;
    long repeated;
    long known;
    long refused;
    long expired;
    long merged;
    long divided;

    /** The number of the story that was opened or parted last. */
    long number() {
        return opened + divided;
    }

    /** A story is opened under a number; those passed over were taken in by others before they were heard of here. */
    void opens(long number) {
        long passed = number - number();
        opened += Math.max(0, passed);
        merged += Math.max(0, passed) - 1;
    }

    /** Numbers up to this one are taken. */
    void reach(long number) {
        long passed = Math.max(0, number - number());
        opened += passed;
        merged += passed;
    }

    /** So many stories are live, and all others were let go or taken in. */
    void left(long live) {
        expired = number() - merged - live;
    }

    RadarCounts counts(long live) {
        return new RadarCounts(seen, opened, joined, repeated, known, refused, expired, merged, divided, live);
    }

    void write(DataOutput out) throws IOException {
        for (long value : new long[] {seen, opened, joined, repeated, known, refused, expired, merged, divided}) {
            out.writeLong(value);
        }
    }

    static Totals read(DataInput in) throws IOException {
        var totals = new Totals();
        totals.seen = in.readLong();
        totals.opened = in.readLong();
        totals.joined = in.readLong();
        totals.repeated = in.readLong();
        totals.known = in.readLong();
        totals.refused = in.readLong();
        totals.expired = in.readLong();
        totals.merged = in.readLong();
        totals.divided = in.readLong();
        return totals;
    }
}
