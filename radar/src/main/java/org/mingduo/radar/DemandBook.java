package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people ask inside one story: sentences that ask the same are counted together, each text once, before,
 * between and after the releases. Keeps {@link #MOST} demands (a new one takes the place of the oldest that was said only
 * once) and {@link #RELEASES} releases, the newest.
 */
final class DemandBook {
    static final int MOST = 48;
    static final int RELEASES = 8;

    /** Demands shown of one story. */
    private static final int SHOWN = 24;

    /** Times of one demand, and of the story's texts, that are kept apart for a release that is told late. */
    private static final int TIMES = 16;

    private static final int TEXT_TIMES = 64;

    /** Shared terms over the mean number of terms from which two sentences ask the same. */
    private static final double SAME = 0.38;

    private final List<Entry> entries = new ArrayList<>(1);
    private long[] releases = {};
    private Stretches texts = new Stretches(TEXT_TIMES);
    /** Open ones whose sentence had to give way. */
    private long othersOpen;
    /** Heap that the demands take. */
    private int bytes;

    /** One demand and when it was asked. */
    static final class Entry {
        final String text;
        private final long[] terms;
        final Stretches asked;
        private long first;

        private Entry(String text, long[] terms, Stretches asked, long first) {
            this.text = text;
            this.terms = terms;
            this.asked = asked;
            this.first = first;
        }

        /** Heap that it takes, in bytes: its objects and half-full lists of times, its letters, its terms. */
        private int bytes() {
            return 256 + 2 * text.length() + 8 * terms.length;
        }
    }

    /** Takes the demands of one text; what it asks twice counts once. */
    void told(List<String> sentences, long second) {
        texts.heard(second, releases);
        Set<Entry> asked = new HashSet<>();
        for (String sentence : sentences) {
            long[] terms = terms(sentence);
            if (terms.length == 0) {
                continue;
            }
            Entry entry = like(terms);
            if (entry == null) {
                if (full()) {
                    othersOpen += open(second) ? 1 : 0;
                    continue;
                }
                entry = new Entry(sentence, terms, Stretches.empty(TIMES, releases.length), second);
                add(entry);
            }
            if (asked.add(entry)) {
                entry.asked.heard(second, releases);
                entry.first = Math.min(entry.first, second);
            }
        }
    }

    /** Takes back the demands of one text, as far as its words are still at hand; one that nobody else asked is forgotten. */
    void untold(List<String> sentences, long second) {
        texts.unheard(second, releases);
        Set<Entry> asked = new HashSet<>();
        for (String sentence : sentences) {
            Entry entry = like(terms(sentence));
            if (entry != null && asked.add(entry)) {
                entry.asked.unheard(second, releases);
            }
        }
        entries.removeIf(entry -> entry.asked.all() == 0);
        bytes = entries.stream().mapToInt(Entry::bytes).sum();
    }

    private void add(Entry entry) {
        entries.add(entry);
        bytes += entry.bytes();
    }

    private boolean open(long second) {
        return releases.length == 0 || second > releases[releases.length - 1];
    }

    /** Takes over what people of another story ask, as if it had been told here, each text in its place among the releases. */
    void absorb(DemandBook other) {
        for (long release : other.releases) {
            answered(release);
        }
        for (long release : releases) {
            other.answered(release);
        }
        texts.absorb(other.texts);
        othersOpen += other.othersOpen;
        for (Entry theirs : other.entries) {
            Entry own = like(theirs.terms);
            if (own != null) {
                own.asked.absorb(theirs.asked);
                own.first = Math.min(own.first, theirs.first);
            } else if (full()) {
                othersOpen += theirs.asked.last();
            } else {
                add(theirs);
            }
        }
    }

    private @Nullable Entry like(long[] terms) {
        Entry best = null;
        double most = SAME;
        for (Entry entry : entries) {
            double share = overlap(terms, entry.terms);
            if (share > most) {
                most = share;
                best = entry;
            }
        }
        return best;
    }

    /** Whether no demand gives way for a new one. */
    private boolean full() {
        if (entries.size() < MOST) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).asked.all() == 1) {
                Entry gone = entries.remove(i);
                bytes -= gone.bytes();
                othersOpen += gone.asked.last();
                return false;
            }
        }
        return true;
    }

    /** Marks a release: what was said up to its second lies before it. The same release again changes nothing. */
    void answered(long second) {
        int found = Arrays.binarySearch(releases, second);
        if (found >= 0) {
            return;
        }
        int at = -found - 1;
        if (at == releases.length) {
            othersOpen = 0;
        }
        texts.cut(at, second, releases);
        entries.forEach(entry -> entry.asked.cut(at, second, releases));
        long[] more = Arrays.copyOf(releases, releases.length + 1);
        System.arraycopy(releases, at, more, at + 1, releases.length - at);
        more[at] = second;
        releases = more;
        if (releases.length > RELEASES) {
            texts.fold();
            entries.forEach(entry -> entry.asked.fold());
            releases = Arrays.copyOfRange(releases, 1, releases.length);
        }
    }

    long open() {
        return othersOpen
                + entries.stream().mapToLong(entry -> entry.asked.last()).sum();
    }

    List<Story.Demand> list(boolean timed) {
        return ordered().stream()
                .limit(SHOWN)
                .map(e -> new Story.Demand(
                        e.text, e.asked.all(), e.asked.last(), timed ? Instant.ofEpochSecond(e.first) : null))
                .toList();
    }

    /** The most frequent first; among equals the one that is most like all others. */
    List<Entry> ordered() {
        record Placed(Entry entry, double central) {}
        return entries.stream()
                .map(entry -> new Placed(
                        entry,
                        entries.stream()
                                .mapToDouble(other -> overlap(entry.terms, other.terms))
                                .sum()))
                .sorted(Comparator.comparingLong((Placed p) -> p.entry.asked.all())
                        .thenComparingDouble(Placed::central)
                        .reversed())
                .map(Placed::entry)
                .toList();
    }

    /** Seconds of the releases, ascending. */
    long[] releases() {
        return releases.clone();
    }

    /** The story's own texts around the releases, whatever they ask. */
    Stretches texts() {
        return texts;
    }

    private static long[] terms(String sentence) {
        Reading reading = Reading.of(Appeals.aims(Cleaning.clean(sentence)), 0, 1);
        long[] terms = new long[reading.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = reading.key(i);
        }
        Arrays.sort(terms);
        return terms;
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

    /** Heap that it takes, in bytes. */
    int bytes() {
        return 300 + bytes;
    }

    void write(DataOutput out) throws IOException {
        StateForm.longs(out, releases, releases.length);
        texts.write(out);
        out.writeLong(othersOpen);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            StateForm.text(out, entry.text);
            out.writeLong(entry.first);
            entry.asked.write(out);
        }
    }

    static DemandBook read(DataInput in) throws IOException {
        var book = new DemandBook();
        book.releases = StateForm.longs(in, RELEASES);
        book.texts = Stretches.read(in, TEXT_TIMES, book.releases.length);
        book.othersOpen = in.readLong();
        int n = StateForm.count(in, MOST);
        for (int i = 0; i < n; i++) {
            String text = StateForm.text(in);
            long first = in.readLong();
            book.add(new Entry(text, terms(text), Stretches.read(in, TIMES, book.releases.length), first));
        }
        return book;
    }
}
