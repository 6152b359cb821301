package org.mingduo.office.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.rulebook.Obligation;

/**
 * What the matter room asks of whoever watches the clock; all calls happen inside the transaction that computed the
 * obligations.
 */
public interface Alarm {
    /** Takes note of what is owed at {@code at}; returns the next instant at which it wants to look again. */
    Optional<Instant> heed(List<Obligation> obligations, @Nullable String matter, Instant at);

    /** Sets the clock: at {@code when}, {@link Reckoning#wake} is to be called for the matter, or for all bodies when null. */
    void set(@Nullable String matter, Instant when);
}
