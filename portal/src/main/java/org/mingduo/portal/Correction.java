package org.mingduo.portal;

import org.jspecify.annotations.Nullable;

/**
 * Something said earlier was wrong; the earlier record stays, and this says what holds instead.
 *
 * @param matter slug of the matter, or null
 * @param corrects address of the record that was wrong
 * @param body what was wrong and what holds, in the closed markup of {@link Markup}
 * @param by id of the correcting body
 */
public record Correction(
        Header header, @Nullable String matter, String corrects, String body, String by, Signature signed)
        implements PublicRecord {
    public Correction {
        Address.require(corrects);
        Markup.parse(body);
    }
}
