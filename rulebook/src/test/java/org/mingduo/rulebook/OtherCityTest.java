package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingduo.rulebook.Story.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another city brings its own words and numbers in a file; nothing is recompiled. */
class OtherCityTest {
    private final Rulebook book = Rulebooks.load("haicheng.yaml", Rulebooks.resource("haicheng.yaml"));
    private final Evaluator evaluator = Evaluator.of(List.of(book));
    private final FactCodec codec = FactCodec.of(evaluator.vocabulary());
    private final List<Fact> facts = new ArrayList<>();

    private void fact(String body, String type, String at, String data) {
        facts.add(codec.readFact("{\"matter\":\"t1\",\"kind\":\"typhoon\",\"body\":\"" + body + "\",\"type\":\"" + type
                + "\",\"happenedAt\":\"" + at + "+08:00\",\"recordedAt\":\"" + at + "+08:00\",\"by\":\"值班员\",\"data\":"
                + data + "}"));
    }

    @Test
    void its_own_facts_and_numbers_govern_and_its_own_word_names_the_lead() {
        fact("port", "signal-hoisted", "2025-08-01T10:00:00", "{\"number\":8}");
        fact("port", "harbour-master-named", "2025-08-01T10:30:00", "{\"body\":\"harbour-office\"}");
        fact("port", "signal-hoisted", "2025-08-01T11:00:00", "{\"number\":3}");
        List<Obligation> owed = evaluator.matter(facts, time("2025-08-01T12:00:01"), time("2025-08-01T12:00:01"));
        assertThat(owed).singleElement().satisfies(o -> {
            assertThat(o.book()).isEqualTo("haicheng-2024");
            assertThat(o.bearer()).isEqualTo("harbour-office");
            assertThat(o.due()).isEqualTo(time("2025-08-01T12:00:00"));
            assertThat(o.status()).isEqualTo(Status.OVERDUE);
        });
        fact("harbour-office", "ferry-notice-published", "2025-08-01T12:00:00", "{}");
        assertThat(evaluator.matter(facts, time("2025-08-02T00:00:00"), time("2025-08-02T00:00:00")))
                .extracting(Obligation::status)
                .containsExactly(Status.MET);
    }

    @Test
    void the_edition_in_force_at_the_trigger_governs_for_life() {
        fact("port", "signal-hoisted", "2024-12-31T23:00:00", "{\"number\":9}");
        assertThat(evaluator.matter(facts, time("2025-01-01T01:30:00"), time("2025-01-01T01:30:00")))
                .extracting(Obligation::due)
                .containsExactly(time("2025-01-01T02:00:00"));
    }

    @Test
    void its_weeks_begin_on_monday() {
        Body port = new Body("port", "港务局", "department", Set.of("harbour"), null, LocalDate.of(2025, 7, 29));
        // Tuesday 29 July 2025: the first full week begins on Monday 4 August.
        List<Obligation> weeks =
                evaluator.bodies(List.of(port), facts, time("2025-08-11T00:00:00"), time("2025-08-11T00:00:00"));
        assertThat(weeks)
                .extracting(Obligation::opens)
                .containsExactly(time("2025-08-04T00:00:00"), time("2025-08-11T00:00:00"));
        assertThat(weeks).extracting(Obligation::status).containsExactly(Status.OVERDUE, Status.OPEN);
    }

    @Test
    void its_words_are_unknown_elsewhere() {
        assertThat(Vocabulary.shipped().factType("signal-hoisted")).isEmpty();
        assertThat(evaluator.vocabulary().factType("signal-hoisted")).isPresent();
        assertThat(evaluator.vocabulary().kind("emergency")).isPresent();
    }
}
