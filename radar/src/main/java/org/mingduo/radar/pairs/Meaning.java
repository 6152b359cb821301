package org.mingduo.radar.pairs;

import java.util.ServiceLoader;

/**
 * Reads what a text means, not how it is written: texts that say the like in other words get vectors that point the same
 * way. Found by {@link ServiceLoader} where an implementation is on the class path; whatever uses it works without.
 */
public interface Meaning extends AutoCloseable {
    /**
     * The vector of a text, of length 1 and of the same width for every text. It depends on the text alone. May be called
     * from several threads.
     */
    float[] of(String text);

    @Override
    void close();
}
