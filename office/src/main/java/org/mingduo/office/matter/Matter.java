package org.mingduo.office.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter (事项) as it stands.
 *
 * @param number by which the public may quote it, such as {@code 2026-0003}; null for a standing one
 * @param lead the body that leads it now
 * @param story the story that it grew from, or null
 * @param standing true when it holds a body's own duties and is no event
 * @param open false once closed and not reopened
 * @param publicSince when it became public, or null
 * @param withheld true when only kind and number may show: it became public by a miss, not by a publication
 */
public record Matter(
        String id,
        @Nullable String number,
        String kind,
        String title,
        String lead,
        boolean secret,
        @Nullable String story,
        boolean standing,
        Instant openedAt,
        String openedBy,
        boolean open,
        @Nullable Instant publicSince,
        boolean withheld) {

    /** Its key in every public address; discloses nothing. */
    public String slug() {
        return number == null ? id : number;
    }
}
