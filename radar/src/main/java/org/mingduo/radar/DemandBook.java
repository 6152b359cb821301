package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people ask inside one story: sentences that say the same are counted together. Keeps the
 * {@link #MOST} most frequent ones (a new one takes the place of the oldest that was said only once).
 */
final class DemandBook {
    static final int MOST = 24;

    /** Times of the open ones that are kept apart, so that a release can close only what came before it. */
    private static final int TIMES = 16;

    private static final double SAME = 0.45;

    private final List<Entry> entries = new ArrayList<>(1);
    /** Open ones whose sentence had to give way. */
    private long othersOpen;

    private static final class Entry {
        final String text;
        final long[] pairs;
        long count;
        long open;
        long first;
        long[] times = {};

        Entry(String text, long[] pairs, long first) {
            this.text = text;
            this.pairs = pairs;
            this.first = first;
        }
    }

    void said(String sentence, long second, boolean open) {
        long[] pairs = pairs(sentence);
        if (pairs.length == 0) {
            return;
        }
        Entry entry = like(pairs);
        if (entry == null) {
            if (entries.size() == MOST && !giveWay()) {
                othersOpen += open ? 1 : 0;
                return;
            }
            entry = new Entry(sentence, pairs, second);
            entries.add(entry);
        }
        entry.count++;
        entry.first = Math.min(entry.first, second);
        if (open) {
            entry.open++;
            if (entry.times.length == TIMES) {
                System.arraycopy(entry.times, 1, entry.times, 0, TIMES - 1);
            } else {
                entry.times = Arrays.copyOf(entry.times, entry.times.length + 1);
            }
            entry.times[entry.times.length - 1] = second;
        }
    }

    /** Takes over what people of another story ask; what says the same is counted together. */
    void absorb(DemandBook other) {
        othersOpen += other.othersOpen;
        for (Entry theirs : other.entries) {
            Entry own = like(theirs.pairs);
            if (own == null) {
                if (entries.size() == MOST && !giveWay()) {
                    othersOpen += theirs.open;
                    continue;
                }
                entries.add(theirs);
                continue;
            }
            own.count += theirs.count;
            own.open += theirs.open;
            own.first = Math.min(own.first, theirs.first);
            long[] times = java.util.stream.LongStream.concat(Arrays.stream(own.times), Arrays.stream(theirs.times))
                    .sorted()
                    .toArray();
            own.times = times.length > TIMES ? Arrays.copyOfRange(times, times.length - TIMES, times.length) : times;
        }
    }

    private @Nullable Entry like(long[] pairs) {
        Entry best = null;
        double most = SAME;
        for (Entry entry : entries) {
            double share = overlap(pairs, entry.pairs);
            if (share > most) {
                most = share;
                best = entry;
            }
        }
        return best;
    }

    private boolean giveWay() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).count == 1) {
                othersOpen += entries.remove(i).open;
                return true;
            }
        }
        return false;
    }

    /** Everything said up to the moment of a release is answered. */
    void answered(long second) {
        othersOpen = 0;
        for (Entry entry : entries) {
            int kept = 0;
            for (long time : entry.times) {
                if (time > second) {
                    entry.times[kept++] = time;
                }
            }
            entry.times = Arrays.copyOf(entry.times, kept);
            entry.open = kept;
        }
    }

    long open() {
        long open = othersOpen;
        for (Entry entry : entries) {
            open += entry.open;
        }
        return open;
    }

    List<Story.Demand> list(boolean timed) {
        return entries.stream()
                .sorted(Comparator.comparingLong((Entry e) -> e.count).reversed())
                .map(e -> new Story.Demand(e.text, e.count, e.open, timed ? Instant.ofEpochSecond(e.first) : null))
                .toList();
    }

    private static long[] pairs(String sentence) {
        Reading reading = Reading.of(Cleaning.clean(sentence), 0, 1);
        long[] pairs = new long[reading.size()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = reading.key(i);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Shared terms over the mean number of terms. */
    private static double overlap(long[] a, long[] b) {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            if (a[i] == b[k]) {
                both++;
                i++;
                k++;
            } else if (a[i] < b[k]) {
                i++;
            } else {
                k++;
            }
        }
        return 2.0 * both / (a.length + b.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            StateForm.text(out, entry.text);
            out.writeLong(entry.count);
            out.writeLong(entry.open);
            out.writeLong(entry.first);
            StateForm.longs(out, entry.times, entry.times.length);
        }
        out.writeLong(othersOpen);
    }

    static DemandBook read(DataInput in) throws IOException {
        var book = new DemandBook();
        int n = StateForm.count(in, MOST);
        for (int i = 0; i < n; i++) {
            String text = StateForm.text(in);
            var entry = new Entry(text, pairs(text), 0);
            entry.count = in.readLong();
            entry.open = in.readLong();
            entry.first = in.readLong();
            entry.times = StateForm.longs(in, TIMES);
            book.entries.add(entry);
        }
        book.othersOpen = in.readLong();
        return book;
    }
}
