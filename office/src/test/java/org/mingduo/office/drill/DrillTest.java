package org.mingduo.office.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.ledger.Report;
import org.mingduo.ledger.Verifier;
import tools.jackson.databind.JsonNode;

/** Whole drills on a real office, end to end; they take as long as all other tests of the room together. */
class DrillTest {
    @TempDir
    Path folder;

    /** Killed with -9 at a random moment and resumed, it ends as if nothing had happened. */
    @Test
    void in_time_nothing_is_missed_and_a_kill_at_any_moment_changes_nothing() throws Exception {
        Played whole = Played.headless("in-time", folder.resolve("whole"));
        assertThat(whole.bad()).isEmpty();
        assertThat(whole.facts("deadline-missed")).isEmpty();

        Path data = folder.resolve("killed");
        Path report = folder.resolve("killed.json");
        int moment = ThreadLocalRandom.current().nextInt(20, 400); // of some 430 steps
        Process first = command(data, report);
        awaitSteps(first, data, moment);
        first.destroyForcibly().waitFor();
        byte[] earlier =
                Files.readAllBytes(data.resolve("portal").resolve("log").resolve("checkpoint"));
        List<String> finished = Files.readAllLines(data.resolve("drill.journal"));

        assertThat(command(data, report, "--resume").waitFor()).isZero();
        Played resumed = Played.read(report);

        assertThat(resumed.report().get("facts"))
                .as("killed after %d steps", moment)
                .isEqualTo(whole.report().get("facts"));
        assertThat(resumed.report().get("obligations")).isEqualTo(whole.report().get("obligations"));
        assertThat(Files.readAllLines(data.resolve("drill.journal")))
                .startsWith(finished.subList(0, finished.size() - 1).toArray(String[]::new))
                .doesNotHaveDuplicates();
        Report proof = Verifier.ofFolder(resumed.ledger()).since(earlier).verify();
        assertThat(proof.holds()).as(proof.toString()).isTrue();
    }

    @Test
    void late_exactly_one_is_missed_and_the_office_itself_says_so_in_public() throws Exception {
        Played late = Played.headless("late", folder.resolve("late"));

        assertThat(late.bad()).containsExactly("press-conference-24h MET_LATE");
        List<JsonNode> missed = late.facts("deadline-missed");
        assertThat(missed).hasSize(1);
        assertThat(missed.getFirst().get("happenedAt").asString()).isEqualTo("2026-05-20T15:42:00+08:00");
        assertThat(missed.getFirst().get("by").asString()).isEqualTo("office");
        assertThat(Verifier.verify(late.ledger()).holds()).isTrue();
        assertThat(pages(late.portal())).allMatch(page -> page.contains("演练"));
        assertThat(pages(late.portal())).anyMatch(page -> page.contains("逾期"));
    }

    @Test
    void a_folder_that_holds_something_else_is_never_wiped() throws Exception {
        Path data = Files.createDirectories(folder.resolve("papers"));
        Path letter = Files.writeString(data.resolve("letter.txt"), "keep");

        assertThatThrownBy(() -> open(data, false))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("is not empty and holds no drill");
        assertThat(letter).hasContent("keep");
    }

    @Test
    void there_is_nothing_to_resume_in_an_empty_folder() {
        assertThatThrownBy(() -> open(folder.resolve("nowhere"), true))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("Start it without --resume");
    }

    private static Drill open(Path data, boolean resume) throws Exception {
        Narrator nobody = new Narrator(new PrintWriter(Writer.nullWriter()), "zh");
        return Drill.open(ShippedScenario.read("in-time"), data, resume, 0, DrillClock.AT_ONCE, nobody, false);
    }

    private static List<String> pages(Path portal) throws Exception {
        try (Stream<Path> files = Files.walk(portal)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(DrillTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Process command(Path data, Path report, String... more) throws Exception {
        List<String> words = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.mingduo.office.cli.Mingduo",
                "drill",
                "--headless",
                "--scenario",
                ShippedScenario.folder().toString(),
                "--data",
                data.toString(),
                "--report",
                report.toString()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("command.log").toFile())
                .start();
    }

    /** Waits until the drill has noted so many steps. */
    private static void awaitSteps(Process process, Path data, int steps) throws Exception {
        Path journal = data.resolve("drill.journal");
        while (!Files.exists(journal) || Files.readAllLines(journal).size() < steps) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the drill ended by itself: " + text(data.resolveSibling("command.log")));
            }
        }
    }
}
