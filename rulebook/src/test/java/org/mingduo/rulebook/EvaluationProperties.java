package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history, not only for the named ones. */
class EvaluationProperties {
    private static final List<String> KINDS = List.of("emergency", "decision", "concern");
    private static final Set<String> BOTH_KNOW = Set.of(
            "press-conference-24h",
            "authoritative-information-5h",
            "first-statement",
            "four-contents",
            "follow-up",
            "response-48h",
            "interpretation-3wd",
            "document-interpretation-3wd",
            "decision-steps",
            "delegates-sit-in");
    private static final Comparator<NaiveEvaluator.Owed> ORDER = Comparator.comparing(NaiveEvaluator.Owed::rule)
            .thenComparing(NaiveEvaluator.Owed::opens)
            .thenComparing(NaiveEvaluator.Owed::toString);

    @Property(tries = 800)
    void it_agrees_with_a_naive_evaluator(@ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        List<Fact> facts = RandomFacts.matter(random, KINDS.get(kind));
        Instant at = RandomFacts.about(random, facts);
        Instant knownAt = random.nextBoolean() ? at : RandomFacts.about(random, facts);
        List<NaiveEvaluator.Owed> ours = Story.BOTH.matter(facts, at, knownAt).stream()
                .filter(o -> BOTH_KNOW.contains(o.rule()))
                .filter(o -> !o.rule().equals("authoritative-information-5h")
                        || o.book().equals("national"))
                .map(o -> new NaiveEvaluator.Owed(
                        o.rule(), o.subject(), o.opens(), o.due(), o.status(), o.bearer(), o.conditional()))
                .sorted(ORDER)
                .toList();
        List<NaiveEvaluator.Owed> naive =
                NaiveEvaluator.matter(facts, at, knownAt).stream().sorted(ORDER).toList();
        // National papers of spring 2016 were in force a little before Beijing's; the naive one knows Beijing's alone.
        Instant beijing = Story.time("2016-06-08T00:00:00");
        assertThat(ours.stream().filter(o -> !o.opens().isBefore(beijing)))
                .as("%s at %s known at %s", facts, at, knownAt)
                .containsExactlyElementsOf(naive);
    }

    @Property(tries = 100)
    void quotas_agree_with_a_naive_count(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fact> facts = RandomFacts.matter(random, "emergency");
        Instant at = RandomFacts.about(random, facts).plusSeconds(random.nextInt(4) * 24 * 3600L);
        List<NaiveEvaluator.Owed> ours = Story.BEIJING.bodies(List.of(Story.department("a")), facts, at, at).stream()
                .filter(o -> o.rule().equals("conferences-per-quarter"))
                .map(o -> new NaiveEvaluator.Owed(
                        o.rule(), o.subject(), o.opens(), o.due(), o.status(), o.bearer(), o.conditional()))
                .toList();
        assertThat(ours).isEqualTo(NaiveEvaluator.quarters("a", facts, at, at));
    }

    @Property(tries = 200)
    void any_order_of_input_and_any_replay_give_the_same(@ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        List<Fact> facts = corrected(random, RandomFacts.matter(random, KINDS.get(kind)));
        Instant at = RandomFacts.about(random, facts);
        List<Body> bodies = List.of(Story.department("a"), Story.department("b"));
        List<Obligation> first = Story.BOTH.evaluate(bodies, facts, at, at);
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(Story.BOTH.evaluate(bodies, shuffled, at, at)).isEqualTo(first);
        assertThat(first).extracting(Obligation::id).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void what_was_known_at_an_earlier_instant_never_changes_with_later_facts(
            @ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        List<Fact> facts = corrected(random, RandomFacts.matter(random, KINDS.get(kind)));
        Instant at = RandomFacts.about(random, facts);
        Instant knownAt = RandomFacts.about(random, facts);
        List<Fact> then = facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        assertThat(Story.BOTH.evaluate(List.of(Story.department("a")), facts, at, knownAt))
                .isEqualTo(Story.BOTH.evaluate(List.of(Story.department("a")), then, at, knownAt));
    }

    @Property(tries = 200)
    void a_miss_once_said_is_never_unsaid_in_silence(@ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        List<Fact> facts = corrected(random, RandomFacts.matter(random, KINDS.get(kind)));
        Instant early = RandomFacts.about(random, facts);
        Instant later = Stream.of(RandomFacts.about(random, facts), early)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Obligation> now = Story.BOTH.matter(facts, later, later);
        for (Obligation said : Story.BOTH.matter(facts, early, early)) {
            if (said.status() == Status.OVERDUE || said.status() == Status.BREACHED) {
                assertThat(now)
                        .as("%s said at %s, asked at %s, %s", said.rule(), early, later, facts)
                        .filteredOn(o -> o.id().equals(said.id()))
                        .singleElement()
                        .satisfies(o -> assertThat(o.status())
                                .isIn(Status.OVERDUE, Status.MET_LATE, Status.BREACHED, Status.FLAGGED, Status.MET)
                                .satisfies(status -> assertThat(status == Status.MET && !performedMet(o, facts))
                                        .isFalse()));
            }
        }
    }

    /** The office's own acts carry its own clock's time, so they may become known after the fact. */
    private static boolean performedMet(Obligation o, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> o.dischargedBy().contains(fact.id()))
                .anyMatch(fact ->
                        Vocabulary.shipped().factType(fact.type()).orElseThrow().performed());
    }

    /** The same facts with some of them corrected by later ones. */
    private static List<Fact> corrected(Random random, List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        for (Fact fact : facts) {
            if (random.nextInt(6) == 0) {
                Instant moved = fact.happenedAt().plusSeconds((random.nextInt(20) - 10) * 3600L);
                Instant recorded = Stream.of(moved, fact.recordedAt())
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusSeconds(random.nextInt(40) * 3600L);
                all.add(FactCodec.of(Vocabulary.shipped())
                        .identified(new Fact(
                                "",
                                fact.matter(),
                                fact.kind(),
                                fact.body(),
                                fact.type(),
                                moved,
                                recorded,
                                "y",
                                fact.data(),
                                fact.id())));
            }
        }
        return all.stream().distinct().toList();
    }
}
