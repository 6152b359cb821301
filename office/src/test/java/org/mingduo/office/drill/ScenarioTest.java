package org.mingduo.office.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mingduo.office.collect.AuthorKeys;
import org.mingduo.office.collect.RawSignal;
import org.mingduo.office.collect.Screened;
import org.mingduo.office.collect.SignalDoor;
import org.mingduo.portal.Markup;
import tools.jackson.databind.JsonNode;

/** The shipped scenario is sound, and one that is not is refused with the place. */
class ScenarioTest {
    static final List<String> VARIANTS = ShippedScenario.VARIANTS;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("VARIANTS")
    void it_lasts_26_hours_with_a_few_hundred_signals_inside_them(String variant) throws Exception {
        Scenario scenario = ShippedScenario.read(variant);

        assertThat(Duration.between(scenario.start(), scenario.end())).isEqualTo(Duration.ofHours(26));
        assertThat(scenario.signals()).hasSizeBetween(300, 400);
        assertThat(scenario.signals())
                .allMatch(said ->
                        !said.at().isBefore(scenario.start()) && !said.at().isAfter(scenario.end()));
    }

    @ParameterizedTest
    @FieldSource("VARIANTS")
    void every_signal_passes_the_office_s_own_door(String variant) throws Exception {
        Scenario scenario = ShippedScenario.read(variant);
        AuthorKeys authors = AuthorKeys.in(folder.resolve("keys"));
        for (Scenario.Said said : scenario.signals()) {
            JsonNode json = said.signal();
            SignalDoor door = new SignalDoor(authors, InstantSource.fixed(said.at()), SignalDoor.Offset.REQUIRED);

            assertThat(door.screen(new RawSignal(
                            said.id(),
                            json.path("source").asString(null),
                            json.path("channel").asString(null),
                            json.path("time").asString(null),
                            json.path("title").asString(null),
                            json.path("text").asString(null),
                            json.path("author").asString(null),
                            null)))
                    .as(said.id())
                    .isInstanceOf(Screened.Clean.class);
        }
    }

    /** Written by hand: but for what people forward, nobody says what somebody else has said. */
    @ParameterizedTest
    @FieldSource("VARIANTS")
    void no_sentence_is_said_twice(String variant) throws Exception {
        Map<String, String> saidBy = new HashMap<>();
        for (Scenario.Said said : ShippedScenario.read(variant).signals()) {
            String own = said.signal().path("text").asString("").replaceFirst("//@.*", "");
            for (String sentence : own.split("[。！？!?；;]+")) {
                if (sentence.strip().length() >= 6) {
                    assertThat(saidBy.put(sentence.strip(), said.id()))
                            .as("%s says again: %s", said.id(), sentence)
                            .isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("VARIANTS")
    void every_text_for_the_public_is_in_the_closed_markup_and_says_what_it_covers(String variant) throws Exception {
        for (Act act : ShippedScenario.read(variant).acts()) {
            if (act.deed() == Deed.DRAFT) {
                Set<String> covers = new HashSet<>();
                act.request().path("covers").forEach(one -> covers.add(one.asString()));
                Set<String> labelled = new HashSet<>();
                Markup.parse(act.request().path("body").asString(""))
                        .contents()
                        .forEach(content -> labelled.add(content.name().toLowerCase(java.util.Locale.ROOT)));
                assertThat(labelled).as(act.as()).isEqualTo(covers);
            }
            if (act.deed() == Deed.HOLD) {
                Markup.parse(act.request().path("summary").asString(""));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("VARIANTS")
    void every_release_is_drafted_approved_by_another_person_and_then_published(String variant) throws Exception {
        Map<String, Act> drafts = new HashMap<>();
        Map<String, Act> approvals = new HashMap<>();
        int published = 0;
        for (Act act : ShippedScenario.read(variant).acts()) {
            switch (act.deed()) {
                case DRAFT -> drafts.put(String.valueOf(act.as()), act);
                case APPROVE -> approvals.put(act.subject(), act);
                case PUBLISH -> {
                    published++;
                    assertThat(approvals).containsKey(act.subject());
                    assertThat(approvals.get(act.subject()).by())
                            .isNotEqualTo(drafts.get(act.subject()).by());
                }
                default -> {}
            }
        }
        assertThat(published).isEqualTo(drafts.size()).isGreaterThan(8);
    }

    @Test
    void the_variants_differ_in_the_conference_and_in_nothing_that_came_before_its_announcement() throws Exception {
        Scenario inTime = ShippedScenario.read("in-time");
        Scenario late = ShippedScenario.read("late");
        Instant blast = Instant.parse("2026-05-19T07:42:00Z");
        Instant announced = Instant.parse("2026-05-19T13:50:00Z");

        assertThat(heldAfter(inTime, blast)).isBetween(Duration.ofHours(19), Duration.ofHours(21));
        assertThat(heldAfter(late, blast)).isEqualTo(Duration.ofHours(25));
        assertThat(before(inTime, announced)).isEqualTo(before(late, announced));
    }

    @Test
    void steps_are_numbered_in_time_s_order_and_their_keys_are_all_different() throws Exception {
        List<Step> steps = Step.of(ShippedScenario.read("in-time"));

        assertThat(steps).extracting(Step::at).isSorted();
        assertThat(steps).extracting(Step::key).doesNotHaveDuplicates();
        assertThat(steps).isEqualTo(Step.of(ShippedScenario.read("in-time")));
    }

    @Test
    void an_unknown_variant_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> ShippedScenario.read("never"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("scenario.yaml:")
                .hasMessageContaining("in-time, late");
    }

    @Test
    void a_misspelt_field_is_refused_with_file_line_and_what_is_allowed() throws Exception {
        copyWith("officials.yaml", "occurredAt:", "ocurredAt:");

        assertThatThrownBy(() -> Scenario.read(folder, "in-time"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("officials.yaml:14: there is no field 'ocurredAt' here")
                .hasMessageContaining("occurredAt, place");
    }

    @Test
    void an_act_by_a_stranger_is_refused() throws Exception {
        copyWith("officials.yaml", "by: gu-chengan", "by: gu-chenan");

        assertThatThrownBy(() -> Scenario.read(folder, "in-time"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("there is no person 'gu-chenan'");
    }

    @Test
    void publishing_what_nobody_drafted_is_refused() throws Exception {
        copyWith("officials.yaml", "publish: t1", "publish: t9");

        assertThatThrownBy(() -> Scenario.read(folder, "in-time"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("no earlier act made the draft 't9'");
    }

    @Test
    void a_time_without_an_offset_is_refused() throws Exception {
        copyWith("scenario.yaml", "start: 2026-05-19T15:30:00+08:00", "start: 2026-05-19T15:30:00");

        assertThatThrownBy(() -> Scenario.read(folder, "in-time"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("scenario.yaml:7: '2026-05-19T15:30:00' is no instant");
    }

    @Test
    void broken_yaml_is_refused_with_its_line() throws Exception {
        copyWith("officials-in-time.yaml", "acts:", "acts: [");

        assertThatThrownBy(() -> Scenario.read(folder, "in-time"))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("officials-in-time.yaml:")
                .hasMessageContaining("this is no YAML");
    }

    private static Duration heldAfter(Scenario scenario, Instant blast) {
        Act held = scenario.acts().stream()
                .filter(act -> act.deed() == Deed.HOLD)
                .reduce((one, two) -> {
                    throw new AssertionError("two conferences were held");
                })
                .orElseThrow();
        Duration after = Duration.between(
                blast,
                java.time.OffsetDateTime.parse(held.request().path("startedAt").asString())
                        .toInstant());
        assertThat(held.at()).isAfterOrEqualTo(blast.plus(after));
        return after;
    }

    private static List<Act> before(Scenario scenario, Instant limit) {
        return scenario.acts().stream().filter(act -> act.at().isBefore(limit)).toList();
    }

    private void copyWith(String file, String text, String instead) throws Exception {
        try (Stream<Path> files = Files.list(ShippedScenario.folder())) {
            for (Path path : files.toList()) {
                Files.copy(path, folder.resolve(path.getFileName()));
            }
        }
        Path changed = folder.resolve(file);
        String before = Files.readString(changed);
        assertThat(before).contains(text);
        int at = before.indexOf(text);
        Files.writeString(
                changed,
                before.substring(0, at) + instead + before.substring(at + text.length()),
                StandardCharsets.UTF_8);
    }
}
