package org.mingduo.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Matters made at random, close around the edges of their clocks. */
final class RandomFacts {
    private static final List<String> STARTS =
            List.of("2016-06-07T20:00:00", "2016-12-30T10:00:00", "2017-12-31T10:00:00", "2020-09-29T10:00:00");

    private static final List<String> EMERGENCY = List.of(
            "occurred",
            "detected",
            "graded",
            "graded",
            "lead-assigned",
            "progressed",
            "statement-published",
            "statement-published",
            "conference-held",
            "conference-held",
            "closed",
            "reopened");

    private static final List<String> DECISION = List.of(
            "item-tabled",
            "comment-closed",
            "experts-argued",
            "risk-assessed",
            "legality-reviewed",
            "collectively-discussed",
            "delegates-invited",
            "decided",
            "decided",
            "interpretation-published",
            "document-published",
            "lead-assigned");

    private static final List<String> CONCERN =
            List.of("detected", "lead-assigned", "response-published", "conference-held", "progressed");

    private final Random random;
    private final Instant start;

    private RandomFacts(Random random, Instant start) {
        this.random = random;
        this.start = start;
    }

    static List<Fact> matter(Random random, String kind) {
        RandomFacts made = new RandomFacts(random, Story.time(STARTS.get(random.nextInt(STARTS.size()))));
        List<String> types = switch (kind) {
            case "emergency" -> EMERGENCY;
            case "concern" -> CONCERN;
            default -> DECISION;
        };
        List<Fact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            facts.add(made.fact(kind, made.pick(types)));
        }
        return facts.stream().distinct().toList();
    }

    /** An instant about these facts, often on an edge of a clock that one of them starts, or a second beside it. */
    static Instant about(Random random, List<Fact> facts) {
        return new RandomFacts(random, facts.get(random.nextInt(facts.size())).happenedAt()).moment(200);
    }

    private Fact fact(String kind, String type) {
        Instant happened = moment(60);
        Instant recorded = happened.plusSeconds(pick(List.of(0, 0, 0, 1, 600, 6 * 3600, 30 * 3600)));
        return FactCodec.of(Vocabulary.shipped())
                .identified(new Fact(
                        "", "m", kind, pick(List.of("a", "b", "c")), type, happened, recorded, "x", data(type), null));
    }

    private Instant moment(int hours) {
        List<Integer> edges = List.of(0, 1, 5, 24, 25, 48, 72);
        int hour = random.nextBoolean() ? pick(edges) : random.nextInt(hours);
        return start.plusSeconds(hour * 3600L + pick(List.of(0, 0, 0, 1, -1)));
    }

    private Map<String, Object> data(String type) {
        return switch (type) {
            case "graded" -> Map.of("level", pick(List.of("I", "II", "III", "IV")));
            case "lead-assigned" -> Map.of("body", pick(List.of("a", "b", "c")));
            case "statement-published" ->
                Map.of(
                        "covers",
                        pick(List.of(
                                List.of(),
                                List.of("brief"),
                                List.of("brief", "measures"),
                                List.of("verification", "precautions"))));
            case "conference-held" ->
                Map.of("form", pick(List.of("press-conference", "policy-briefing")), "host", pick(List.of("a", "b")));
            case "decided" -> Map.of("major", random.nextBoolean(), "secret", random.nextInt(5) == 0);
            case "item-tabled" -> Map.of("concern", random.nextBoolean());
            default -> Map.of();
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
