package org.mingduo.radar.alarm;

import org.mingduo.radar.Warning;

/**
 * What an update of a story's score comes to.
 *
 * @param level the level that the story is shown with
 * @param announced whether somebody is to be told now; never for blue, never twice for the same rise
 * @param left announcements that are left in the 24 hours that end now, after this one
 * @param zh the reason, one clause without a full stop
 * @param en the reason, one clause without a full stop
 */
public record AlarmDecision(Warning.Level level, boolean announced, int left, String zh, String en) {}
