package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.BEIJING;
import static org.mingduo.rulebook.Story.emergency;
import static org.mingduo.rulebook.Story.time;

import org.junit.jupiter.api.Test;

/** The 24 hours of a press conference: what starts them, what meets them, what a late grade does to them. */
class PressConferenceTest {
    private static final String RULE = "press-conference-24h";

    /** Thursday 1 March 2018, ten in the morning, level II an hour later. */
    private static Story level2() {
        return emergency().fact("occurred", "2018-03-01T10:00:00").fact("graded", "2018-03-01T11:00:00", "level", "II");
    }

    @Test
    void twenty_four_hours_run_from_the_event_and_the_edge_is_in_time() {
        Story held = level2().fact("conference-held", "2018-03-02T10:00:00", "form", "press-conference");
        Obligation obligation = held.one(BEIJING, RULE, "2018-03-05T00:00:00");
        assertThat(obligation.due()).isEqualTo(time("2018-03-02T10:00:00"));
        assertThat(obligation.status()).isEqualTo(Status.MET);
        assertThat(obligation.dischargedBy())
                .containsExactly(held.facts.getLast().id());
    }

    @Test
    void one_second_after_the_edge_is_late() {
        Story held = level2().fact("conference-held", "2018-03-02T10:00:01", "form", "press-conference");
        assertThat(held.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(Status.MET_LATE);
    }

    @Test
    void it_is_open_at_the_edge_and_overdue_a_second_later() {
        assertThat(level2().one(BEIJING, RULE, "2018-03-02T10:00:00").status()).isEqualTo(Status.OPEN);
        assertThat(level2().one(BEIJING, RULE, "2018-03-02T10:00:01").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_policy_briefing_never_discharges_it() {
        Story held = level2().fact("conference-held", "2018-03-01T12:00:00", "form", "policy-briefing");
        assertThat(held.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_conference_announced_or_cancelled_is_not_held() {
        Story announced = level2().fact("conference-announced", "2018-03-01T12:00:00", "form", "press-conference")
                .fact("conference-cancelled", "2018-03-01T13:00:00");
        assertThat(announced.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void detection_starts_it_only_where_no_occurrence_is_known() {
        Story detected =
                emergency().fact("detected", "2018-03-01T10:30:00").fact("graded", "2018-03-01T11:00:00", "level", "I");
        assertThat(detected.one(BEIJING, RULE, "2018-03-01T12:00:00").due()).isEqualTo(time("2018-03-02T10:30:00"));
        detected.late("occurred", "2018-03-01T10:00:00", "2018-03-01T11:30:00");
        Obligation both = detected.one(BEIJING, RULE, "2018-03-01T12:00:00");
        assertThat(both.due()).isEqualTo(time("2018-03-02T10:00:00"));
        assertThat(both.explanation())
                .filteredOn(step -> step instanceof Step.OtherStart)
                .singleElement()
                .satisfies(step -> assertThat(step.fields()).containsEntry("due", "2018-03-02T10:30:00+08:00"));
    }

    @Test
    void it_is_a_principle_until_the_end_of_2017_and_a_must_from_2018() {
        Story before =
                emergency().fact("occurred", "2017-12-31T23:59:59").fact("graded", "2018-01-01T01:00:00", "level", "I");
        assertThat(before.one(BEIJING, RULE, "2018-02-01T00:00:00").severity()).isEqualTo(Severity.SHOULD);
        Story after =
                emergency().fact("occurred", "2018-01-01T00:00:00").fact("graded", "2018-01-01T01:00:00", "level", "I");
        assertThat(after.one(BEIJING, RULE, "2018-02-01T00:00:00").severity()).isEqualTo(Severity.MUST);
    }

    @Test
    void nothing_is_owed_before_the_rule_was_in_force() {
        Story before =
                emergency().fact("occurred", "2016-06-07T23:59:59").fact("graded", "2016-06-08T01:00:00", "level", "I");
        assertThat(before.all(BEIJING, "2016-07-01T00:00:00", RULE)).isEmpty();
    }

    @Test
    void without_a_grade_it_is_conditional_and_never_a_miss() {
        Story ungraded = emergency().fact("occurred", "2018-03-01T10:00:00");
        Obligation running = ungraded.one(BEIJING, RULE, "2018-03-01T12:00:00");
        assertThat(running.conditional()).isTrue();
        assertThat(running.due()).isEqualTo(time("2018-03-02T10:00:00"));
        Obligation past = ungraded.one(BEIJING, RULE, "2018-03-09T00:00:00");
        assertThat(past.conditional()).isTrue();
        assertThat(past.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void level_three_owes_no_conference() {
        Story minor = emergency()
                .fact("occurred", "2018-03-01T10:00:00")
                .fact("graded", "2018-03-01T11:00:00", "level", "III");
        assertThat(minor.all(BEIJING, "2018-03-05T00:00:00", RULE)).isEmpty();
    }

    @Test
    void a_regrade_before_the_due_neither_restarts_nor_keeps_it() {
        Story raised = emergency()
                .fact("occurred", "2018-03-01T10:00:00")
                .fact("graded", "2018-03-01T11:00:00", "level", "III")
                .fact("graded", "2018-03-01T20:00:00", "level", "II");
        Obligation obligation = raised.one(BEIJING, RULE, "2018-03-01T21:00:00");
        assertThat(obligation.due()).isEqualTo(time("2018-03-02T10:00:00"));
        Story lowered = level2().fact("graded", "2018-03-01T20:00:00", "level", "III");
        assertThat(lowered.all(BEIJING, "2018-03-05T00:00:00", RULE)).isEmpty();
    }

    @Test
    void a_level_fixed_only_after_the_due_is_flagged() {
        Story late =
                emergency().fact("occurred", "2018-03-01T10:00:00").fact("graded", "2018-03-02T10:00:01", "level", "I");
        Obligation obligation = late.one(BEIJING, RULE, "2018-03-05T00:00:00");
        assertThat(obligation.status()).isEqualTo(Status.FLAGGED);
        assertThat(Step.codes(obligation.explanation())).contains("flagged");
    }

    @Test
    void a_level_raised_only_after_the_due_is_flagged() {
        Story late = emergency()
                .fact("occurred", "2018-03-01T10:00:00")
                .fact("graded", "2018-03-01T11:00:00", "level", "IV")
                .fact("graded", "2018-03-03T11:00:00", "level", "II");
        assertThat(late.one(BEIJING, RULE, "2018-03-05T12:00:00").status()).isEqualTo(Status.FLAGGED);
        assertThat(late.all(BEIJING, "2018-03-02T12:00:00", RULE)).isEmpty();
    }

    @Test
    void a_regrade_recorded_after_the_due_that_would_remove_it_is_flagged() {
        Story late = level2().late("graded", "2018-03-01T12:00:00", "2018-03-03T00:00:00", "level", "III");
        assertThat(late.one(BEIJING, RULE, "2018-03-02T12:00:00").status()).isEqualTo(Status.OVERDUE);
        assertThat(late.one(BEIJING, RULE, "2018-03-03T00:00:00").status()).isEqualTo(Status.FLAGGED);
    }

    @Test
    void a_typed_fact_recorded_after_the_due_is_flagged_and_a_person_decides() {
        Story late = level2().late(
                        "conference-held", "2018-03-02T09:00:00", "2018-03-02T11:00:00", "form", "press-conference");
        Obligation flagged = late.one(BEIJING, RULE, "2018-03-02T12:00:00");
        assertThat(flagged.status()).isEqualTo(Status.FLAGGED);
        late.fact("adjudicated", "2018-03-03T09:00:00", "outcome", "met", "ground", "现场录像");
        Obligation decided = late.one(BEIJING, RULE, "2018-03-03T10:00:00");
        assertThat(decided.status()).isEqualTo(Status.MET);
        assertThat(decided.id()).isEqualTo(flagged.id());
    }

    @Test
    void adjudication_changes_nothing_that_is_not_flagged() {
        Story missed = level2().fact("adjudicated", "2018-03-03T09:00:00", "outcome", "met", "ground", "情况说明");
        assertThat(missed.one(BEIJING, RULE, "2018-03-04T00:00:00").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void an_excuse_with_its_ground_excuses_but_takes_nothing_from_what_was_met() {
        Story excused = level2().fact("excused", "2018-03-01T15:00:00", "ground", "依法应当保密");
        assertThat(excused.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(Status.EXCUSED);
        excused.fact("conference-held", "2018-03-01T16:00:00", "form", "press-conference");
        assertThat(excused.one(BEIJING, RULE, "2018-03-05T00:00:00").status()).isEqualTo(Status.MET);
    }

    @Test
    void a_later_transfer_moves_no_miss() {
        Story moved = level2().fact("lead-assigned", "2018-03-01T12:00:00", "body", "health")
                .fact("lead-assigned", "2018-03-02T10:00:01", "body", "police");
        assertThat(moved.one(BEIJING, RULE, "2018-03-01T13:00:00").bearer()).isEqualTo("health");
        assertThat(moved.one(BEIJING, RULE, "2018-03-09T00:00:00").bearer()).isEqualTo("health");
    }

    @Test
    void a_transfer_typed_in_later_moves_no_miss_either() {
        Story moved = level2().late("lead-assigned", "2018-03-01T12:00:00", "2018-03-02T12:00:00", "body", "health");
        assertThat(moved.one(BEIJING, RULE, "2018-03-09T00:00:00").bearer()).isEqualTo("lead");
    }

    @Test
    void the_record_of_a_miss_is_shown_and_never_read() {
        Story missed = level2();
        String id = missed.one(BEIJING, RULE, "2018-03-02T10:00:01").id();
        missed.late("deadline-missed", "2018-03-02T10:00:00", "2018-03-02T10:00:01", "obligation", id);
        missed.fact("conference-held", "2018-03-02T11:00:00", "form", "press-conference");
        Obligation obligation = missed.one(BEIJING, RULE, "2018-03-02T12:00:00");
        assertThat(obligation.status()).isEqualTo(Status.MET_LATE);
        assertThat(obligation.missRecorded()).isEqualTo(time("2018-03-02T10:00:01"));
        Story met = level2().fact("conference-held", "2018-03-01T11:00:00", "form", "press-conference");
        met.fact("deadline-missed", "2018-03-02T10:00:00", "obligation", id);
        assertThat(met.one(BEIJING, RULE, "2018-03-02T12:00:00").status()).isEqualTo(Status.MET);
    }

    @Test
    void a_clock_is_not_stopped_by_a_pause_that_the_rule_does_not_know() {
        Story disputed = level2().fact("clock-paused", "2018-03-01T12:00:00", "reason", "责任争议");
        assertThat(disputed.one(BEIJING, RULE, "2018-03-05T00:00:00").due()).isEqualTo(time("2018-03-02T10:00:00"));
    }
}
