package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often something was heard before, between and after releases. The newest times are kept apart, so that a release
 * that is told late still cuts in the right place; what is older than they are lies before it.
 */
final class Stretches {
    private final int kept;
    /** One more than there are releases, the oldest stretch first. */
    private long[] counts = {0};
    /** The newest seconds, ascending. */
    private long[] newest = {};

    /** @param kept how many times are kept apart */
    Stretches(int kept) {
        this.kept = kept;
    }

    /** @param releases seconds, ascending; what is heard in the second of a release comes before it */
    void heard(long second, long[] releases) {
        int at = Arrays.binarySearch(releases, second);
        counts[at < 0 ? -at - 1 : at]++;
        remember(second);
    }

    /** Takes back what was heard at a second, where it is still counted there. */
    void unheard(long second, long[] releases) {
        int found = Arrays.binarySearch(releases, second);
        int at = found < 0 ? -found - 1 : found;
        counts[at] = Math.max(0, counts[at] - 1);
        int time = Arrays.binarySearch(newest, second);
        if (time >= 0) {
            System.arraycopy(newest, time + 1, newest, time, newest.length - 1 - time);
            newest = Arrays.copyOf(newest, newest.length - 1);
        }
    }

    private void remember(long second) {
        int at = Arrays.binarySearch(newest, second);
        int place = at < 0 ? -at - 1 : at;
        if (newest.length < kept) {
            newest = Arrays.copyOf(newest, newest.length + 1);
            System.arraycopy(newest, place, newest, place + 1, newest.length - 1 - place);
            newest[place] = second;
        } else if (place > 0) {
            System.arraycopy(newest, 1, newest, 0, place - 1);
            newest[place - 1] = second;
        }
    }

    /** Cuts the stretch that holds a new release, the {@code at}-th, in two. */
    void cut(int at, long second, long[] before) {
        long until = at < before.length ? before[at] : Long.MAX_VALUE;
        long after = Math.min(
                counts[at],
                Arrays.stream(newest).filter(t -> t > second && t <= until).count());
        long[] more = new long[counts.length + 1];
        System.arraycopy(counts, 0, more, 0, at + 1);
        System.arraycopy(counts, at, more, at + 1, counts.length - at);
        more[at] -= after;
        more[at + 1] = after;
        counts = more;
    }

    /** Forgets the oldest release. */
    void fold() {
        counts[1] += counts[0];
        counts = Arrays.copyOfRange(counts, 1, counts.length);
    }

    /** Adds what was heard elsewhere, cut by the same releases. */
    void absorb(Stretches other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        Arrays.stream(other.newest).forEach(this::remember);
    }

    /** How often in the stretches from one to another, both included. */
    long sum(int from, int to) {
        return Arrays.stream(counts, from, to + 1).sum();
    }

    long all() {
        return sum(0, counts.length - 1);
    }

    /** Since the newest release. */
    long last() {
        return counts[counts.length - 1];
    }

    void write(DataOutput out) throws IOException {
        StateForm.longs(out, counts, counts.length);
        StateForm.longs(out, newest, newest.length);
    }

    static Stretches read(DataInput in, int kept, int releases) throws IOException {
        var stretches = new Stretches(kept);
        stretches.counts = StateForm.longs(in, releases + 1);
        if (stretches.counts.length != releases + 1) {
            throw new IOException("The snapshot is damaged: %d stretches around %d releases"
                    .formatted(stretches.counts.length, releases));
        }
        stretches.newest = StateForm.longs(in, kept);
        return stretches;
    }

    /** Nothing heard yet, around so many releases. */
    static Stretches empty(int kept, int releases) {
        var stretches = new Stretches(kept);
        stretches.counts = new long[releases + 1];
        return stretches;
    }
}
