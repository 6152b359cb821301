package org.mingduo.portal;

import java.util.Comparator;
import java.util.List;

/** All versions of one thing, oldest first; never empty. */
record Versions<R extends PublicRecord>(List<Entry<R>> all) {
    Versions {
        all = all.stream()
                .sorted(Comparator.comparingInt(
                                (Entry<R> entry) -> entry.header().version())
                        .thenComparingLong(Entry::index))
                .toList();
    }

    Entry<R> first() {
        return all.getFirst();
    }

    Entry<R> latest() {
        return all.getLast();
    }

    R record() {
        return latest().record();
    }

    /** The versions before the latest, newest first. */
    List<Entry<R>> earlier() {
        return all.subList(0, all.size() - 1).reversed();
    }
}
