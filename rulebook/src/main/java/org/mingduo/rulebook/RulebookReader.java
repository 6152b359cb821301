package org.mingduo.rulebook;

import dev.cel.common.CelValidationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Period;
import org.mingduo.legaltime.Refused;

/** Reads one rulebook and collects everything that is wrong with it. */
final class RulebookReader {
    private final String file;
    private final Vocabulary words;
    private final boolean checked;
    private final List<Problem> problems;
    private String rule = "";

    private RulebookReader(String file, Vocabulary words, boolean checked, List<Problem> problems) {
        this.file = file;
        this.words = words;
        this.checked = checked;
        this.problems = problems;
    }

    static Rulebook read(String file, String yaml, Vocabulary shipped, boolean checked) {
        YamlNode root = YamlNode.parse(file, yaml);
        List<Problem> problems = new ArrayList<>();
        if (checked) {
            problems.addAll(RulebookSchema.check(file, root));
            throwIfAny(problems);
        }
        Vocabulary own = VocabularyReader.read(file, root, problems);
        Vocabulary all = shipped.with(own);
        RulebookReader reader = new RulebookReader(file, all, checked, problems);
        boolean local = root.text("scope").equals("local");
        List<RuleSpec> specs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : root.items("rules")) {
            RuleSpec spec = reader.rule(root.text("book"), local, node);
            if (!ids.add(spec.says().id())) {
                reader.problem(node, "id", "the rule is there twice.", "each id once.", "Rename one of the two.");
            }
            specs.add(spec);
        }
        throwIfAny(problems);
        Text title = VocabularyReader.label(root.get("title").orElseThrow());
        return new Rulebook(root.text("book"), title, local, own, specs);
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
    }

    private RuleSpec rule(String book, boolean local, YamlNode node) {
        rule = node.text("id");
        List<Citation> citation = node.items("cite").stream()
                .map(cite -> new Citation(cite.text("title"), cite.textOrNull("number"), cite.textOrNull("article")))
                .toList();
        Rule says = new Rule(
                rule,
                node.has("duty") ? node.text("duty") : rule,
                book,
                VocabularyReader.label(node.get("title").orElse(node)),
                VocabularyReader.label(node.get("asks").orElse(node)),
                citation,
                Sureness.valueOf(node.text("sureness")),
                node.text("shape"),
                node.items("entries").stream().map(YamlNode::text).toList());
        for (YamlNode kind : node.items("kinds")) {
            kind(kind, "kinds");
        }
        return new RuleSpec(says, local, editions(node), texts(node, "kinds"), shape(node));
    }

    private static Set<String> texts(YamlNode node, String key) {
        return node.items(key).stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet());
    }

    private List<RuleSpec.Edition> editions(YamlNode node) {
        List<RuleSpec.Edition> editions = new ArrayList<>();
        for (YamlNode edition : node.items("editions")) {
            LocalDate from = day(edition, "from", LocalDate.EPOCH);
            LocalDate until = edition.has("until") ? day(edition, "until", LocalDate.MAX) : null;
            LocalDate known = edition.has("known") ? day(edition, "known", from) : from;
            RuleSpec.Edition before = editions.isEmpty() ? null : editions.getLast();
            if ((until != null && until.isBefore(from))
                    || (before != null
                            && (before.until() == null || !before.until().isBefore(from)))) {
                problem(
                        edition,
                        "editions",
                        "the edition from " + from + " overlaps another or ends before it begins.",
                        "editions in order, each from after the until of the one before.",
                        "Correct from and until.");
            }
            YamlNode within = edition.get("within").orElse(node.get("within").orElse(null));
            String severity = edition.has("severity") ? edition.text("severity") : node.text("severity");
            editions.add(new RuleSpec.Edition(
                    from,
                    until,
                    instant(known),
                    severity.equals("should") ? Severity.SHOULD : Severity.MUST,
                    within == null || within.text().equals("promptly") ? null : period(within, "within"),
                    edition.get("extension")
                            .or(() -> node.get("extension"))
                            .map(extension -> period(extension, "extension"))
                            .orElse(null),
                    edition.get("atLeast")
                            .or(() -> node.get("atLeast"))
                            .map(YamlNode::text)
                            .filter(text -> text.matches("\\d{1,6}"))
                            .map(Integer::parseInt)
                            .orElse(1)));
        }
        return editions;
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(LegalClock.CHINA).toInstant();
    }

    private RuleSpec.Shape shape(YamlNode node) {
        return switch (node.text("shape")) {
            case "quota" ->
                new RuleSpec.Count(
                        body(node),
                        WindowKind.of(node.text("window")),
                        tests(node, "counts"),
                        node.items("countFor").stream().map(YamlNode::text).toList(),
                        texts(node, "notKinds"));
            case "gate" -> gate(node);
            case "cadence" -> within(node, true);
            default -> node.has("yearly") || node.has("date") ? dated(node) : within(node, false);
        };
    }

    private RuleSpec.Within within(YamlNode node, boolean cadence) {
        List<RuleSpec.FactTest> from = tests(node, "from");
        return new RuleSpec.Within(
                from,
                cadence || node.flag("each"),
                cadence,
                node.get("onlyIf").map(this::onlyIf).orElse(null),
                tests(node, "met"),
                node.get("covers").map(this::covers).orElse(null),
                node.get("excuse")
                        .map(excuse -> aboutFacts(excuse, "excuse", types(from)))
                        .orElse(null),
                node.flag("pausable"),
                node.text("bearer").equals("trigger"));
    }

    private RuleSpec.OnlyIf onlyIf(YamlNode node) {
        RuleSpec.FactTest test = test(node, "onlyIf");
        Condition when = test.when() == null ? aboutFacts(node, "onlyIf", List.of(test.type())) : test.when();
        return new RuleSpec.OnlyIf(test.type(), when, VocabularyReader.label(node));
    }

    private RuleSpec.Covers covers(YamlNode node) {
        return new RuleSpec.Covers(node.text("field"), terms(node, "all"));
    }

    private static List<Term> terms(YamlNode node, String key) {
        return node.items(key).stream()
                .map(item -> new Term(item.text("id"), VocabularyReader.label(item)))
                .toList();
    }

    private RuleSpec.Gate gate(YamlNode node) {
        List<RuleSpec.FactTest> before = tests(node, "before");
        List<RuleSpec.Requirement> requires = new ArrayList<>();
        for (YamlNode step : node.items("requires")) {
            RuleSpec.FactTest test = test(step, "requires");
            Term what = step.has("zh")
                    ? new Term(step.has("id") ? step.text("id") : test.type(), VocabularyReader.label(step))
                    : words.term(test.type());
            requires.add(new RuleSpec.Requirement(
                    what,
                    test,
                    step.get("onlyIf")
                            .map(only -> aboutFacts(only, "onlyIf", types(before)))
                            .orElse(null),
                    step.get("minimum").map(this::minimum).orElse(null),
                    step.get("ahead").map(ahead -> period(ahead, "ahead")).orElse(null)));
        }
        node.items("awaits").forEach(kind -> kind(kind, "awaits"));
        return new RuleSpec.Gate(
                node.get("opens").map(opens -> test(opens, "opens")).orElse(null),
                texts(node, "awaits"),
                before,
                requires);
    }

    private RuleSpec.Minimum minimum(YamlNode node) {
        Period period = node.get("period").map(text -> period(text, "period")).orElse(new Period.CalendarDays(1));
        node.get("since").ifPresent(since -> declared(since, "since"));
        return new RuleSpec.Minimum(period, node.textOrNull("since"), node.textOrNull("sinceField"));
    }

    private RuleSpec.Dated dated(YamlNode node) {
        MonthDay yearly = node.get("yearly")
                .map(text -> parsed(
                        text,
                        "yearly",
                        value -> MonthDay.parse("--" + value),
                        MonthDay.of(1, 1),
                        "month and day, such as 01-31."))
                .orElse(null);
        LocalDate date = node.has("date") ? day(node, "date", LocalDate.EPOCH) : null;
        return new RuleSpec.Dated(body(node), yearly, date, tests(node, "met"));
    }

    private Condition body(YamlNode node) {
        YamlNode source = node.get("bearers").orElse(node);
        return check(source, "bearers", Condition.aboutBody(source.text()));
    }

    private List<RuleSpec.FactTest> tests(YamlNode node, String key) {
        return node.items(key).stream().map(item -> test(item, key)).toList();
    }

    private RuleSpec.FactTest test(YamlNode node, String field) {
        YamlNode fact = node.get("fact").orElse(node);
        declared(fact, field + ".fact");
        Condition when = node.get("when")
                .map(source -> aboutFacts(source, field + ".when", List.of(fact.text())))
                .orElse(null);
        return new RuleSpec.FactTest(fact.text(), when, node.text("by").equals("bearer"));
    }

    private static List<String> types(List<RuleSpec.FactTest> tests) {
        return tests.stream().map(RuleSpec.FactTest::type).distinct().toList();
    }

    private Condition aboutFacts(YamlNode source, String field, List<String> types) {
        List<DataSchema> schemas = new ArrayList<>();
        for (String type : types) {
            Vocabulary.Declared declared = words.declared(type);
            if (declared != null) {
                schemas.add(declared.data());
            }
        }
        return check(source, field, Condition.aboutFact(source.text(), schemas));
    }

    private Condition check(YamlNode source, String field, Condition condition) {
        if (checked) {
            try {
                condition.check();
            } catch (CelValidationException e) {
                problem(
                        source,
                        field,
                        "the condition «" + condition.source() + "» does not type-check: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        "a yes-or-no expression in CEL over " + condition.allowed() + ".",
                        "Declare the field with its fact type, or correct the name.");
            }
        }
        return condition;
    }

    private void declared(YamlNode node, String field) {
        if (words.declared(node.text()) == null) {
            problem(
                    node,
                    field,
                    "unknown fact type \"" + node.text() + "\".",
                    String.join(
                                    ", ",
                                    words.factTypes().stream().map(FactType::id).toList()) + ".",
                    "Declare it under factTypes.");
        }
    }

    private void kind(YamlNode node, String field) {
        if (words.kind(node.text()).isEmpty()) {
            problem(
                    node,
                    field,
                    "unknown matter kind \"" + node.text() + "\".",
                    String.join(", ", words.kinds().stream().map(Term::id).toList()) + ".",
                    "Declare it under kinds.");
        }
    }

    private Period period(YamlNode node, String field) {
        return parsed(
                node,
                field,
                Period::parse,
                new Period.CalendarDays(1),
                "N hours, N calendar days, N working days, N months or N years.");
    }

    private LocalDate day(YamlNode node, String field, LocalDate otherwise) {
        return parsed(node.get(field).orElse(node), field, LocalDate::parse, otherwise, "a day such as 2016-06-08.");
    }

    private <T> T parsed(YamlNode node, String field, Function<String, T> parse, T otherwise, String allowed) {
        try {
            return parse.apply(node.text());
        } catch (Refused | DateTimeException e) {
            problem(node, field, "\"" + node.text() + "\" cannot be read.", allowed, "");
            return otherwise;
        }
    }

    private void problem(@Nullable YamlNode node, String field, String wrong, String allowed, String todo) {
        String line = node == null ? "" : ":" + node.line;
        problems.add(new Problem(file + line + " rule " + rule + " field " + field, wrong, allowed, todo));
    }
}
