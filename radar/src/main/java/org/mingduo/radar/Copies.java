package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Distinct texts heard lately, by which copies are recognised: the same letters through their hash, edited
 * copies through the smallest long shingles that they share. Each text looks at a fixed number of others at most.
 */
final class Copies {
    private static final int HANDLES = Sketch.HANDLES;

    /** Texts looked at behind one handle, the newest first. */
    static final int LOOKED_AT = 8;

    /** A link is a sequence number and which of its handles carries the chain on. */
    private static final int WHICH = 3;

    private final Recent exact;
    private Sketch[] sketches;
    private String[] signals;
    /** Newest link of each bucket of handles, and of each handle of a text the link before it; 0 ends a chain. */
    private long[] heads = {};

    private long[] links = {};
    /** The handles again, side by side: walking a chain touches no text that is not compared. */
    private int[] handles = {};

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
        long[] weighed = new long[HANDLES * LOOKED_AT];
        int weighings = 0;
        for (int h = 0; h < sketch.handles.length; h++) {
            int handle = sketch.handles[h];
            long link = heads[bucket(handle)];
            for (int steps = 0; link != 0 && steps < LOOKED_AT; steps++) {
                long sequence = (link >>> WHICH) - 1;
                if (!exact.holds(sequence)) {
                    break;
                }
                int place = exact.place(sequence);
                int at = place * HANDLES + (int) (link & ((1 << WHICH) - 1));
                link = links[at];
                if (handles[at] != handle || among(weighed, weighings, sequence)) {
                    continue;
                }
                weighed[weighings++] = sequence;
                double resemblance = sketch.copies(sketches[place]);
                if (resemblance > 0) {
                    boolean better = best == null
                            || resemblance > best.resemblance
                            || (resemblance == best.resemblance && sequence < best.sequence);
                    best = better ? new Original(sequence, signals[place], resemblance) : best;
                }
            }
        }
        return best;
    }

    /** A text that shares several handles is met on several chains, and weighed once. */
    private static boolean among(long[] weighed, int weighings, long sequence) {
        for (int i = 0; i < weighings; i++) {
            if (weighed[i] == sequence) {
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

    /** A text that has gone on in another story takes along the copies that are still to come. */
    void move(long identity, long story) {
        exact.revalue(identity, story);
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
        heads = new long[Integer.highestOneBit(exact.capacity()) * 8];
        links = new long[exact.capacity() * HANDLES];
        handles = new int[exact.capacity() * HANDLES];
        for (long s = exact.oldest; s < exact.next; s++) {
            link(s);
        }
    }

    private int bucket(int handle) {
        return handle & (heads.length - 1);
    }

    private void link(long sequence) {
        int place = exact.place(sequence);
        Sketch sketch = sketches[place];
        for (int h = 0; h < sketch.handles.length; h++) {
            int at = place * HANDLES + h;
            int bucket = bucket(sketch.handles[h]);
            handles[at] = sketch.handles[h];
            links[at] = heads[bucket];
            heads[bucket] = ((sequence + 1) << WHICH) | h;
        }
    }

    void write(DataOutput out) throws IOException {
        exact.write(out);
        out.writeLong(exact.oldest);
        for (long s = exact.oldest; s < exact.next; s++) {
            Sketch sketch = sketches[exact.place(s)];
            StateForm.ints(out, sketch.smallest, sketch.smallest.length);
            out.writeInt(sketch.shingles);
            StateForm.ints(out, sketch.numbers, sketch.numbers.length);
            StateForm.ints(out, sketch.handles, sketch.handles.length);
            StateForm.text(out, signals[exact.place(s)]);
        }
    }

    /** Reads back what {@link #write} wrote, the newest texts where there is no room for all. */
    static Copies read(DataInput in, int most) throws IOException {
        var copies = new Copies(Recent.read(in, most));
        for (long s = in.readLong(); s < copies.exact.next; s++) {
            var sketch = new Sketch(
                    StateForm.ints(in, Sketch.KEPT),
                    in.readInt(),
                    StateForm.ints(in, Sketch.NUMBERS),
                    StateForm.ints(in, Sketch.HANDLES));
            String signal = StateForm.text(in);
            if (copies.exact.holds(s)) {
                copies.sketches[copies.exact.place(s)] = sketch;
                copies.signals[copies.exact.place(s)] = signal;
            }
        }
        copies.index();
        return copies;
    }
}
