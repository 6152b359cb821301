package org.mingduo.office.watch;

import java.time.Instant;

/** Rings once the office's clock has come to a moment; {@link Watch#advance} is called then. */
@FunctionalInterface
public interface Ring {
    /** Called inside a transaction; without its commit nothing rings. The same moment twice is one. */
    void watchAt(Instant when);
}
