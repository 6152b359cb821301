package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README, compiled and run; its lines must be the ones that stand there. */
class ReadmeTest {

    @Test
    void the_example_runs_and_stands_in_the_readme_word_for_word() throws IOException {
        // begin
        Radar radar = new Radar();
        Instant noon = Instant.parse("2026-05-19T04:00:00Z");
        radar.accept(Signal.of("a", noon, "松涛路118号一栋五层楼发生爆炸，旁边就是松涛路小学，有人受伤。谁来负责？"));
        Placement placement = radar.accept(Signal.of("b", noon.plusSeconds(60), "听到爆炸声，松涛路小学的玻璃都碎了"));
        placement.reasons().forEach(reason -> System.out.println(reason.zh()));
        Story story = radar.story(placement.story().orElseThrow()).orElseThrow();
        System.out.println(story.title() + " " + story.warning().level().zh());
        // end
        assertThat(placement).isInstanceOf(Placement.Joined.class);
        assertThat(story.signals()).isEqualTo(2);
        assertThat(story.warning().level()).isNotEqualTo(Warning.Level.NONE);
        assertThat(code(Path.of("README.md"), "```java", "```"))
                .isEqualTo(code(Path.of("src/test/java/org/mingduo/radar/ReadmeTest.java"), "// begin", "// end"));
    }

    private static List<String> code(Path file, String begin, String end) throws IOException {
        Path module = Files.isReadable(Path.of("README.md")) && Files.isDirectory(Path.of("src/test"))
                ? Path.of("")
                : Path.of("radar");
        return Files.readAllLines(module.resolve(file)).stream()
                .map(String::strip)
                .dropWhile(line -> !line.equals(begin))
                .skip(1)
                .takeWhile(line -> !line.equals(end))
                .toList();
    }
}
