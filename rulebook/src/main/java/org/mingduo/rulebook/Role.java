package org.mingduo.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a fact type does to every rule alike. A deployment's own fact types take these parts by naming them. */
enum Role {
    /** Nothing beyond what rules say. */
    NONE,
    /** Names the lead in {@code data.body}. */
    ASSIGNS,
    /** Ends the matter for cadences. */
    CLOSES,
    /** Takes the end back. */
    REOPENS,
    /** Stops the clocks that may be paused. */
    PAUSES,
    /** Lets them go on. */
    RESUMES,
    /** Adds a rule's extension. */
    EXTENDS,
    /** Excuses from an obligation, with its legal ground. */
    EXCUSES,
    /** Decides what was flagged. */
    ADJUDICATES,
    /** The office's own record of a miss; shown, never read for a status. */
    RECORDS_MISS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + word + "; allowed: " + words()));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }
}
