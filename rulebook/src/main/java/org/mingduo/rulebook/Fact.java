package org.mingduo.rulebook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a matter, with the time it happened and the time it became known.
 *
 * @param id the hash of the content unless the source gave one
 * @param matter id of the matter, up to 200 characters
 * @param kind matter kind, e.g. {@code emergency}
 * @param body the body that the fact concerns or that did it
 * @param type past-tense name, e.g. {@code occurred}; declared by the rulebooks, never a Java enum
 * @param happenedAt when it happened in the world, whole seconds
 * @param recordedAt when the office learned it, whole seconds
 * @param by who recorded it
 * @param data fields as the type's JSON Schema declares them; JSON values only
 * @param supersedes id of the fact that this one corrects, or null
 */
public record Fact(
        String id,
        String matter,
        String kind,
        String body,
        String type,
        Instant happenedAt,
        Instant recordedAt,
        String by,
        Map<String, Object> data,
        @Nullable String supersedes) {}
