package org.mingduo.legaltime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md says is true: its code stands in this file, compiles, and gives what its comments promise. */
class ReadmeTest {

    @Test
    void the_first_example_gives_what_its_comments_say() {
        LegalClock clock = LegalClock.china();
        Instant friday = Instant.parse("2026-02-13T08:00:00Z"); // 16:00 in Beijing

        Due due = clock.due(friday, Period.parse("3 working days"));
        assertThat(List.of(
                        due.lastDay(), // 2026-02-25: a make-up Saturday counts, nine days of Spring Festival do not
                        due.due(), // 23:59:59 of that day in China, the last instant in time
                        due.provisional(), // false: the notice for 2026 is known
                        due.explanation().get(1).zh())) // 2026年2月14日（星期六）因春节调休上班，计为第1个工作日（共3个）。
                .map(Object::toString)
                .containsExactly(
                        "2026-02-25", "2026-02-25T15:59:59Z", "false", "2026年2月14日（星期六）因春节调休上班，计为第1个工作日（共3个）。");

        clock.due(friday, Period.parse("24 hours")); // elapsed hours, by night and on holidays; the edge is in time
        clock.minimum(friday, Period.parse("30 calendar days")); // a minimum never rolls
        clock.before(friday, Period.parse("7 working days")); // counted back from an event
        clock.due(friday, Period.parse("20 working days"), Course.PLAIN.extended(Period.parse("20 working days")));
    }

    @Test
    void the_second_example_announces_a_year() {
        Notice notice = NoticeParser.parse("一、元旦：1月1日（周五）至3日（周日）放假，共3天。", 2027);
        LegalCalendar later = LegalCalendar.china()
                .with(notice.toEdition(Instant.parse("2026-11-05T00:00:00Z"), "https://www.gov.cn/…", false));
        assertThat(later.isAnnounced(2027)).isTrue();
    }

    @Test
    void every_line_of_code_in_the_readme_stands_in_this_test() throws IOException {
        Path module = Files.isDirectory(Path.of("legal-time")) ? Path.of("legal-time") : Path.of("");
        String test = squeezed(Files.readString(module.resolve("src/test/java/org/mingduo/legaltime/ReadmeTest.java")));
        List<String> lines = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(module.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("\\s*//.*", "").replaceFirst(";$", ""))
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(test).contains(squeezed(line)));
    }

    @Test
    void the_library_uses_nothing_but_the_jdk() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.mingduo.legaltime", "java..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .importUrl(LegalClock.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
