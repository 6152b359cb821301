package org.mingduo.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty began to run. Its due stands in the ledger from this moment, so that a discharge that never comes shows by
 * itself.
 *
 * @param obligation id of the obligation
 * @param rule id of the rule in its rulebook
 * @param asks what the rule asks, in plain words
 * @param sureness how sure the reading of the text is, in the rulebook's own word
 * @param matter slug of the matter, or null for a duty of a body
 * @param bearer id of the body that owes it
 * @param due last instant in time, or null when the text gives no number or the gate has none
 */
public record ObligationOpened(
        Header header,
        String obligation,
        String book,
        String rule,
        Text title,
        Text asks,
        List<Citation> citations,
        Severity severity,
        String sureness,
        @Nullable String matter,
        String bearer,
        Instant opens,
        @Nullable Instant due)
        implements PublicRecord {
    public ObligationOpened {
        citations = List.copyOf(citations);
    }
}
