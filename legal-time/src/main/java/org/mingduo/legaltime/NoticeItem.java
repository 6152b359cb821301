package org.mingduo.legaltime;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingduo.legaltime.NoticeDates.Unfit;

/*
 * One item of a notice, 「二、春节:…」. It gathers what the clauses say, in their order, and holds them against each
 * other: counts against days, details against stretches, days of rest moved against days worked.
 */
final class NoticeItem {
    private final String name;
    private final LegalCalendar known;
    private final int year;
    private final Set<LocalDate> off = new TreeSet<>();
    private final Set<LocalDate> work = new TreeSet<>();
    private final Set<LocalDate> movedFrom = new TreeSet<>();
    private Set<LocalDate> lastOff = new TreeSet<>();
    private boolean stretch;
    private boolean among;
    private boolean joins;

    NoticeItem(String name, int year, LegalCalendar known) {
        this.name = name;
        this.year = year;
        this.known = known;
    }

    /** A new sentence of the item begins. */
    void sentence() {
        among = false;
        joins = false;
    }

    void add(NoticeClause clause) {
        switch (clause) {
            case NoticeClause.Off said -> off(said.days());
            case NoticeClause.Detail said -> detail(said.days(), said.weekend());
            case NoticeClause.Work said -> work(said.days(), said.resumes());
            case NoticeClause.Moved said -> moved(said);
            case NoticeClause.Longer said -> longer(said);
            case NoticeClause.Count said -> count(said.days());
            case NoticeClause.JoinsWeekend said -> joins();
            case NoticeClause.Among said -> among = true;
            case NoticeClause.Filler said -> {}
        }
    }

    /** Every day the item names, once all its sentences are read. */
    Map<LocalDate, Boolean> days() {
        for (LocalDate day : movedFrom) {
            if (!off.contains(day)) {
                work.add(day);
            }
        }
        Map<LocalDate, Boolean> days = new TreeMap<>();
        off.forEach(day -> days.put(day, true));
        work.forEach(day -> days.put(day, false));
        return days;
    }

    String name() {
        return name;
    }

    private void off(Set<LocalDate> days) {
        if (among && stretch) {
            detail(days, false);
            return;
        }
        // A stretch may say more fully what a sentence before it said of one of its days; saying the same again is a
        // slip.
        Set<LocalDate> again = new TreeSet<>(days);
        again.retainAll(off);
        boolean fuller = days.containsAll(off) && days.size() > off.size();
        if (!again.isEmpty() && !fuller) {
            LocalDate day = again.iterator().next();
            throw new Unfit(day + " is named off twice.", When.zhPlain(day) + "两次列为放假。");
        }
        for (LocalDate day : days) {
            contradicts(day, work);
        }
        off.addAll(days);
        lastOff = new TreeSet<>(days);
        stretch |= days.size() > 1;
    }

    private void detail(Set<LocalDate> days, boolean weekend) {
        for (LocalDate day : days) {
            contradicts(day, work);
            if (weekend && DayTable.isBaseWeek(day)) {
                throw new Unfit(
                        day + " is no Saturday or Sunday, so it cannot be a plain day of rest.",
                        When.zhPlain(day) + "不是星期六、星期日，不是公休日。");
            }
            if (stretch && !off.contains(day)) {
                throw new Unfit(
                        day + " does not lie in the days off that the item names.",
                        When.zhPlain(day) + "不在本项列出的放假日期之内。");
            }
        }
        off.addAll(days);
    }

    private void work(Set<LocalDate> days, boolean resumes) {
        for (LocalDate day : days) {
            contradicts(day, off);
            if (!resumes && DayTable.isBaseWeek(day)) {
                throw new Unfit(
                        day + " is a " + When.en(day).split(" ", 2)[0]
                                + ", a working day anyhow; make-up workdays fall on"
                                + " Saturdays and Sundays. Check the day and the year asked for.",
                        When.zh(day) + "本来就是工作日；调休上班日应为星期六或星期日。请核对日期和所给年份。");
            }
            if (!work.add(day)) {
                throw new Unfit(day + " is named as worked twice.", When.zhPlain(day) + "两次列为上班。");
            }
        }
    }

    private void moved(NoticeClause.Moved said) {
        for (LocalDate day : said.from()) {
            if (DayTable.isBaseWeek(day)) {
                throw new Unfit(
                        day + " is no Saturday or Sunday, so it is no day of rest to be moved.",
                        When.zhPlain(day) + "不是星期六、星期日，不是可以调休的公休日。");
            }
        }
        movedFrom.addAll(said.from());
        detail(said.to(), false);
    }

    private void longer(NoticeClause.Longer said) {
        LocalDate end = known.editionsOf(year).stream()
                .filter(edition -> !edition.amends())
                .flatMap(edition -> edition.days().stream())
                .filter(day -> day.off() && day.name().contains(said.name()))
                .map(CalendarDay::date)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Unfit(
                        "no holiday \"" + said.name() + "\" of " + year + " is known that could last longer.",
                        year + "年的日历中没有可以延长的“" + said.name() + "”假期。"));
        if (!said.last().isAfter(end) || end.plusDays(31).isBefore(said.last())) {
            throw new Unfit(
                    "the holiday ends on " + end + "; " + said.last() + " does not make it longer by at most 31 days.",
                    "原假期至" + When.zhPlain(end) + "止，“延长至" + When.zhPlain(said.last()) + "”不合理。");
        }
        off(new TreeSet<>(end.plusDays(1).datesUntil(said.last().plusDays(1)).toList()));
    }

    private void count(int said) {
        boolean fits =
                said == lastOff.size() || said == off.size() || ((joins || lastOff.size() == 1) && said == run());
        if (!fits || off.isEmpty()) {
            throw new Unfit(
                    "it says " + said + " day(s), but names " + lastOff.size() + ".",
                    "写明共" + said + "天，列出的却是" + lastOff.size() + "天。");
        }
    }

    private void joins() {
        joins = true;
        boolean adjoins = lastOff.stream().anyMatch(NoticeItem::isWeekend)
                || (!lastOff.isEmpty()
                        && (isWeekend(first(lastOff).minusDays(1))
                                || isWeekend(last(lastOff).plusDays(1))));
        if (!adjoins) {
            throw new Unfit("the days off do not adjoin a weekend.", "放假日期并不与周末相连。");
        }
    }

    /** The length of the days off together with the weekend that adjoins them. */
    private int run() {
        LocalDate from = first(lastOff);
        LocalDate to = last(lastOff);
        while (isWeekend(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        while (isWeekend(to.plusDays(1))) {
            to = to.plusDays(1);
        }
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }

    private static LocalDate first(Set<LocalDate> days) {
        return new TreeSet<>(days).first();
    }

    private static LocalDate last(Set<LocalDate> days) {
        return new TreeSet<>(days).last();
    }

    private static boolean isWeekend(LocalDate day) {
        return !DayTable.isBaseWeek(day);
    }

    private static void contradicts(LocalDate day, Set<LocalDate> other) {
        if (other.contains(day)) {
            throw new Unfit(day + " is named both off and worked.", When.zhPlain(day) + "既列为放假又列为上班。");
        }
    }
}
