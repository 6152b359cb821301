package org.mingduo.radar.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many people came to harm, as a report says it. Empty where nothing is said, 0 where it is denied; a number that
 * leaves room for more (20余) is its least.
 *
 * @param dead persons
 * @param injured persons hurt in any degree; who was poisoned or fell ill is not counted
 * @param serious persons seriously hurt, as far as the degree is said
 * @param missing persons
 * @param words what was read for these numbers, in their order
 */
public record Casualties(
        OptionalInt dead, OptionalInt injured, OptionalInt serious, OptionalInt missing, List<String> words) {
    /** What happened so many days before it is told is no other time. */
    private static final int DAYS_BEFORE = 10;

    public Casualties {
        words = List.copyOf(words);
    }

    /** Whether deaths are denied and nobody else is said to have come to harm; who denies may speak of some only. */
    public boolean denies() {
        return dead.orElse(1) + injured.orElse(0) + missing.orElse(0) == 0;
    }

    /** Whether anybody is said to be dead or hurt. */
    boolean harm() {
        return dead.orElse(0) + injured.orElse(0) > 0;
    }

    /** Reads a report; both parts may be empty. */
    public static Casualties read(String title, String text) {
        return new CasualtyReader(title, text).read();
    }

    /**
     * Reads what was told on a day: its year and month are no other time, wherever they are named.
     *
     * @param title may be empty, as the text
     */
    public static Casualties read(String title, String text, LocalDate day) {
        return read(title, told(text, day));
    }

    /** A plain text without the years and months of the day on which it was told and of the days before it. */
    static String told(String text, LocalDate day) {
        String left = Clauses.plain(text).replace("本月", "");
        for (LocalDate each : List.of(day, day.minusDays(DAYS_BEFORE))) {
            left = left.replace(each.getYear() + "年", "")
                    .replace("今年" + each.getMonthValue() + "月", each.getMonthValue() + "月");
        }
        return left;
    }
}
