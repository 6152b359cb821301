package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.BEIJING;
import static org.mingduo.rulebook.Story.NATIONAL;
import static org.mingduo.rulebook.Story.emergency;
import static org.mingduo.rulebook.Story.time;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said after an emergency or on a public concern. */
class StatementRulesTest {
    private static Story level1() {
        return emergency().fact("occurred", "2020-05-10T08:00:00").fact("graded", "2020-05-10T09:00:00", "level", "I");
    }

    @Test
    void promptly_has_no_due_and_is_never_overdue() {
        Obligation open = level1().one(BEIJING, "first-statement", "2021-05-10T08:00:00");
        assertThat(open.due()).isNull();
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(Step.codes(open.explanation())).contains("no-number");
    }

    @Test
    void the_first_statement_is_the_first_that_covers_the_brief() {
        Story told = level1().fact("statement-published", "2020-05-10T08:30:00", "covers", List.of("measures"))
                .fact("statement-published", "2020-05-10T08:40:00", "covers", List.of("brief"));
        Obligation met = told.one(BEIJING, "first-statement", "2020-05-11T08:00:00");
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.dischargedBy()).containsExactly(told.facts.get(3).id());
    }

    @Test
    void the_four_contents_are_met_by_the_union_of_releases() {
        Story told = level1().fact("statement-published", "2020-05-10T08:30:00", "covers", List.of("brief", "measures"))
                .fact("statement-published", "2020-05-10T09:30:00", "covers", List.of("brief", "precautions"));
        Obligation open = told.one(BEIJING, "four-contents", "2020-05-11T08:00:00");
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.missing()).containsExactly("verification");
        told.fact("statement-published", "2020-05-10T10:30:00", "covers", List.of("verification"));
        Obligation met = told.one(BEIJING, "four-contents", "2020-05-11T08:00:00");
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.missing()).isEmpty();
        assertThat(met.dischargedBy()).hasSize(3);
    }

    @Test
    void each_progress_while_the_matter_is_open_asks_for_a_release_and_one_release_answers_all_before_it() {
        Story told = level1().fact("progressed", "2020-05-10T10:00:00")
                .fact("progressed", "2020-05-10T11:00:00")
                .fact("statement-published", "2020-05-10T12:00:00", "covers", List.of())
                .fact("progressed", "2020-05-10T13:00:00")
                .fact("closed", "2020-05-10T14:00:00")
                .fact("progressed", "2020-05-10T15:00:00");
        List<Obligation> followUps = told.all(BEIJING, "2020-05-11T08:00:00", "follow-up");
        assertThat(followUps).extracting(Obligation::status).containsExactly(Status.MET, Status.MET, Status.OPEN);
        told.fact("reopened", "2020-05-10T16:00:00").fact("progressed", "2020-05-10T17:00:00");
        assertThat(told.all(BEIJING, "2020-05-11T08:00:00", "follow-up")).hasSize(4);
    }

    @Test
    void five_hours_are_met_by_any_statement_of_the_bearer_alone() {
        Story told = level1().by("another", "statement-published", "2020-05-10T09:00:00", "covers", List.of("brief"));
        Obligation overdue = told.one(NATIONAL, "authoritative-information-5h", "2020-05-10T13:00:01");
        assertThat(overdue.due()).isEqualTo(time("2020-05-10T13:00:00"));
        assertThat(overdue.status()).isEqualTo(Status.OVERDUE);
        told.fact("statement-published", "2020-05-10T13:00:00");
        assertThat(told.one(NATIONAL, "authoritative-information-5h", "2020-05-11T00:00:00")
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void a_transfer_takes_nothing_from_what_the_former_lead_did() {
        Story told = level1().fact("statement-published", "2020-05-10T09:00:00")
                .fact("lead-assigned", "2020-05-10T10:00:00", "body", "health");
        Obligation met = told.one(NATIONAL, "authoritative-information-5h", "2020-05-11T00:00:00");
        assertThat(met.bearer()).isEqualTo("health");
        assertThat(met.status()).isEqualTo(Status.MET);
    }

    @Test
    void a_concern_is_answered_within_48_hours_of_being_detected() {
        Story concern = new Story("c1", "concern", "housing").fact("detected", "2020-05-08T17:00:00");
        assertThat(concern.one(NATIONAL, "response-48h", "2020-05-10T17:00:00").status())
                .isEqualTo(Status.OPEN);
        assertThat(concern.one(NATIONAL, "response-48h", "2020-05-10T17:00:01").status())
                .isEqualTo(Status.OVERDUE);
        concern.fact("response-published", "2020-05-10T17:00:00");
        assertThat(concern.one(NATIONAL, "response-48h", "2020-05-12T00:00:00").status())
                .isEqualTo(Status.MET);
    }

    @Test
    void what_the_office_performs_itself_is_taken_by_its_own_clock() {
        Story concern = new Story("c1", "concern", "housing")
                .fact("detected", "2020-05-08T17:00:00")
                .late("response-published", "2020-05-10T16:59:00", "2020-05-10T17:30:00");
        assertThat(concern.one(NATIONAL, "response-48h", "2020-05-12T00:00:00").status())
                .isEqualTo(Status.MET);
    }

    @Test
    void a_statement_that_still_lies_ahead_does_not_count_yet() {
        Story told = level1().fact("statement-published", "2020-05-10T12:00:00", "covers", List.of("brief"));
        Obligation then = BEIJING.matter(told.facts, time("2020-05-10T11:00:00"), time("2020-06-01T00:00:00")).stream()
                .filter(o -> o.rule().equals("first-statement"))
                .findFirst()
                .orElseThrow();
        assertThat(then.status()).isEqualTo(Status.OPEN);
    }
}
