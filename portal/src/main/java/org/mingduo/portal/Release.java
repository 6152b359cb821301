package org.mingduo.portal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text published by a body: a statement, a response, an interpretation, a circular.
 *
 * @param matter slug of the matter, or null when it is on no one matter
 * @param type the fact type behind it, e.g. {@code statement-published}
 * @param typeName the type's label
 * @param body text in the closed markup of {@link Markup}; a body that does not parse makes no record
 * @param covers which of the four contents it covers; labels inside {@code body} must be among them
 * @param by id of the publishing body
 * @param signed the person who confirmed the publication
 */
public record Release(
        Header header,
        @Nullable String matter,
        String type,
        Text typeName,
        String title,
        String body,
        Set<Content> covers,
        String by,
        Signature signed,
        List<Attachment> attachments)
        implements PublicRecord {
    public Release {
        covers = java.util.Collections.unmodifiableSet(new TreeSet<>(covers));
        attachments = List.copyOf(attachments);
        if (title.isBlank()) {
            throw new IllegalArgumentException("release " + header.address() + " has no title");
        }
        Set<Content> labelled = Markup.parse(body).contents();
        if (!covers.containsAll(labelled)) {
            throw new IllegalArgumentException("release " + header.address() + " has sections labelled " + labelled
                    + " but says that it covers " + covers + "; add the missing ones to covers");
        }
    }
}
