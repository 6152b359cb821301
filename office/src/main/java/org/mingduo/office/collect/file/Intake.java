package org.mingduo.office.collect.file;

import java.io.IOException;
import java.util.List;
import org.mingduo.radar.Signal;

/** Where cleaned signals go: into the office's own database, or through a running office's door. */
public interface Intake {
    /** What became of one signal. */
    record Outcome(Kind kind, String reason) {
        /** Accepted and counted. */
        public static final Outcome ACCEPTED = new Outcome(Kind.ACCEPTED, "");

        /** Known already; nothing changed. */
        public static final Outcome DUPLICATE = new Outcome(Kind.DUPLICATE, "");
    }

    /** The three things that can happen. */
    enum Kind {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    /** Takes a batch, whole or not at all, and says what became of each, in order. */
    List<Outcome> take(List<Signal> batch) throws IOException, InterruptedException;
}
