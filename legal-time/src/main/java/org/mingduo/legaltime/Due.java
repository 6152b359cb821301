package org.mingduo.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is due, and why.
 *
 * @param due the last instant that is still in time
 * @param lastDay the day of that instant in the clock's zone
 * @param provisional whether a day that was looked at lies in a year whose calendar is not announced
 * @param explanation how it was counted, day by day; long periods month by month. The list is worked out when it is
 *     first looked at
 */
public record Due(Instant due, LocalDate lastDay, boolean provisional, List<Step> explanation) {}
