package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.BEIJING;
import static org.mingduo.rulebook.Story.BOTH;
import static org.mingduo.rulebook.Story.NATIONAL;
import static org.mingduo.rulebook.Story.time;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions: their steps, their delegates, their explanation to the public. */
class DecisionRulesTest {
    private static Story decision() {
        return new Story("d1", "decision", "government");
    }

    private static Story steps() {
        return decision()
                .fact("comment-opened", "2020-03-02T09:00:00")
                .fact("comment-closed", "2020-04-01T17:00:00", "opinions", 12L)
                .fact("experts-argued", "2020-04-03T09:00:00")
                .fact("risk-assessed", "2020-04-07T09:00:00", "result", "low")
                .fact("legality-reviewed", "2020-04-20T09:00:00", "submitted", "2020-04-08")
                .fact("collectively-discussed", "2020-04-22T09:00:00");
    }

    @Test
    void a_gate_is_open_with_its_missing_steps_listed_and_no_due() {
        Story early = decision().fact("comment-closed", "2020-04-01T17:00:00");
        Obligation gate = early.one(BEIJING, "decision-steps", "2020-04-02T00:00:00");
        assertThat(gate.status()).isEqualTo(Status.OPEN);
        assertThat(gate.due()).isNull();
        assertThat(gate.missing())
                .containsExactly("experts-argued", "risk-assessed", "legality-reviewed", "collectively-discussed");
    }

    @Test
    void a_gate_is_met_at_the_gated_fact_even_at_the_same_second() {
        Story decided = steps().fact("decided", "2020-04-22T09:00:00", "major", true);
        assertThat(decided.one(BEIJING, "decision-steps", "2020-05-01T00:00:00").status())
                .isEqualTo(Status.MET);
    }

    @Test
    void a_gate_with_a_missing_step_is_breached_and_stays_so() {
        Story decided = decision()
                .fact("comment-closed", "2020-04-01T17:00:00")
                .fact("decided", "2020-04-22T09:00:00", "major", true)
                .fact("experts-argued", "2020-04-23T09:00:00")
                .fact("risk-assessed", "2020-04-23T09:00:00")
                .fact("legality-reviewed", "2020-04-23T09:00:00")
                .fact("collectively-discussed", "2020-04-23T09:00:00");
        Obligation gate = decided.one(BEIJING, "decision-steps", "2020-05-01T00:00:00");
        assertThat(gate.status()).isEqualTo(Status.BREACHED);
        assertThat(gate.missing()).hasSize(4);
    }

    @Test
    void a_step_typed_in_after_the_decision_was_known_is_flagged() {
        Story decided = decision()
                .fact("comment-closed", "2020-04-01T17:00:00")
                .fact("experts-argued", "2020-04-03T09:00:00")
                .fact("legality-reviewed", "2020-04-20T09:00:00")
                .fact("collectively-discussed", "2020-04-21T09:00:00")
                .fact("decided", "2020-04-22T09:00:00", "major", true)
                .late("risk-assessed", "2020-04-07T09:00:00", "2020-04-25T09:00:00");
        assertThat(decided.one(BEIJING, "decision-steps", "2020-04-24T00:00:00").status())
                .isEqualTo(Status.BREACHED);
        assertThat(decided.one(BEIJING, "decision-steps", "2020-05-01T00:00:00").status())
                .isEqualTo(Status.FLAGGED);
    }

    @Test
    void a_decision_that_is_not_major_needs_no_steps() {
        Story minor = decision().fact("decided", "2020-04-22T09:00:00", "major", false);
        assertThat(minor.all(BEIJING, "2020-05-01T00:00:00", "decision-steps")).isEmpty();
    }

    @Test
    void a_decision_in_an_emergency_needs_no_steps() {
        Story urgent = Story.emergency().fact("decided", "2020-04-22T09:00:00", "major", true);
        assertThat(urgent.all(BOTH, "2020-05-01T00:00:00", "decision-steps")).isEmpty();
    }

    @Test
    void the_national_steps_depend_on_the_decision() {
        Story decided = decision()
                .fact("legality-reviewed", "2020-04-20T09:00:00")
                .fact("collectively-discussed", "2020-04-21T09:00:00")
                .fact("decided", "2020-04-22T09:00:00", "major", true, "secret", true);
        assertThat(decided.one(NATIONAL, "decision-steps", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
        assertThat(decided.one(BOTH, "decision-steps", "2020-05-01T00:00:00").status())
                .isEqualTo(Status.BREACHED);
    }

    @Test
    void comment_stays_open_thirty_days_and_day_zero_does_not_count() {
        assertThat(steps().one(NATIONAL, "comment-30-days", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
        Story short29 =
                decision().fact("comment-opened", "2020-03-02T09:00:00").fact("comment-closed", "2020-03-31T23:59:59");
        Obligation breached = short29.one(NATIONAL, "comment-30-days", "2020-05-01T00:00:00");
        assertThat(breached.status()).isEqualTo(Status.BREACHED);
        assertThat(Step.codes(breached.explanation())).contains("too-short");
        Story urgent = decision()
                .fact("comment-opened", "2020-03-02T09:00:00", "shortened", true, "reason", "疫情防控需要")
                .fact("comment-closed", "2020-03-10T09:00:00");
        assertThat(urgent.all(NATIONAL, "2020-05-01T00:00:00", "comment-30-days"))
                .isEmpty();
    }

    @Test
    void legality_review_is_given_seven_working_days() {
        // Wednesday 8 April 2020: the seventh working day after it is Friday 17 April.
        Story enough = decision().fact("legality-reviewed", "2020-04-17T09:00:00", "submitted", "2020-04-08");
        assertThat(enough.one(NATIONAL, "legality-review-7wd", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
        Story hurried = decision().fact("legality-reviewed", "2020-04-16T23:00:00", "submitted", "2020-04-08");
        assertThat(hurried.one(NATIONAL, "legality-review-7wd", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.BREACHED);
    }

    @Test
    void hearing_papers_arrive_seven_days_before_the_hearing() {
        Story enough = decision()
                .fact("hearing-papers-delivered", "2020-04-01T18:00:00")
                .fact("hearing-held", "2020-04-08T09:00:00");
        assertThat(enough.one(NATIONAL, "hearing-papers-7d", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
        Story late = decision()
                .fact("hearing-papers-delivered", "2020-04-02T00:00:00")
                .fact("hearing-held", "2020-04-08T09:00:00");
        assertThat(late.one(NATIONAL, "hearing-papers-7d", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.BREACHED);
    }

    @Test
    void delegates_are_invited_before_the_meeting_on_an_item_of_great_concern() {
        Story invited = decision()
                .fact("item-tabled", "2020-04-10T09:00:00", "concern", true)
                .fact("delegates-invited", "2020-04-20T09:00:00")
                .fact("collectively-discussed", "2020-04-22T09:00:00");
        assertThat(invited.one(BEIJING, "delegates-sit-in", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
        Story forgotten = decision()
                .fact("item-tabled", "2020-04-10T09:00:00", "concern", true)
                .fact("collectively-discussed", "2020-04-22T09:00:00")
                .fact("delegates-invited", "2020-04-22T10:00:00")
                .fact("decided", "2020-04-22T11:00:00", "major", true);
        assertThat(forgotten
                        .one(BEIJING, "delegates-sit-in", "2020-05-01T00:00:00")
                        .status())
                .isEqualTo(Status.BREACHED);
        Story ordinary = decision().fact("item-tabled", "2020-04-10T09:00:00", "concern", false);
        assertThat(ordinary.all(BEIJING, "2020-05-01T00:00:00", "delegates-sit-in"))
                .isEmpty();
    }

    @Test
    void sitting_in_and_interpretation_are_principles_until_the_end_of_2016() {
        Story old = decision()
                .fact("item-tabled", "2016-12-31T09:00:00", "concern", true)
                .fact("decided", "2016-12-31T10:00:00", "major", true);
        assertThat(old.one(BEIJING, "delegates-sit-in", "2017-02-01T00:00:00").severity())
                .isEqualTo(Severity.SHOULD);
        assertThat(old.one(BEIJING, "interpretation-3wd", "2017-02-01T00:00:00").severity())
                .isEqualTo(Severity.SHOULD);
    }

    @Test
    void an_interpretation_is_due_on_the_third_working_day_at_its_last_second() {
        // Friday 13 February 2026; Saturday 14 February is a make-up workday, the Spring Festival is 15 to 23.
        Story decided = decision().fact("decided", "2026-02-13T16:00:00", "major", true);
        Obligation obligation = decided.one(BEIJING, "interpretation-3wd", "2026-02-14T00:00:00");
        assertThat(obligation.lastDay()).isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(obligation.due()).isEqualTo(time("2026-02-25T23:59:59"));
        decided.fact("interpretation-published", "2026-02-25T23:59:59");
        assertThat(decided.one(BEIJING, "interpretation-3wd", "2026-03-01T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void a_secret_decision_is_excused_from_interpretation() {
        Story secret = decision().fact("decided", "2026-02-13T16:00:00", "major", true, "secret", true);
        assertThat(secret.one(BEIJING, "interpretation-3wd", "2026-03-13T00:00:00")
                        .status())
                .isEqualTo(Status.EXCUSED);
    }

    @Test
    void each_document_asks_for_its_interpretation() {
        Story documents = new Story("p1", "document", "finance")
                .fact("document-published", "2020-04-01T09:00:00")
                .fact("document-published", "2020-04-20T09:00:00")
                .fact("interpretation-published", "2020-04-02T09:00:00");
        List<Obligation> both = documents.all(BEIJING, "2020-05-01T00:00:00", "document-interpretation-3wd");
        assertThat(both).extracting(Obligation::status).containsExactly(Status.MET, Status.OVERDUE);
    }

    @Test
    void the_same_duty_in_two_books_is_one_obligation_with_both_citations() {
        Story big = Story.emergency()
                .fact("occurred", "2022-03-01T10:00:00")
                .fact("graded", "2022-03-01T11:00:00", "level", "II");
        Obligation both = big.one(BOTH, "press-conference-24h", "2022-03-01T12:00:00");
        assertThat(both.book()).isEqualTo("beijing-2016");
        assertThat(both.citation()).hasSize(3);
        assertThat(both.id())
                .isEqualTo(big.one(NATIONAL, "press-conference-24h", "2022-03-01T12:00:00")
                        .id());
        assertThat(Step.codes(both.explanation())).contains("also-asked");
    }
}
