package org.mingduo.radar.forecast;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When it was posted, as the people who read it live: a good count at four in the morning is not one at nine at night. */
final class Clock {
    private static final ZoneId READERS = ZoneId.of("Asia/Shanghai");
    private static final int WAVES = 3;

    private Clock() {}

    /** Hour −1 and day 0 stand for a time that is not known. */
    static void add(Row row, @Nullable Instant posted) {
        if (posted == null) {
            for (int i = 0; i < 2 * WAVES + 3; i++) {
                row.add(0);
            }
            row.add(-1);
            row.add(0);
            return;
        }
        ZonedDateTime there = posted.atZone(READERS);
        double hour = there.toLocalTime().toSecondOfDay() / 3600.0;
        for (int wave = 1; wave <= WAVES; wave++) {
            row.add(Math.sin(2 * Math.PI * wave * hour / 24));
            row.add(Math.cos(2 * Math.PI * wave * hour / 24));
        }
        DayOfWeek day = there.getDayOfWeek();
        row.add(day.getValue() >= DayOfWeek.SATURDAY.getValue() ? 1 : 0);
        row.add(day == DayOfWeek.FRIDAY ? 1 : 0);
        // A platform grows and ages.
        row.add(posted.getEpochSecond() / 86_400.0);
        row.add(hour);
        row.add(day.getValue());
    }
}
