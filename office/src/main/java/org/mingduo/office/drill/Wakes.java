package org.mingduo.office.drill;

import java.time.Instant;
import java.util.Optional;

/** Asks the office when it next wants to be woken: a due, an early notice, the record of a miss. */
@FunctionalInterface
interface Wakes {
    /** The earliest instant for which something is scheduled; it may be past when that something has yet to run. */
    Optional<Instant> next();
}
