package org.mingduo.office.watch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open desks what has just happened, as server-sent events. An event is a hint to look again, never the only place
 * where something stands: a listener that is too slow is let go and asks anew when it comes back.
 *
 * <p>Events: {@code story}, {@code warning}, {@code announcement}, {@code fact}, {@code obligation}, {@code release}, {@code conference},
 * {@code draft}; the payload is one JSON object. Before them comes {@code hello} with the number of events so far.
 */
@Component
public final class Live implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** More than a desk can show in the time that a browser needs to come back. */
    private static final int BACKLOG = 500;

    /** Proxies cut connections that are silent for a minute. */
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

    /** @param matter of which it speaks, or null: who may not see that matter is not told */
    record Event(long number, String name, @Nullable String matter, Object payload) {}

    private final Set<BlockingQueue<Event>> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicLong told = new AtomicLong();
    private volatile boolean closed;

    /**
     * How many events there have been. A page notes it when it is made; the first event that a listener gets, {@code
     * hello}, carries it too, so that a page knows whether it has missed something in between.
     */
    public long told() {
        return told.get();
    }

    /** Tells every listener; inside a transaction only once it has been committed. */
    public void tell(String event, Object payload) {
        tell(event, null, payload);
    }

    /** Tells every listener who may see the matter, if it speaks of one; inside a transaction only once it has been committed. */
    public void tell(String event, @Nullable String matter, Object payload) {
        AfterCommit.run(() -> spread(new Event(told.incrementAndGet(), event, matter, payload)));
    }

    private void spread(Event event) {
        listeners.removeIf(listener -> !listener.offer(event));
    }

    /** A new listener, who is told of those matters only that {@code sees} accepts. */
    SseEmitter listen(Predicate<String> sees) {
        SseEmitter emitter = new SseEmitter(0L);
        BlockingQueue<Event> events = new ArrayBlockingQueue<>(BACKLOG);
        emitter.onCompletion(() -> listeners.remove(events));
        emitter.onError(gone -> listeners.remove(events));
        Thread.ofVirtual().name("live").start(() -> serve(events, sees, emitter));
        return emitter;
    }

    void serve(BlockingQueue<Event> events, Predicate<String> sees, SseEmitter emitter) {
        listeners.add(events); // before the greeting, whose number covers what was told until then
        try {
            emitter.send(SseEmitter.event().name("hello").data(Long.toString(told())));
            long beat = System.nanoTime() + BEAT_NANOS;
            while (!closed && listeners.contains(events)) {
                Event event = events.poll(beat - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null && !closed && (event.matter() == null || sees.test(event.matter()))) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(event.number()))
                            .name(event.name())
                            .data(event.payload(), MediaType.APPLICATION_JSON));
                    beat = System.nanoTime() + BEAT_NANOS;
                } else if (System.nanoTime() >= beat) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    beat = System.nanoTime() + BEAT_NANOS;
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException ended) {
            // The reader has gone, or the office closes and the container was quicker. It has ended the request, and to
            // complete one that has ended is an error of its own.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.warn("an open desk's line ends; its browser calls again and fetches what it missed", fault);
            end(emitter);
        } finally {
            listeners.remove(events);
        }
    }

    private static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException ended) {
            // see above
        }
    }

    @Override
    public void destroy() {
        closed = true;
        spread(new Event(told(), "closing", null, ""));
        listeners.clear();
    }
}
