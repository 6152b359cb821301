package org.mingduo.office.cli.radar;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work done by as many threads as there are cores, its results handed on in the order in which it came, on the thread that
 * brings it. Bounded: who brings work waits where the oldest of it is not done.
 *
 * @param <T> a piece of work, best a batch of what is small
 * @param <R> what comes of it
 */
final class InOrder<T, R> implements AutoCloseable {
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService hands = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().name("hand-", 1).daemon().factory());
    private final Queue<Future<R>> begun = new ArrayDeque<>();
    private final Function<T, R> work;
    private final Consumer<R> into;

    InOrder(Function<T, R> work, Consumer<R> into) {
        this.work = work;
        this.into = into;
    }

    /** @throws IllegalStateException with what earlier work threw */
    void put(T piece) {
        while (begun.size() > 2 * cores) {
            into.accept(result(begun.remove()));
        }
        begun.add(hands.submit(() -> work.apply(piece)));
    }

    /** Waits for all that was begun, and hands it on. */
    void finish() {
        while (!begun.isEmpty()) {
            into.accept(result(begun.remove()));
        }
    }

    private R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("an answer could not be worked out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was worked out", e);
        }
    }

    /** Ends the threads; what is not {@link #finish() finished} is dropped. */
    @Override
    public void close() {
        hands.shutdownNow();
    }
}
