package org.mingduo.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is public. Each change of level, lead, title or state is a new version.
 *
 * @param slug public key of the matter and its place in every address; must itself disclose nothing when the title is
 *     withheld, so take it from {@code number} then
 * @param number the office's number for it, as the public may quote it
 * @param matterKind {@code emergency}, {@code concern} and so on, as the rulebooks declare it
 * @param kindName the kind's label
 * @param title null when it is withheld: then the pages show kind and number only
 * @param lead id of the leading body, or null before one is known
 * @param level {@code I} to {@code IV}, or null when not graded
 * @param place where it happened, or null
 */
public record MatterCard(
        Header header,
        String slug,
        String number,
        String matterKind,
        Text kindName,
        @Nullable String title,
        @Nullable String lead,
        @Nullable Instant occurredAt,
        @Nullable String level,
        @Nullable String place,
        State state)
        implements PublicRecord {

    /** Whether the matter still runs. */
    public enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("closed")
        CLOSED
    }

    public MatterCard {
        if (!slug.equals(Address.slug(slug))) {
            throw new IllegalArgumentException(
                    "matter.slug '" + slug + "' must be lower-case words joined by hyphens; Address.slug makes one");
        }
        if (title == null && (occurredAt != null || place != null || lead != null)) {
            throw new IllegalArgumentException(
                    "matter " + slug
                            + " withholds its title, so it must not give lead, occurredAt or place either: kind and number only");
        }
    }

    /** True when only kind and number may show. */
    public boolean withheld() {
        return title == null;
    }
}
