package org.mingduo.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableClock(String start) {
        now = new AtomicReference<>(java.time.OffsetDateTime.parse(start).toInstant());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(String offsetDateTime) {
        now.set(java.time.OffsetDateTime.parse(offsetDateTime).toInstant());
    }

    public void advance(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }
}
