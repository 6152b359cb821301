package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by name, for few names; what comes after the {@link #MOST}-th name is counted together. */
final class Tally {
    static final int MOST = 32;
    /** Stands for all names beyond the bound. */
    static final String OTHERS = "…";

    private final List<String> names = new ArrayList<>(1);
    private long[] counts = new long[1];

    /** @param by less than 0 where what was counted is taken back */
    void add(String name, long by) {
        int at = names.indexOf(name);
        if (at < 0) {
            String kept = names.size() < MOST - 1 ? name : OTHERS;
            at = names.indexOf(kept);
            if (at < 0) {
                at = names.size();
                names.add(kept);
                counts = java.util.Arrays.copyOf(counts, Math.max(counts.length, at + 1));
            }
        }
        counts[at] += by;
    }

    void absorb(Tally other) {
        for (int i = 0; i < other.names.size(); i++) {
            add(other.names.get(i), other.counts[i]);
        }
    }

    /** The largest first, names in the order they came among equals. */
    Map<String, Long> counts() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> counts[i]).reversed());
        Map<String, Long> sorted = new LinkedHashMap<>();
        order.stream().filter(i -> counts[i] > 0).forEach(i -> sorted.put(names.get(i), counts[i]));
        return Collections.unmodifiableMap(sorted);
    }

    /** Heap that it takes, in bytes: names of a dozen characters are assumed. */
    int bytes() {
        return 96 + 80 * names.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(names.size());
        for (int i = 0; i < names.size(); i++) {
            StateForm.text(out, names.get(i));
            out.writeLong(counts[i]);
        }
    }

    static Tally read(DataInput in) throws IOException {
        var tally = new Tally();
        int n = StateForm.count(in, MOST);
        tally.counts = new long[Math.max(1, n)];
        for (int i = 0; i < n; i++) {
            tally.names.add(StateForm.text(in));
            tally.counts[i] = in.readLong();
        }
        return tally;
    }
}
