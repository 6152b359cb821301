package org.mingduo.legaltime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working days of China as far as they have been announced: the base week of Monday to Friday, less the holidays,
 * plus the make-up workdays of each known {@link Edition}. Immutable; adding an edition gives another calendar.
 *
 * <p>A year without an edition is <em>not announced</em>. Its days follow the base week alone, statutory holidays not
 * guessed, and every clock that looks at one of them is provisional. The last days of an announced December belong to
 * an announced year although the next notice may still move them; an explanation mentions it.
 */
public final class LegalCalendar {
    private final List<Edition> editions;
    private final Map<LocalDate, DayTable.Ruling> rulings = new HashMap<>();
    private final TreeMap<Integer, List<Edition>> byYear = new TreeMap<>();
    private final DayTable table;
    private final Map<Integer, LegalCalendar> earlier = new ConcurrentHashMap<>();

    private LegalCalendar(List<Edition> editions) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(Edition::knownSince)
                        .thenComparingInt(Edition::year)
                        .thenComparing(Edition::amends))
                .toList();
        for (Edition edition : this.editions) {
            if (!edition.amends()) {
                byYear.remove(edition.year());
                rulings.values().removeIf(ruling -> ruling.edition().year() == edition.year());
            }
            byYear.computeIfAbsent(edition.year(), year -> new ArrayList<>()).add(edition);
            edition.days().forEach(day -> rulings.put(day.date(), new DayTable.Ruling(day, edition)));
        }
        table = new DayTable(rulings);
    }

    /** Every edition that ships with this library, 2007 to 2026. */
    public static LegalCalendar china() {
        return Shipped.CHINA;
    }

    /** A calendar of these editions alone; without any, nothing but the base week. */
    public static LegalCalendar of(List<Edition> editions) {
        TreeSet<Integer> years = new TreeSet<>();
        editions.stream().filter(edition -> !edition.amends()).forEach(edition -> years.add(edition.year()));
        for (int year : years) {
            if (year != years.first() && !years.contains(year - 1)) {
                throw new Refused(
                        "The calendar would have a hole: " + year + " is announced, but " + (year - 1)
                                + " is not. Load the notice for " + (year - 1) + " first.",
                        "日历出现空缺：已有" + year + "年的放假通知，而缺少" + (year - 1) + "年的。请先载入" + (year - 1) + "年的通知。");
            }
        }
        for (Edition edition : editions) {
            if (!years.contains(edition.year())) {
                throw new Refused(
                        "An amendment of " + edition.year() + " needs that year's notice. Load the notice first.",
                        edition.year() + "年尚无放假通知，不能载入对它的调整。请先载入该年的放假通知。");
            }
        }
        return new LegalCalendar(editions);
    }

    /**
     * This calendar and one more edition.
     *
     * @throws Refused if it would leave a year between unannounced, or amends a year that has no notice
     */
    public LegalCalendar with(Edition edition) {
        List<Edition> all = new ArrayList<>(editions);
        all.add(edition);
        return of(all);
    }

    /** This calendar and a further year's notice, for example one that {@link NoticeParser} has read. */
    public LegalCalendar withYear(int year, Instant knownSince, String source, List<CalendarDay> days) {
        return with(new Edition(year, knownSince, source, false, days));
    }

    /** The calendar as it was known at an instant: the editions known since then or earlier. */
    public LegalCalendar knownAt(Instant instant) {
        int count = editions.size();
        while (count > 0 && editions.get(count - 1).knownSince().isAfter(instant)) {
            count--;
        }
        if (count == editions.size()) {
            return this;
        }
        return earlier.computeIfAbsent(count, known -> new LegalCalendar(editions.subList(0, known)));
    }

    /** All editions, in the order in which they became known. */
    public List<Edition> editions() {
        return editions;
    }

    /** The editions that hold for a year: its notice and what amends it; empty if not announced. */
    public List<Edition> editionsOf(int year) {
        return List.copyOf(byYear.getOrDefault(year, List.of()));
    }

    /** Whether the year's notice is known. */
    public boolean isAnnounced(int year) {
        return byYear.containsKey(year);
    }

    /** The first announced year, if there is any. */
    public Optional<Integer> firstYear() {
        return byYear.isEmpty() ? Optional.empty() : Optional.of(byYear.firstKey());
    }

    /** Whether one works on this day: base week, less holidays, plus make-up workdays. */
    public boolean isWorkingDay(LocalDate date) {
        return kindOf(date).isWorking();
    }

    /** What kind of day it is. */
    public DayKind kindOf(LocalDate date) {
        DayTable.Ruling ruling = rulings.get(date);
        boolean base = DayTable.isBaseWeek(date);
        if (ruling == null) {
            return base ? DayKind.WORKDAY : DayKind.WEEKEND;
        }
        if (ruling.day().off()) {
            return DayKind.HOLIDAY;
        }
        return base ? DayKind.WORKDAY : DayKind.MAKE_UP_WORKDAY;
    }

    /** What a notice says of this day, if any does. */
    public Optional<CalendarDay> named(LocalDate date) {
        return Optional.ofNullable(rulings.get(date)).map(DayTable.Ruling::day);
    }

    /** The edition that speaks of this day, if any does. */
    public Optional<Edition> editionNaming(LocalDate date) {
        return Optional.ofNullable(rulings.get(date)).map(DayTable.Ruling::edition);
    }

    /** The day itself if it is a working day, otherwise the next one. */
    public LocalDate onOrAfter(LocalDate date) {
        return table.dayOf(table.rankOf(date));
    }

    /** The {@code count}th working day after a day, that day itself not counted; negative counts go back. */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        if (count == 0) {
            return date;
        }
        long rank = count > 0 ? table.rankOf(date.plusDays(1)) + count - 1 : table.rankOf(date) + count;
        return table.dayOf(rank);
    }

    /** How many working days lie after {@code from} up to and including {@code to}; 0 if {@code to} is not later. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return Math.max(0, table.rankOf(to.plusDays(1)) - table.rankOf(from.plusDays(1)));
    }

    /** The class that reads the shipped calendar, once. */
    private static final class Shipped {
        static final LegalCalendar CHINA = read();

        private static LegalCalendar read() {
            try (InputStream in = Objects.requireNonNull(
                    LegalCalendar.class.getResourceAsStream("china.calendar"), "china.calendar is missing")) {
                return of(EditionText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
