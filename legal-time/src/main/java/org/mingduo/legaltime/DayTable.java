package org.mingduo.legaltime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/*
 * Working days as two arrays, so that counting a period costs two look-ups however long it is.
 *
 * rank[i] is the number of working days before the day first + i; day[r] is the working day of rank r. Outside of the
 * table the base week holds, five of seven days, and a whole number of weeks is stepped over by arithmetic. The table
 * starts on a Monday and ends on a Sunday, so both arithmetics meet it at a week's edge.
 */
final class DayTable {
    private static final int EPOCH_DAY_OF_A_MONDAY = 4; // 1970-01-05

    private final int first;
    private final int[] rank;
    private final int[] day;

    DayTable(Map<LocalDate, Ruling> rulings) {
        int from = rulings.keySet().stream().mapToInt(DayTable::epochDay).min().orElse(EPOCH_DAY_OF_A_MONDAY);
        int to = rulings.keySet().stream().mapToInt(DayTable::epochDay).max().orElse(EPOCH_DAY_OF_A_MONDAY);
        first = from - Math.floorMod(from - EPOCH_DAY_OF_A_MONDAY, 7);
        int weeks = (to - first) / 7 + 1;
        rank = new int[weeks * 7 + 1];
        int[] days = new int[weeks * 7];
        int count = 0;
        for (int i = 0; i < weeks * 7; i++) {
            rank[i] = count;
            LocalDate date = LocalDate.ofEpochDay(first + i);
            Ruling ruling = rulings.get(date);
            boolean works = ruling == null ? isBaseWeek(date) : !ruling.day().off();
            if (works) {
                days[count++] = first + i;
            }
        }
        rank[weeks * 7] = count;
        day = Arrays.copyOf(days, count);
    }

    static boolean isBaseWeek(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** How many working days lie in [the table's first day, date), negative before the table. */
    long rankOf(LocalDate date) {
        long offset = date.toEpochDay() - first;
        if (offset < 0 || offset >= rank.length) {
            long fromEdge = offset < 0 ? offset : offset - (rank.length - 1);
            long base = offset < 0 ? 0 : day.length;
            return base + Math.floorDiv(fromEdge, 7) * 5 + Math.min(Math.floorMod(fromEdge, 7), 5);
        }
        return rank[(int) offset];
    }

    /** The working day of this rank; the inverse of {@link #rankOf} on working days. */
    LocalDate dayOf(long wanted) {
        if (wanted >= 0 && wanted < day.length) {
            return LocalDate.ofEpochDay(day[(int) wanted]);
        }
        long fromEdge = wanted < 0 ? wanted : wanted - day.length;
        long edge = wanted < 0 ? first : first + (long) rank.length - 1;
        return LocalDate.ofEpochDay(edge + Math.floorDiv(fromEdge, 5) * 7 + Math.floorMod(fromEdge, 5));
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** What an edition says of a day. */
    record Ruling(CalendarDay day, Edition edition) {}
}
