package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.BEIJING;
import static org.mingduo.rulebook.Story.NATIONAL;
import static org.mingduo.rulebook.Story.department;
import static org.mingduo.rulebook.Story.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests with their extensions and pauses, and what bodies owe by the calendar. */
class RequestAndQuotaTest {
    private static Story request(String received) {
        return new Story("r1", "request", "housing").fact("request-received", received);
    }

    private static List<Obligation> of(String rule, List<Obligation> obligations) {
        return obligations.stream().filter(o -> o.rule().equals(rule)).toList();
    }

    private static List<Obligation> bodies(List<Body> bodies, List<Fact> facts, String at) {
        return BEIJING.bodies(bodies, facts, time(at), time(at));
    }

    @Test
    void a_request_of_2018_is_answered_in_fifteen_working_days_and_one_of_2020_in_twenty() {
        // Monday 5 March 2018 and Monday 2 March 2020, no holiday in between.
        assertThat(request("2018-03-05T09:00:00")
                        .one(NATIONAL, "request-reply", "2018-03-06T00:00:00")
                        .lastDay())
                .isEqualTo(LocalDate.of(2018, 3, 26));
        assertThat(request("2020-03-02T09:00:00")
                        .one(NATIONAL, "request-reply", "2020-03-03T00:00:00")
                        .lastDay())
                .isEqualTo(LocalDate.of(2020, 3, 30));
    }

    @Test
    void an_extension_approved_before_the_due_adds_its_period_and_one_after_it_adds_nothing() {
        Story extended = request("2020-03-02T09:00:00").fact("extended", "2020-03-30T09:00:00", "approver", "李主任");
        assertThat(extended.one(NATIONAL, "request-reply", "2020-03-31T00:00:00")
                        .lastDay())
                .isEqualTo(LocalDate.of(2020, 4, 27));
        Story tooLate = request("2020-03-02T09:00:00").fact("extended", "2020-03-31T09:00:00", "approver", "李主任");
        assertThat(tooLate.one(NATIONAL, "request-reply", "2020-04-02T00:00:00").lastDay())
                .isEqualTo(LocalDate.of(2020, 3, 30));
    }

    @Test
    void an_extension_typed_in_after_the_miss_is_flagged() {
        Story extended = request("2020-03-02T09:00:00")
                .late("extended", "2020-03-29T09:00:00", "2020-04-02T09:00:00", "approver", "李主任");
        assertThat(extended.one(NATIONAL, "request-reply", "2020-04-01T00:00:00")
                        .status())
                .isEqualTo(Status.OVERDUE);
        assertThat(extended.one(NATIONAL, "request-reply", "2020-04-03T00:00:00")
                        .status())
                .isEqualTo(Status.FLAGGED);
    }

    @Test
    void the_days_of_asking_others_do_not_count() {
        Story paused = request("2020-03-02T09:00:00")
                .fact("clock-paused", "2020-03-05T09:00:00")
                .fact("clock-resumed", "2020-03-12T09:00:00");
        assertThat(paused.one(NATIONAL, "request-reply", "2020-03-20T00:00:00").lastDay())
                .isEqualTo(LocalDate.of(2020, 4, 7));
    }

    @Test
    void a_corrected_request_counts_from_its_own_receipt() {
        Story corrected = request("2020-03-02T09:00:00").fact("request-corrected", "2020-03-09T09:00:00");
        assertThat(corrected
                        .one(NATIONAL, "request-reply", "2020-03-10T00:00:00")
                        .lastDay())
                .isEqualTo(LocalDate.of(2020, 4, 7));
    }

    @Test
    void a_deadline_of_a_year_not_announced_is_provisional() {
        Story far = request("2026-12-15T09:00:00");
        assertThat(far.one(NATIONAL, "request-reply", "2026-12-16T00:00:00").provisional())
                .isTrue();
        assertThat(request("2026-03-02T09:00:00")
                        .one(NATIONAL, "request-reply", "2026-03-03T00:00:00")
                        .provisional())
                .isFalse();
    }

    @Test
    void two_press_conferences_a_quarter_meet_the_quota_as_soon_as_the_second_is_held() {
        List<Fact> facts = new ArrayList<>(new Story("b1", "briefing", "health")
                .fact("conference-held", "2020-04-01T00:00:00", "form", "press-conference")
                .facts);
        Obligation open = of(
                        "conferences-per-quarter", bodies(List.of(department("health")), facts, "2020-05-01T00:00:00"))
                .getLast();
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.progress()).isEqualTo(new Progress(1, 2));
        facts.addAll(new Story("b2", "emergency", "health")
                .fact("conference-held", "2020-06-30T23:59:59", "form", "press-conference")
                .facts);
        Obligation met = of(
                        "conferences-per-quarter", bodies(List.of(department("health")), facts, "2020-07-01T00:00:00"))
                .get(15);
        assertThat(met.opens()).isEqualTo(time("2020-04-01T00:00:00"));
        assertThat(met.due()).isEqualTo(time("2020-06-30T23:59:59"));
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.severity()).isEqualTo(Severity.SHOULD);
    }

    @Test
    void a_policy_briefing_and_a_body_without_the_tag_do_not_count() {
        Body plain = new Body("plain", "plain", "department", Set.of(), null, null);
        List<Fact> facts = new Story("b1", "briefing", "health")
                .fact("conference-held", "2020-04-01T00:00:00", "form", "policy-briefing")
                .facts;
        assertThat(bodies(List.of(plain), facts, "2020-05-01T00:00:00")).isEmpty();
        assertThat(of("conferences-per-quarter", bodies(List.of(department("health")), facts, "2020-05-01T00:00:00"))
                        .getLast()
                        .progress())
                .isEqualTo(new Progress(0, 2));
    }

    @Test
    void the_first_full_window_after_since_counts() {
        Body young = new Body("y", "y", "department", Set.of("high-concern"), null, LocalDate.of(2020, 4, 2));
        assertThat(of("conferences-per-quarter", bodies(List.of(young), List.of(), "2020-06-30T23:59:59")))
                .isEmpty();
        assertThat(of("conferences-per-quarter", bodies(List.of(young), List.of(), "2020-07-01T00:00:00")))
                .hasSize(1);
        Body onTheDay = new Body("y", "y", "department", Set.of("high-concern"), null, LocalDate.of(2020, 4, 1));
        assertThat(of("conferences-per-quarter", bodies(List.of(onTheDay), List.of(), "2020-04-01T00:00:00")))
                .hasSize(1);
    }

    @Test
    void the_first_window_of_a_body_without_since_follows_the_rules_first_day() {
        List<Obligation> quarters =
                of("conferences-per-quarter", bodies(List.of(department("h")), List.of(), "2016-12-01T00:00:00"));
        assertThat(quarters)
                .extracting(Obligation::opens)
                .containsExactly(time("2016-07-01T00:00:00"), time("2016-10-01T00:00:00"));
        assertThat(quarters).extracting(Obligation::status).containsExactly(Status.OVERDUE, Status.OPEN);
    }

    @Test
    void a_joint_conference_counts_for_each_who_took_part_and_the_head_only_for_whose_head_it_was() {
        List<Fact> facts = new Story("b1", "briefing", "health")
                .fact(
                        "conference-held",
                        "2020-04-01T00:00:00",
                        "form",
                        "press-conference",
                        "participants",
                        List.of("police"))
                .facts;
        List<Obligation> police = bodies(List.of(department("police")), facts, "2020-05-01T00:00:00");
        assertThat(of("conferences-per-quarter", police).getLast().progress()).isEqualTo(new Progress(1, 2));
        List<Fact> withHead = new Story("b1", "briefing", "health")
                .fact("conference-held", "2020-04-01T00:00:00", "form", "press-conference", "head", true)
                .facts;
        assertThat(of(
                                "head-at-conference-per-year",
                                bodies(List.of(department("health")), withHead, "2020-05-01T00:00:00"))
                        .getLast()
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void a_conference_typed_in_after_the_window_is_flagged() {
        List<Fact> facts = new Story("b1", "briefing", "health")
                .fact("conference-held", "2020-04-01T00:00:00", "form", "press-conference")
                .late("conference-held", "2020-05-01T00:00:00", "2020-07-01T00:00:00", "form", "press-conference")
                .facts;
        Body health = new Body("health", "h", "department", Set.of("high-concern"), null, LocalDate.of(2020, 4, 1));
        assertThat(of("conferences-per-quarter", bodies(List.of(health), facts, "2020-07-02T00:00:00"))
                        .getFirst()
                        .status())
                .isEqualTo(Status.FLAGGED);
    }

    @Test
    void a_yearly_report_is_due_on_its_day_even_on_a_sunday() {
        // 31 January 2021 is a Sunday; fixed dates do not roll.
        Body health = new Body("health", "h", "department", Set.of(), null, LocalDate.of(2020, 6, 1));
        List<Obligation> reports = of(
                "annual-report-0131",
                NATIONAL.bodies(List.of(health), List.of(), time("2021-02-01T00:00:00"), time("2021-02-01T00:00:00")));
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.due()).isEqualTo(time("2021-01-31T23:59:59"));
            assertThat(report.status()).isEqualTo(Status.OVERDUE);
        });
    }
}
