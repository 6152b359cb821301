package org.mingduo.office.people;

import java.util.Locale;

/** What a person can do in the office. The policy in {@code authority.json} names them by {@link #word()}. */
public enum Act {
    SEE,
    COLLECT,
    OPEN_MATTER,
    RECORD,
    GRADE,
    ASSIGN,
    DRAFT,
    APPROVE,
    PUBLISH,
    ANNOUNCE_CONFERENCE,
    HOLD_CONFERENCE,
    EXCUSE,
    ADJUDICATE,
    CORRECT,
    ERASE,
    ADMINISTER;

    /** Lower case with hyphens, as in the policy. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
