package org.mingduo.office.matter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be recorded.
 *
 * @param body the body that it concerns or that did it
 * @param happenedAt null when it happens now, by being recorded: then a gate may still forbid it
 * @param supersedes id of the fact that this one corrects, or null
 */
public record NewFact(
        String matter,
        String type,
        String body,
        @Nullable Instant happenedAt,
        Map<String, Object> data,
        @Nullable String supersedes) {}
