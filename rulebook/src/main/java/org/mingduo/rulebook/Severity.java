package org.mingduo.rulebook;

import java.util.Locale;

/** How binding a duty is. A missed {@link #SHOULD} (原则上) is never called a breach. */
public enum Severity {
    MUST,
    SHOULD;

    /** The word used in rulebooks and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
