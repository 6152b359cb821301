package org.mingduo.office.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Signal;

/** What the door made of one raw signal. */
public sealed interface Screened {
    /**
     * May go on: whole, masked, with a key in place of the author.
     *
     * @param form how its time was written
     */
    record Clean(Signal signal, ReportedTime.Form form) implements Screened {}

    /**
     * Turned away whole.
     *
     * @param id as the source gave it, if it did
     * @param faults one for each field that is wrong
     */
    record Refused(@Nullable String id, List<Fault> faults) implements Screened {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong with one field, and what to do about it. */
    record Fault(String where, String error, String todo) {}
}
