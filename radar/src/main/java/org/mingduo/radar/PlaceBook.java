package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which places the signals of one story name, and how many signals each. Keeps {@link #MOST} names; a new one takes the
 * place of the oldest that was named once.
 */
final class PlaceBook {
    static final int MOST = 96;

    /** Share of the signals that must name a place for it to be the story's. */
    private static final double NAMED = 0.3;

    /** Share from which a district is worth naming beside others. */
    private static final double FEW = 0.1;

    /** A longer name is taken for a shorter one where it holds this share of its mentions. */
    private static final double LONGER = 0.6;

    /** Signals that name the spot of a story of which no district is known, and how many times as many as any other. */
    private static final int ALONE = 3;

    private static final int AHEAD = 2;

    private static final int DISTRICTS = 3;

    private final List<Entry> entries = new ArrayList<>(1);
    private long texts;

    private static final class Entry {
        final PlaceNames.Name name;
        long count;

        Entry(PlaceNames.Name name, long count) {
            this.name = name;
            this.count = count;
        }
    }

    /** Counts the places of one text. */
    void told(String text) {
        texts++;
        PlaceNames.of(text).forEach(name -> add(name, 1));
    }

    /** Takes back one text, as far as its words are still at hand. */
    void untold(String text) {
        texts--;
        Set<PlaceNames.Name> names = PlaceNames.of(text);
        entries.stream().filter(entry -> names.contains(entry.name)).forEach(entry -> entry.count--);
        entries.removeIf(entry -> entry.count <= 0);
    }

    void absorb(PlaceBook other) {
        texts += other.texts;
        other.entries.forEach(entry -> add(entry.name, entry.count));
    }

    private void add(PlaceNames.Name name, long by) {
        for (Entry entry : entries) {
            if (entry.name.equals(name)) {
                entry.count += by;
                return;
            }
        }
        if (entries.size() == MOST && !giveWay()) {
            return;
        }
        entries.add(new Entry(name, by));
    }

    private boolean giveWay() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).count == 1) {
                entries.remove(i);
                return true;
            }
        }
        return false;
    }

    /**
     * Where the story happens: its district and its spot where enough signals name them; else the districts heard most; else
     * the one spot that stands out.
     */
    List<Story.Place> places() {
        List<Story.Place> places = new ArrayList<>();
        List<Entry> districts = ordered(true);
        Optional<Entry> spot = ordered(false).stream()
                .filter(entry -> entry.count >= NAMED * texts)
                .findFirst();
        if (spot.isEmpty() && districts.isEmpty()) {
            spot = ahead(ordered(false));
        }
        boolean one = !districts.isEmpty() && districts.getFirst().count >= NAMED * texts;
        districts.stream()
                .filter(entry -> entry.count >= (one ? NAMED : FEW) * texts)
                .limit(spot.isPresent() ? 1 : DISTRICTS)
                .forEach(entry -> places.add(place(entry)));
        spot.ifPresent(entry -> places.add(place(longest(entry))));
        return places;
    }

    /** The first of the spots, where several signals name it and hardly any names another. */
    private static Optional<Entry> ahead(List<Entry> spots) {
        long second = spots.size() < 2 ? 0 : spots.get(1).count;
        return spots.stream().findFirst().filter(first -> first.count >= Math.max(ALONE, AHEAD * second));
    }

    private List<Entry> ordered(boolean district) {
        return entries.stream()
                .filter(entry -> entry.name.district() == district)
                .filter(entry -> entry.count >= Math.min(2, texts))
                .sorted(Comparator.comparingLong((Entry entry) -> entry.count).reversed())
                .toList();
    }

    private Entry longest(Entry spot) {
        Entry best = spot;
        for (Entry entry : entries) {
            String name = entry.name.text();
            if (name.length() > best.name.text().length()
                    && name.contains(spot.name.text())
                    && entry.count >= LONGER * spot.count) {
                best = entry;
            }
        }
        return best;
    }

    private static Story.Place place(Entry entry) {
        return new Story.Place(entry.name.text(), entry.count);
    }

    /** Heap that it takes, in bytes. */
    int bytes() {
        return 80 + 120 * entries.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(texts);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            StateForm.text(out, entry.name.text());
            out.writeBoolean(entry.name.district());
            out.writeLong(entry.count);
        }
    }

    static PlaceBook read(DataInput in) throws IOException {
        var book = new PlaceBook();
        book.texts = in.readLong();
        int n = StateForm.count(in, MOST);
        for (int i = 0; i < n; i++) {
            book.entries.add(new Entry(new PlaceNames.Name(StateForm.text(in), in.readBoolean()), in.readLong()));
        }
        return book;
    }
}
