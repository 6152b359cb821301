package org.mingduo.radar.pairs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Each distinct text is read for its meaning once, on all cores, and its vector is kept. */
final class Vectors {
    private static final int SAY_EVERY = 2_000;

    private final Meaning meaning;
    private final Consumer<String> progress;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    Vectors(Meaning meaning, Consumer<String> progress) {
        this.meaning = meaning;
        this.progress = progress;
    }

    void read(Collection<String> texts) {
        List<String> unread = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toList();
        var done = new AtomicInteger();
        unread.parallelStream().forEach(text -> {
            known.put(text, meaning.of(text));
            int now = done.incrementAndGet();
            if (now % SAY_EVERY == 0) {
                progress.accept("read for their meaning: %d of %d texts".formatted(now, unread.size()));
            }
        });
    }

    /** @throws NullPointerException if the text was not read */
    float[] of(String text) {
        return Objects.requireNonNull(known.get(text), "not read");
    }
}
