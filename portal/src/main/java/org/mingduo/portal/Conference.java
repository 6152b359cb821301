package org.mingduo.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A press conference or policy briefing; announcing, holding and cancelling are versions of one thing.
 *
 * @param matter slug of the matter, or null when it is on no one matter
 * @param by id of the body that holds it
 * @param heldAt when it began, null until it is held
 * @param host who chairs it, name and post
 * @param head true when the head of the body took part
 * @param participants names of the bodies or persons beside the host
 * @param summary what was said, in the closed markup of {@link Markup}, or null
 * @param signed the person who confirmed this public act
 */
public record Conference(
        Header header,
        @Nullable String matter,
        String by,
        State state,
        Form form,
        String topic,
        Instant scheduledAt,
        @Nullable Instant heldAt,
        String place,
        String host,
        boolean head,
        List<String> participants,
        @Nullable String summary,
        Signature signed)
        implements PublicRecord {

    /** What has become of it. */
    public enum State {
        @JsonProperty("announced")
        ANNOUNCED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /** The two forms; only the first discharges the 24 hours. */
    public enum Form {
        @JsonProperty("press-conference")
        PRESS_CONFERENCE,
        @JsonProperty("policy-briefing")
        POLICY_BRIEFING
    }

    public Conference {
        participants = List.copyOf(participants);
        if ((state == State.HELD) != (heldAt != null)) {
            throw new IllegalArgumentException(
                    "conference " + header.address() + " gives heldAt exactly when its state is held");
        }
        if (summary != null) {
            Markup.parse(summary);
        }
    }
}
