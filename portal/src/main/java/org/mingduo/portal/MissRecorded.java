package org.mingduo.portal;

import java.time.Instant;

/**
 * The office recorded by itself that a due passed undischarged. It stands for ever, whatever came later.
 *
 * @param obligation id of the obligation
 * @param due the last instant that was in time
 * @param recordedAt when the office noticed
 */
public record MissRecorded(Header header, String obligation, Instant due, Instant recordedAt) implements PublicRecord {}
