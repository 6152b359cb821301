package org.mingduo.radar;

import java.time.Instant;
import org.mingduo.radar.Warning.Level;

/**
 * A story's score has come to ask that the duty desk be told of it.
 *
 * @param story which
 * @param level the level that is announced, yellow or above; where {@code told} is false, the one that would have been
 * @param told whether the desk is to be told now; false where the budget was spent and the announcement is held back
 * @param score 0 to 100
 * @param at the stream's time
 * @param left announcements that are left in the 24 hours that end then, after this one
 * @param zh why, one clause without a full stop
 * @param en why, one clause without a full stop
 */
public record Announcement(
        long story, Level level, boolean told, double score, Instant at, int left, String zh, String en) {}
