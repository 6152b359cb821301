package org.mingduo.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public body that bears duties.
 *
 * @param id stable key; other records name the body by it
 * @param name what the public calls it
 * @param english its English name, or null where none is settled
 * @param bodyKind {@code municipality}, {@code district} or {@code department}
 * @param tags free labels, sorted by whoever emits the record
 * @param superior id of the body above it, or null at the top
 */
public record BodyCard(
        Header header,
        String id,
        String name,
        @Nullable String english,
        String bodyKind,
        List<String> tags,
        @Nullable String superior)
        implements PublicRecord {
    public BodyCard {
        tags = List.copyOf(tags);
    }
}
