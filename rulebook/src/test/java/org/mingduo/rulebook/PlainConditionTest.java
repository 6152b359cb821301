package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is answered without CEL is answered as CEL would. */
class PlainConditionTest {
    private static final List<String> TEXTS =
            List.of("", "I", "II", "III", "press-conference", "brief", "department", "emergency", "low", "unit", "x");

    @Test
    void every_shipped_condition_is_plain_and_agrees_with_cel_on_any_values() {
        Random random = new Random(7);
        List<Condition> conditions = Rulebooks.shipped().stream()
                .flatMap(name -> Rulebooks.shippedBook(name, true).specs().stream())
                .flatMap(PlainConditionTest::conditions)
                .toList();
        assertThat(conditions).hasSizeGreaterThan(30);
        for (Condition condition : conditions) {
            PlainCondition plain = condition.plain();
            assertThat(plain == null).as(condition.source()).isFalse();
            for (int i = 0; i < 40 && plain != null; i++) {
                Map<String, Object> values = values(condition, random);
                assertThat(plain.answer(values))
                        .as("%s of %s", condition.source(), values)
                        .isEqualTo(condition.byCel(values));
            }
        }
    }

    @Test
    void what_is_not_plain_is_left_to_cel() {
        assertThat(PlainCondition.of("data.number >= 8")).isNull();
        assertThat(PlainCondition.of("data.a || data.b")).isNull();
        assertThat(PlainCondition.of("data.a == 'it\\'s'")).isNull();
        assertThat(PlainCondition.of("size(data.covers) == 2")).isNull();
    }

    private static Stream<Condition> conditions(RuleSpec spec) {
        List<RuleSpec.FactTest> tests = new ArrayList<>();
        List<Condition> found = new ArrayList<>();
        switch (spec.shape()) {
            case RuleSpec.Within within -> {
                tests.addAll(within.from());
                tests.addAll(within.met());
                if (within.onlyIf() != null) {
                    found.add(within.onlyIf().test());
                }
                if (within.excuse() != null) {
                    found.add(within.excuse());
                }
            }
            case RuleSpec.Gate gate -> {
                tests.addAll(gate.before());
                if (gate.opens() != null) {
                    tests.add(gate.opens());
                }
                for (RuleSpec.Requirement requirement : gate.requires()) {
                    tests.add(requirement.test());
                    if (requirement.onlyIf() != null) {
                        found.add(requirement.onlyIf());
                    }
                }
            }
            case RuleSpec.Count count -> {
                tests.addAll(count.counts());
                found.add(count.bearers());
            }
            case RuleSpec.Dated dated -> {
                tests.addAll(dated.met());
                found.add(dated.bearers());
            }
        }
        tests.stream().map(RuleSpec.FactTest::when).filter(when -> when != null).forEach(found::add);
        return found.stream();
    }

    private static Map<String, Object> values(Condition condition, Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        condition.used().forEach((name, type) -> {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            values.put(
                    name,
                    type.equals(SimpleType.BOOL)
                            ? (Object) random.nextBoolean()
                            : type instanceof ListType
                                    ? List.of(text, "high-concern", "measures").subList(0, random.nextInt(3))
                                    : text);
        });
        return values;
    }
}
