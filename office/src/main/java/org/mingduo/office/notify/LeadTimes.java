package org.mingduo.office.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Status;

/**
 * When people are told before a due: at half of its period, and at fixed lead times that lie within it.
 *
 * @param before the fixed lead times
 */
record LeadTimes(List<Duration> before) {

    /** A notice to be given: its kind as in the table {@code notice}, and when. */
    record Notice(String kind, Instant firesAt) {}

    /** All early notices of a running obligation, the earliest first; none when it has no number to run out. */
    List<Notice> of(Obligation obligation) {
        Instant due = obligation.due();
        if (due == null || obligation.status() != Status.OPEN) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        Instant half = obligation
                .opens()
                .plusSeconds(Duration.between(obligation.opens(), due).toSeconds() / 2);
        notices.add(new Notice("half-time", half));
        for (Duration lead : before) {
            Instant at = due.minus(lead);
            if (at.isAfter(half)) { // earlier than half of the period it would cry wolf
                notices.add(new Notice("lead-time", at));
            }
        }
        notices.sort(Comparator.comparing(Notice::firesAt));
        return notices;
    }
}
