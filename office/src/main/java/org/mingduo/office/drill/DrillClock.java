package org.mingduo.office.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The drill's time. It stands still until somebody lets it run to an instant, and it never passes that instant by
 * itself: so every act happens exactly when the scenario says, at any speed, and a resumed drill repeats the times of
 * the one that was killed.
 *
 * <p>Before it may show a time it has written a later or equal one into its file. A process killed at any point
 * therefore comes back to a time that is not before anything it has shown.
 */
public final class DrillClock implements InstantSource {
    /** The speed that takes no time at all. */
    public static final double AT_ONCE = Double.POSITIVE_INFINITY;

    // Real time for which one written line suffices; also how soon a new speed or a pause is noticed at the latest.
    private static final Duration LEASE = Duration.ofMillis(500);

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All guarded by lock.
    private Instant stand; // the time at which it began to run, or at which it stands
    private Instant limit; // never shown beyond this
    private long since; // nanoTime when it began to run
    private boolean running;
    private boolean paused;
    private boolean jumping;
    private double speed;

    private DrillClock(Path file, Instant stand, double speed) {
        this.file = file;
        this.stand = stand;
        this.limit = stand;
        this.speed = speed;
    }

    /** A clock that goes on where {@code file} says, or stands at {@code start} when there is no such file. */
    public static DrillClock open(Path file, Instant start, double speed) {
        try {
            Instant stand =
                    Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : start;
            DrillClock clock = new DrillClock(file, stand, speed);
            clock.write(stand);
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return shown();
        } finally {
            lock.unlock();
        }
    }

    /** Lets it run to {@code target} and returns when it stands there; at once when that is past or while jumping. */
    public void runTo(Instant target) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shown().isBefore(target)) {
                if (jumping || (!paused && speed == AT_ONCE)) {
                    limit = target;
                    write(target);
                    stand = target;
                    running = false;
                } else if (paused) {
                    stop();
                    changed.await();
                } else {
                    renew(target);
                    long wait = Math.min(
                            LEASE.toNanos() / 2,
                            (long) (Duration.between(shown(), limit).toNanos() / speed) + 1);
                    changed.await(Math.max(wait, 1), TimeUnit.NANOSECONDS);
                }
            }
            stop();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on without waiting until {@link #matters} is told that something has happened. */
    public void jump() {
        set(() -> jumping = true);
    }

    /** Something happened that a watcher wants to see: a jump ends here. */
    public void matters() {
        set(() -> jumping = false);
    }

    /** Stands still until {@link #go}. A jump passes over it. */
    public void pause() {
        set(() -> paused = true);
    }

    /** Ends a pause. */
    public void go() {
        set(() -> paused = false);
    }

    /** Virtual seconds for one real second; {@link #AT_ONCE} does not wait at all. */
    public void speed(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("speed " + value + " is not above zero");
        }
        set(() -> {
            stop();
            speed = value;
        });
    }

    /** How it goes: what {@code GET /drill/state} shows. */
    public record Gait(Instant now, double speed, boolean paused, boolean jumping) {}

    /** How it goes now. */
    public Gait gait() {
        lock.lock();
        try {
            return new Gait(shown(), speed, paused, jumping);
        } finally {
            lock.unlock();
        }
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Instant shown() {
        if (!running) {
            return stand;
        }
        Instant run = stand.plusNanos((long) ((System.nanoTime() - since) * speed));
        return run.isBefore(limit) ? run : limit;
    }

    /** Stands where it is. */
    private void stop() {
        stand = shown();
        running = false;
    }

    /** Runs on, at most to the target, and no further than what is written. */
    private void renew(Instant target) {
        Instant now = shown();
        Instant reach = now.plusNanos((long) (LEASE.toNanos() * speed));
        limit = reach.isBefore(target) ? reach : target;
        write(limit);
        stand = now;
        since = System.nanoTime();
        running = true;
    }

    private void write(Instant bound) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, bound + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the drill's clock cannot be written to " + file, e);
        }
    }
}
