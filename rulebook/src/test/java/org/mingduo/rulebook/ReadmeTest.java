package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's code, run. */
class ReadmeTest {
    @Test
    void the_readme_says_what_this_test_runs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String code = Files.readString(Path.of("src/test/java/org/mingduo/rulebook/ReadmeTest.java"));
        String shown =
                readme.substring(readme.indexOf("```java") + 7, readme.indexOf("```", readme.indexOf("```java") + 7));
        for (String line :
                shown.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            assertThat(code).contains(line);
        }
    }

    @Test
    void the_code_of_the_readme_runs() {
        Evaluator evaluator = Evaluator.of(List.of(Rulebooks.load("beijing-2016"), Rulebooks.load("national")));
        FactCodec codec = FactCodec.of(evaluator.vocabulary());
        Fact occurred = codec.readFact("""
            {"matter": "m1", "kind": "emergency", "body": "emergency-bureau", "type": "occurred",
             "happenedAt": "2026-03-02T10:00:00+08:00", "recordedAt": "2026-03-02T10:04:00+08:00",
             "by": "duty officer", "data": {"category": "accident"}}\
            """);
        Instant now = Instant.parse("2026-03-02T04:00:00Z");
        for (Obligation obligation : evaluator.matter(List.of(occurred), now, now)) {
            System.out.println(obligation.rule() + " " + obligation.status() + " " + obligation.due());
            obligation.explanation().forEach(step -> System.out.println("  " + step.en()));
        }
        assertThat(evaluator.matter(List.of(occurred), now, now)).isNotEmpty();
    }
}
