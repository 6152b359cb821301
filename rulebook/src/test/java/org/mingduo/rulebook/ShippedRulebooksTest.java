package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two rulebooks that ship, their words, and the page that accounts for every duty of the catalogue. */
class ShippedRulebooksTest {
    private static final Pattern ENTRY = Pattern.compile("^\\| ((?:BJ|GB|OGI|OGI07|MD|ER)-?\\d+[a-zD]?) \\| (.*?) \\|");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"beijing-2016", "national"})
    void a_shipped_rulebook_fits_its_schema_and_its_conditions_type_check(String name) {
        assertThat(Rulebooks.shippedBook(name, true).rules()).isNotEmpty();
    }

    @Test
    void the_shipped_vocabulary_fits_the_schema_of_rulebooks() {
        String asBook = "book: words\ntitle: { zh: 词汇, en: words }\n" + Rulebooks.resource("vocabulary.yaml")
                + "\n"
                + "rules:\n"
                + "  - { id: r, title: { zh: 甲, en: a }, asks: { zh: 甲, en: a }, cite: [{ title: 甲 }], sureness: N,"
                + " editions: [{ from: 2020-01-01 }], shape: deadline, from: [{ fact: occurred }], met: [{ fact:"
                + " closed }] }\n";
        assertThat(Rulebooks.load("vocabulary.yaml", asBook).rules()).hasSize(1);
    }

    @Test
    void beijing_has_the_rules_that_the_kernel_names() {
        assertThat(Rulebooks.load("beijing-2016").rules().stream().map(Rule::id).toList())
                .contains(
                        "press-conference-24h",
                        "first-statement",
                        "four-contents",
                        "follow-up",
                        "interpretation-3wd",
                        "document-interpretation-3wd",
                        "conferences-per-quarter",
                        "head-at-conference-per-year",
                        "decision-steps",
                        "delegates-sit-in");
        assertThat(Rulebooks.load("national").rules().stream().map(Rule::id).toList())
                .contains("authoritative-information-5h", "response-48h");
    }

    @Test
    void every_word_of_the_kernel_is_declared() {
        assertThat(Vocabulary.shipped().kinds().stream().map(Term::id).toList())
                .contains(
                        "emergency",
                        "concern",
                        "decision",
                        "document",
                        "briefing",
                        "project",
                        "resource",
                        "welfare",
                        "budget",
                        "plan",
                        "inspection",
                        "service",
                        "request");
        assertThat(Vocabulary.shipped().factTypes().stream().map(FactType::id).toList())
                .contains(
                        "occurred",
                        "detected",
                        "graded",
                        "lead-assigned",
                        "progressed",
                        "statement-published",
                        "conference-announced",
                        "conference-held",
                        "closed",
                        "draft-published",
                        "comment-opened",
                        "comment-closed",
                        "experts-argued",
                        "risk-assessed",
                        "legality-reviewed",
                        "delegates-invited",
                        "decided",
                        "interpretation-published",
                        "document-published",
                        "deadline-missed",
                        "corrected",
                        "response-published",
                        "collectively-discussed",
                        "item-tabled",
                        "clock-paused",
                        "clock-resumed",
                        "extended",
                        "transferred",
                        "excused",
                        "adjudicated",
                        "conference-cancelled",
                        "reopened",
                        "erased");
    }

    @Test
    void what_the_office_publishes_it_performs_itself() {
        for (FactType type : Vocabulary.shipped().factTypes()) {
            assertThat(type.performed())
                    .as(type.id())
                    .isEqualTo(type.id().endsWith("-published")
                            || Set.of("conference-announced", "comment-opened", "deadline-missed")
                                    .contains(type.id()));
        }
    }

    @Test
    void no_rule_id_occurs_in_the_java_of_the_product() throws IOException {
        Set<String> ids = Rulebooks.shipped().stream()
                .flatMap(name -> Rulebooks.load(name).rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(ROOT.resolve("rulebook/src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                assertThat(ids).as(file.toString()).noneMatch(id -> code.contains("\"" + id + "\""));
            }
        }
    }

    @Test
    void every_entry_of_the_page_has_existing_rules_or_a_reason() {
        Map<String, Set<String>> rulesOfEntry = new LinkedHashMap<>();
        for (String book : Rulebooks.shipped()) {
            for (Rule rule : Rulebooks.load(book).rules()) {
                rule.entries()
                        .forEach(entry -> rulesOfEntry
                                .computeIfAbsent(entry, e -> new TreeSet<>())
                                .add(book + "/" + rule.id()));
            }
        }
        Map<String, String> page = page();
        assertThat(page.keySet()).as("entries that rules name are on the page").containsAll(rulesOfEntry.keySet());
        page.forEach((entry, text) -> {
            Set<String> named = new TreeSet<>();
            Matcher matcher =
                    Pattern.compile("`((?:beijing-2016|national)/[a-z0-9-]+)`").matcher(text);
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
            assertThat(named).as(entry).isEqualTo(rulesOfEntry.getOrDefault(entry, Set.of()));
            if (named.isEmpty()) {
                assertThat(text).as(entry + " has a reason").hasSizeGreaterThan(20);
            }
        });
    }

    @Test
    void every_entry_of_the_catalogue_is_on_the_page() throws IOException {
        Path catalogue = ROOT.resolve("../shared/legal/duties.md").normalize();
        Assumptions.assumeTrue(Files.exists(catalogue), "the catalogue ../shared/legal/duties.md is not here");
        String text = Files.readString(catalogue);
        String sections = text.substring(text.indexOf("## 1."), text.indexOf("## 6a."));
        List<String> entries = Pattern.compile("^- \\*\\*([A-Z0-9]+-\\w+)\\*\\*", Pattern.MULTILINE)
                .matcher(sections)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(entries).hasSizeGreaterThan(100);
        assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(entries);
    }

    private static Map<String, String> page() {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/duties.md"))) {
            Map<String, String> page = new LinkedHashMap<>();
            lines.map(ENTRY::matcher)
                    .filter(Matcher::find)
                    .forEach(matcher -> page.put(matcher.group(1), matcher.group(2)));
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
