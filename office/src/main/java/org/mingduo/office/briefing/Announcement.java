package org.mingduo.office.briefing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be announced.
 *
 * @param by the body that holds it, or null for that of the announcer's post
 * @param participants bodies by id, others by name
 */
public record Announcement(
        String form,
        Instant scheduledAt,
        String place,
        String host,
        List<String> participants,
        String topic,
        @Nullable String by) {
    public Announcement {
        participants = List.copyOf(participants);
    }
}
