package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Distinct texts heard lately, by which copies are recognised: the same letters through their hash, edited
 * copies through the smallest shingles that they share. Each text looks at a fixed number of others at most.
 */
final class Copies {
    /** Smallest shingles by which a text is found. */
    static final int HANDLES = 6;

    /** Texts looked at behind one handle, the newest first. */
    static final int LOOKED_AT = 8;

    private final Recent exact;
    private Sketch[] sketches;
    private String[] signals;
    private long[] heads = {};
    private long[] links = {};

    Copies(int most) {
        this(new Recent(most));
        index();
    }

    private Copies(Recent exact) {
        this.exact = exact;
        sketches = new Sketch[exact.capacity()];
        signals = new String[exact.capacity()];
    }

    /** An earlier text; resemblance is 1 for the same letters. */
    record Original(long sequence, String signal, double resemblance) {}

    /** The text with the same letters. */
    @Nullable
    Original same(long identity) {
        long sequence = exact.find(identity);
        return sequence < 0 ? null : new Original(sequence, signals[exact.place(sequence)], 1);
    }

    /** The text of which this is an edited copy: the one that resembles it most, the oldest among equals. */
    @Nullable
    Original near(Sketch sketch) {
        Original best = null;
        for (int h = 0; h < Math.min(HANDLES, sketch.smallest.length); h++) {
            long sequence = heads[bucket(sketch.smallest[h])] - 1;
            for (int steps = 0; exact.holds(sequence) && steps < LOOKED_AT; steps++) {
                int place = exact.place(sequence);
                Sketch other = sketches[place];
                double resemblance = hasHandle(other, sketch.smallest[h]) ? sketch.copies(other) : 0;
                if (resemblance > 0) {
                    boolean better = best == null
                            || resemblance > best.resemblance
                            || (resemblance == best.resemblance && sequence < best.sequence);
                    best = better ? new Original(sequence, signals[place], resemblance) : best;
                }
                sequence = links[place * HANDLES + slot(other, bucket(sketch.smallest[h]))] - 1;
            }
        }
        return best;
    }

    /** Chains are by bucket: a text on one need not have the handle itself. */
    private static boolean hasHandle(Sketch sketch, int handle) {
        for (int h = 0; h < Math.min(HANDLES, sketch.smallest.length); h++) {
            if (sketch.smallest[h] == handle) {
                return true;
            }
        }
        return false;
    }

    long story(long sequence) {
        return exact.value(sequence);
    }

    /** A text whose story was let go begins anew with this signal. */
    void renew(long sequence, String signal, long story) {
        exact.value(sequence, story);
        signals[exact.place(sequence)] = signal;
    }

    void remember(long identity, Sketch sketch, String signal, long story) {
        if (exact.full()) {
            exact.resize((int) Math.min(exact.most, exact.capacity() * 2L));
            moveTo(exact.capacity());
            index();
        }
        long sequence = exact.put(identity, story);
        int place = exact.place(sequence);
        sketches[place] = sketch;
        signals[place] = signal;
        link(sequence);
    }

    /** Spreads the parallel arrays like {@link Recent#resize} does. */
    private void moveTo(int capacity) {
        Sketch[] oldSketches = sketches;
        String[] oldSignals = signals;
        sketches = new Sketch[capacity];
        signals = new String[capacity];
        for (long s = exact.oldest; s < exact.next; s++) {
            sketches[exact.place(s)] = oldSketches[(int) (s % oldSketches.length)];
            signals[exact.place(s)] = oldSignals[(int) (s % oldSignals.length)];
        }
    }

    /** Builds the chains anew, the oldest first, as if all had just come. */
    private void index() {
        heads = new long[Integer.highestOneBit(exact.capacity()) * HANDLES];
        links = new long[exact.capacity() * HANDLES];
        for (long s = exact.oldest; s < exact.next; s++) {
            link(s);
        }
    }

    private int bucket(int handle) {
        return handle & (heads.length - 1);
    }

    /** Two handles of one text may share a bucket: the first of them carries the chain. */
    private int slot(Sketch sketch, int bucket) {
        for (int h = 0; h < Math.min(HANDLES, sketch.smallest.length); h++) {
            if (bucket(sketch.smallest[h]) == bucket) {
                return h;
            }
        }
        throw new IllegalStateException("a chain leads to a text that is not on it");
    }

    private void link(long sequence) {
        int place = exact.place(sequence);
        Sketch sketch = sketches[place];
        for (int h = 0; h < Math.min(HANDLES, sketch.smallest.length); h++) {
            int bucket = bucket(sketch.smallest[h]);
            if (slot(sketch, bucket) == h) {
                links[place * HANDLES + h] = heads[bucket];
                heads[bucket] = sequence + 1;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        exact.write(out);
        for (long s = exact.oldest; s < exact.next; s++) {
            Sketch sketch = sketches[exact.place(s)];
            StateForm.ints(out, sketch.smallest, sketch.smallest.length);
            out.writeInt(sketch.shingles);
            StateForm.ints(out, sketch.numbers, sketch.numbers.length);
            StateForm.text(out, signals[exact.place(s)]);
        }
    }

    static Copies read(DataInput in) throws IOException {
        var copies = new Copies(Recent.read(in));
        for (long s = copies.exact.oldest; s < copies.exact.next; s++) {
            int place = copies.exact.place(s);
            copies.sketches[place] =
                    new Sketch(StateForm.ints(in, Sketch.KEPT), in.readInt(), StateForm.ints(in, Sketch.NUMBERS));
            copies.signals[place] = StateForm.text(in);
        }
        copies.index();
        return copies;
    }
}
