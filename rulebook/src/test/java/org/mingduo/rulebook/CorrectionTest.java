package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.BEIJING;
import static org.mingduo.rulebook.Story.emergency;
import static org.mingduo.rulebook.Story.time;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingduo.legaltime.LegalCalendar;
import org.mingduo.legaltime.NoticeParser;

/** A false record is corrected by a later fact, never erased, and never to undo a miss in silence. */
class CorrectionTest {
    private static final String RULE = "press-conference-24h";

    private static Story level2() {
        return emergency().fact("occurred", "2018-03-01T10:00:00").fact("graded", "2018-03-01T11:00:00", "level", "II");
    }

    @Test
    void a_corrected_occurrence_moves_the_due_and_keeps_the_obligation() {
        Story corrected = level2();
        String id = corrected.one(BEIJING, RULE, "2018-03-01T12:00:00").id();
        corrected.instead(0, "occurred", "2018-03-01T09:00:00", "2018-03-01T13:00:00");
        Obligation moved = corrected.one(BEIJING, RULE, "2018-03-01T14:00:00");
        assertThat(moved.due()).isEqualTo(time("2018-03-02T09:00:00"));
        assertThat(moved.id()).isEqualTo(id);
    }

    @Test
    void before_the_correction_was_known_the_first_record_counts() {
        Story corrected = level2();
        corrected.instead(0, "occurred", "2018-03-01T09:00:00", "2018-03-01T13:00:00");
        assertThat(corrected.one(BEIJING, RULE, "2018-03-01T12:00:00").due()).isEqualTo(time("2018-03-02T10:00:00"));
    }

    @Test
    void a_correction_recorded_after_the_miss_does_not_undo_it_in_silence() {
        Story corrected = level2().fact("conference-held", "2018-03-02T12:00:00", "form", "press-conference");
        corrected.instead(0, "occurred", "2018-03-01T14:00:00", "2018-03-03T00:00:00");
        assertThat(corrected.one(BEIJING, RULE, "2018-03-02T23:00:00").status()).isEqualTo(Status.MET_LATE);
        assertThat(corrected.one(BEIJING, RULE, "2018-03-03T00:00:00").status()).isEqualTo(Status.FLAGGED);
    }

    @Test
    void a_trigger_struck_out_after_the_miss_leaves_a_flag() {
        Story struck = level2();
        struck.instead(0, "corrected", "2018-03-03T00:00:00", "2018-03-03T00:00:00", "reason", "误报");
        assertThat(struck.one(BEIJING, RULE, "2018-03-03T12:00:00").status()).isEqualTo(Status.FLAGGED);
    }

    @Test
    void a_trigger_struck_out_in_time_leaves_nothing() {
        Story struck = level2();
        struck.instead(0, "corrected", "2018-03-01T15:00:00", "2018-03-01T15:00:00", "reason", "误报");
        assertThat(struck.all(BEIJING, "2018-03-03T12:00:00", RULE)).isEmpty();
    }

    @Test
    void a_holiday_notice_that_came_after_the_miss_does_not_undo_it_in_silence() {
        Story asked = new Story("m1", "request", "lead").fact("request-received", "2026-12-28T09:00:00");
        LegalCalendar late = LegalCalendar.china()
                .with(NoticeParser.parse("一、元旦：1月1日（周五）至3日（周日）放假，共3天。", 2027)
                        .toEdition(time("2027-01-26T09:00:00"), "test", false));
        Evaluator evaluator = Evaluator.of(List.of(Rulebooks.load("national")), late);
        assertThat(asked.one(evaluator, "request-reply", "2027-01-26T08:59:59").status())
                .isEqualTo(Status.OVERDUE);
        Obligation moved = asked.one(evaluator, "request-reply", "2027-01-26T09:00:00");
        assertThat(moved.due()).isEqualTo(time("2027-01-26T23:59:59"));
        assertThat(moved.status()).isEqualTo(Status.FLAGGED);

        Story inTime = new Story("m2", "request", "lead").fact("request-received", "2026-12-29T09:00:00");
        assertThat(inTime.one(evaluator, "request-reply", "2027-01-26T09:00:00").status())
                .as("not missed yet when the notice came")
                .isEqualTo(Status.OPEN);
    }

    @Test
    void an_erasure_of_text_changes_no_obligation() {
        Story erased = level2().fact("conference-held", "2018-03-02T09:00:00", "form", "press-conference");
        Status before = erased.one(BEIJING, RULE, "2018-03-04T00:00:00").status();
        erased.fact("erased", "2018-03-04T00:00:00", "ground", "个人信息保护法第四十七条");
        assertThat(erased.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(before);
    }
}
