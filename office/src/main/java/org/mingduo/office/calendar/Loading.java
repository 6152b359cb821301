package org.mingduo.office.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.LegalCalendar;
import org.mingduo.legaltime.Notice;
import org.mingduo.legaltime.NoticeParser;
import org.mingduo.legaltime.NoticeRefused;
import org.mingduo.legaltime.Refused;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.people.Person;
import org.springframework.stereotype.Component;

/** Loads a holiday notice into the running office: read whole or refused, stored, and everything reckoned by it. */
@Component
class Loading {
    private final HolidayNotices notices;
    private final Recount recount;
    private final OfficeTime time;

    Loading(HolidayNotices notices, Recount recount, OfficeTime time) {
        this.notices = notices;
        this.recount = recount;
        this.time = time;
    }

    /**
     * What was asked for.
     *
     * @param amends null leaves it to the calendar: a year that has a notice already is amended
     * @param source null names the paper by its usual title
     */
    record Paper(
            int year,
            String text,
            @Nullable Boolean amends,
            @Nullable String source) {}

    /** What was done. */
    record Loaded(HolidayNotice notice, List<Notice.Remark> remarks, Recount.Outcome outcome) {}

    /** Loads the paper in the caller's transaction. */
    Loaded load(Person person, Paper paper) {
        read(paper, notices.calendar()); // refused before anybody is held up
        Entry entry = new Entry(person, paper);
        Recount.Outcome outcome = recount.around(LocalDate.of(paper.year() - 1, 1, 1), entry);
        notices.moved(entry.stored(), outcome.moved());
        return new Loaded(entry.stored(), entry.remarks, outcome);
    }

    /** The change itself; it takes the time when everybody else stands still, so that nobody has reckoned later. */
    private final class Entry implements Runnable {
        private final Person person;
        private final Paper paper;
        private List<Notice.Remark> remarks = List.of();
        private @Nullable HolidayNotice stored;

        Entry(Person person, Paper paper) {
            this.person = person;
            this.paper = paper;
        }

        @Override
        public void run() {
            Instant now = time.now();
            LegalCalendar calendar = notices.calendar().knownAt(now);
            Notice notice = read(paper, calendar);
            boolean amends = paper.amends() == null ? calendar.isAnnounced(paper.year()) : paper.amends();
            String source = paper.source() == null ? "国务院办公厅关于" + paper.year() + "年部分节假日安排的通知" : paper.source();
            HolidayNotice loaded =
                    new HolidayNotice(0, paper.year(), amends, source, paper.text(), notice.days(), person.id(), now);
            try {
                calendar.with(loaded.edition());
            } catch (Refused refused) {
                throw Problem.conflict(
                        refused.en(), "year", null, "load the missing notice first, or check the year and 'amends'");
            }
            remarks = notice.remarks();
            stored = notices.add(loaded);
        }

        HolidayNotice stored() {
            return java.util.Objects.requireNonNull(stored);
        }
    }

    private static Notice read(Paper paper, LegalCalendar calendar) {
        try {
            return NoticeParser.parse(paper.text(), paper.year(), calendar);
        } catch (NoticeRefused refused) {
            Notice.Place place = refused.place();
            throw Problem.badInput(
                    refused.en(),
                    "text, line " + place.line() + ", column " + place.column() + ": " + place.sentence(),
                    "a notice whose every sentence on days off or make-up days fits the calendar of " + paper.year(),
                    "compare that sentence with the paper as it was published, and check the year");
        } catch (Refused refused) {
            throw Problem.badInput(
                    refused.en(),
                    "year or text",
                    "a year and the text of its notice",
                    "check both and send them again");
        }
    }
}
