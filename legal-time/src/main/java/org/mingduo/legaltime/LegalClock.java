package org.mingduo.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Says when something is due. It reads no wall clock: every instant comes from the caller, and fractions of a second
 * are cut off.
 *
 * <ul>
 *   <li>Hour clocks run from the stated instant without regard to nights and holidays; the edge is in time.
 *   <li>Day clocks do not count day zero. When the last day is not a working day, the next working day takes its place.
 *       The due is 23:59:59 of the last day.
 *   <li>Minimums, backward periods and fixed dates never roll.
 * </ul>
 *
 * <p>Sources: 民法典 arts. 201–203 and 1259; 行政许可法 art. 82; 全国年节及纪念日放假办法 art. 7.
 */
public final class LegalClock {
    /** The zone of every Chinese office. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Instants before this year are refused. */
    public static final int FIRST_YEAR = 1950;

    /** Instants after this year are refused, dues too. */
    public static final int LAST_YEAR = 9999;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final LegalCalendar calendar;
    private final ZoneId zone;

    /** A clock that counts on this calendar, in this zone. */
    public LegalClock(LegalCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The clock of Chinese offices with every edition that ships with this library. */
    public static LegalClock china() {
        return new LegalClock(LegalCalendar.china(), CHINA);
    }

    /** The calendar that this clock counts on. */
    public LegalCalendar calendar() {
        return calendar;
    }

    /** The zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** When what is owed within a period from an instant is due. */
    public Due due(Instant from, Period within) {
        return due(from, within, Course.PLAIN);
    }

    /** The same for a clock that was paused or extended on its way. */
    public Due due(Instant from, Period within, Course course) {
        Instant start = checked(from);
        course.pauses().forEach(pause -> checked(pause.until()));
        Standstill still = Standstill.of(course.pauses(), zone);
        List<Leg> legs = new ArrayList<>(1 + course.extensions().size());
        legs.add(leg(start, within, still, Leg.Way.FORWARD));
        for (Period extension : course.extensions()) {
            legs.add(leg(legs.getLast().due(), extension, still, Leg.Way.FORWARD));
        }
        return finish(legs, still);
    }

    /**
     * The end of a minimum ("open for at least 30 days"). {@code lastDay} is the last day that the minimum takes up; it
     * does not roll. Whether an act came late enough is for {@link #lasted} to say.
     */
    public Due minimum(Instant from, Period atLeast) {
        return finish(List.of(leg(checked(from), atLeast, Standstill.NONE, Leg.Way.MINIMUM)), Standstill.NONE);
    }

    /**
     * The last instant for something owed a period before an event ("7 working days before the meeting"). The day of
     * the event is not counted, and the last day does not roll.
     */
    public Due before(Instant event, Period period) {
        return finish(List.of(leg(checked(event), period, Standstill.NONE, Leg.Way.BACKWARD)), Standstill.NONE);
    }

    /** The end of a fixed date or of a window's last day. It does not roll. */
    public Due fixed(LocalDate day) {
        checked(day);
        Instant end = endOf(day);
        return finish(List.of(new Leg(end, day, null, day, day, end, Leg.Way.FIXED)), Standstill.NONE);
    }

    /**
     * Whether something that began at {@code from} and ended at {@code to} kept a minimum. For day clocks the end must
     * lie on the minimum's last day or later; it need not be midnight, for the last day of an office ends with its
     * business hours (民法典 art. 203(2)).
     */
    public boolean lasted(Instant from, Instant to, Period atLeast) {
        Due minimum = minimum(from, atLeast);
        return atLeast instanceof Period.Hours
                ? !checked(to).isBefore(minimum.due())
                : !LocalDate.ofInstant(checked(to), zone).isBefore(minimum.lastDay());
    }

    /** 23:59:59 of a day in this clock's zone. */
    public Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(zone).toInstant();
    }

    private Due finish(List<Leg> legs, Standstill still) {
        Leg last = legs.getLast();
        boolean provisional = false;
        for (Leg leg : legs) {
            provisional |= !announced(leg);
        }
        Explanation explanation = new Explanation(calendar, zone, still, List.copyOf(legs));
        return new Due(last.due(), last.lastDay(), provisional, new LazySteps(explanation::steps));
    }

    private boolean announced(Leg leg) {
        if (!leg.looksAtCalendar()) {
            return true;
        }
        for (int year = leg.firstLooked().getYear(); year <= leg.lastLooked().getYear(); year++) {
            if (!calendar.isAnnounced(year)) {
                return false;
            }
        }
        return true;
    }

    private Leg leg(Instant start, Period period, Standstill still, Leg.Way way) {
        LocalDate zero = LocalDate.ofInstant(start, zone);
        boolean back = way == Leg.Way.BACKWARD;
        int count = back ? -period.count() : period.count();
        if (period instanceof Period.Hours) {
            Instant due = still.pushed(start, start.plus(count, ChronoUnit.HOURS));
            LocalDate day = checked(LocalDate.ofInstant(due, zone));
            return new Leg(start, zero, period, day, day, due, way);
        }
        LocalDate nominal = checked(
                switch (period) {
                    case Period.WorkingDays days ->
                        still.isEmpty()
                                ? calendar.plusWorkingDays(zero, count)
                                : still.count(zero, count, calendar::isWorkingDay);
                    case Period.CalendarDays days ->
                        still.isEmpty() ? zero.plusDays(count) : still.count(zero, count, day -> true);
                    case Period.Months months -> still.later(zero, zero.plusMonths(count));
                    case Period.Years years -> still.later(zero, zero.plusYears(count));
                    case Period.Hours hours -> throw new AssertionError(hours);
                });
        LocalDate lastDay = way == Leg.Way.FORWARD ? checked(calendar.onOrAfter(nominal)) : nominal;
        return new Leg(start, zero, period, nominal, lastDay, endOf(lastDay), way);
    }

    private Instant checked(Instant instant) {
        // Instant reaches far beyond LocalDate's years, so the bounds are compared as instants.
        if (instant.isBefore(Bounds.FIRST) || !instant.isBefore(Bounds.END)) {
            throw outOfYears(instant.toString());
        }
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw outOfYears(day.toString());
        }
        return day;
    }

    private static Refused outOfYears(String what) {
        return new Refused(
                what + " is outside of the years that are counted. Allowed are " + FIRST_YEAR + " to " + LAST_YEAR
                        + ", for the start and for the due; check the year and the period for a slip.",
                what + "超出可计算的年份。起算时间和截止时间均应在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间，请检查年份和期限是否误填。");
    }

    /** The first instant allowed and the first no longer allowed. */
    private static final class Bounds {
        static final Instant FIRST =
                LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(CHINA).toInstant();
        static final Instant END =
                LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(CHINA).toInstant();
    }
}
