package org.mingduo.office.briefing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A press conference (新闻发布会) or a policy briefing (政策吹风会).
 *
 * @param body the body that holds it
 * @param form {@code press-conference} or {@code policy-briefing}
 * @param host who chairs it, as the public reads it
 * @param participants bodies by id, others by name
 * @param thing its permanent address
 * @param ended how it ended, or null while it is to come
 */
public record Briefing(
        String id,
        String matter,
        String body,
        String form,
        String topic,
        Instant scheduledAt,
        String place,
        String host,
        List<String> participants,
        String person,
        String fact,
        String thing,
        Instant at,
        @Nullable Ended ended) {

    /**
     * How it ended.
     *
     * @param held false when it was cancelled
     * @param startedAt when it began, null when cancelled
     * @param head true when the head of the body took part
     * @param summary what was said, or why it was cancelled
     */
    public record Ended(
            boolean held,
            @Nullable Instant startedAt,
            boolean head,
            @Nullable String summary,
            String person,
            String fact,
            Instant at) {}

    public Briefing {
        participants = List.copyOf(participants);
    }

    /** {@code announced}, {@code held} or {@code cancelled}. */
    public String state() {
        return ended == null ? "announced" : ended.held() ? "held" : "cancelled";
    }
}
