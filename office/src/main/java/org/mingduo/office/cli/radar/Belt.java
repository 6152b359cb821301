package org.mingduo.office.cli.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Heard;

/**
 * A belt between two threads: one hears the signals, the other places them, in the same order. Bounded: who hears waits
 * where who places is slower. Closing it waits until everything is placed, and throws what placing threw.
 */
final class Belt implements AutoCloseable {
    private static final int BATCH = 256;
    private static final int WAITING = 16;

    private final BlockingQueue<List<Heard>> batches = new ArrayBlockingQueue<>(WAITING);
    private final Thread placer;
    private List<Heard> filling = new ArrayList<>(BATCH);
    private volatile @Nullable Throwable failed;

    Belt(Consumer<List<Heard>> place) {
        placer = Thread.ofPlatform().name("placing").daemon().start(() -> run(place));
    }

    void put(Heard heard) {
        filling.add(heard);
        if (filling.size() == BATCH) {
            hand(filling);
            filling = new ArrayList<>(BATCH);
        }
    }

    private void hand(List<Heard> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signals were waiting to be placed", e);
        }
    }

    /** An empty batch ends the belt. */
    private void run(Consumer<List<Heard>> place) {
        try {
            for (List<Heard> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                if (failed == null) {
                    try {
                        place.accept(batch);
                    } catch (RuntimeException | Error e) {
                        failed = e; // what still comes is taken off the belt, so that nobody waits for ever
                    }
                }
            }
        } catch (InterruptedException e) {
            failed = e;
        }
    }

    @Override
    public void close() {
        if (!filling.isEmpty()) {
            hand(filling);
        }
        hand(List.of());
        try {
            placer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failed != null) {
            throw new IllegalStateException("a signal could not be placed", failed);
        }
    }
}
