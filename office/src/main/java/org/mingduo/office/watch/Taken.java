package org.mingduo.office.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one signal.
 *
 * @param story where it stands, as doors write story ids; null when in none
 * @param reasons each in {@code zh} and {@code en}
 */
public record Taken(String id, Outcome outcome, @Nullable String story, List<Map<String, String>> reasons) {
    /** The three things that can happen to a signal. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    public Taken {
        reasons = List.copyOf(reasons);
    }
}
