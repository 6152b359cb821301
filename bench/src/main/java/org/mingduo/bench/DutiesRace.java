package org.mingduo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * {@code duties} against {@link ByHand}: whole commands, JVM start included, in turn on the same file, each with a heap
 * of 1 GB. Prints seconds and the ratio pair by pair, for these machines drift.
 */
public final class DutiesRace {
    private static final int MATTERS = 100_000;
    private static final int RUNS = 5;
    private static final String AT = "2025-06-01T00:00:00+08:00";

    private DutiesRace() {}

    /** {@code [MATTERS [RUNS]]} */
    public static void main(String[] words) throws IOException, InterruptedException {
        int matters = words.length > 0 ? Integer.parseInt(words[0]) : MATTERS;
        int runs = words.length > 1 ? Integer.parseInt(words[1]) : RUNS;
        Path folder = Files.createTempDirectory("mingduo-race-");
        Path facts = folder.resolve("facts.jsonl");
        Path bodies = folder.resolve("bodies.json");
        Path book = folder.resolve("race.yaml");
        Crowd.facts(facts, matters, 7);
        Crowd.bodies(bodies);
        try (InputStream in = DutiesRace.class.getResourceAsStream("race.yaml")) {
            Files.copy(Objects.requireNonNull(in), book, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> ours = command(
                "org.mingduo.office.cli.Mingduo",
                "duties",
                "--rulebook",
                book.toString(),
                "--bodies",
                bodies.toString(),
                "--facts",
                facts.toString(),
                "--at",
                AT,
                "--json");
        List<String> peer = command("org.mingduo.bench.ByHand", facts.toString(), AT);
        double[] ratios = new double[runs];
        System.out.printf(
                Locale.ROOT,
                "%,d matters, %,d facts, %,d MB%n",
                matters,
                matters * Crowd.FACTS,
                Files.size(facts) >> 20);
        for (int run = 0; run < runs; run++) {
            double a = seconds(ours, folder.resolve("ours.jsonl"));
            double b = seconds(peer, folder.resolve("peer.jsonl"));
            ratios[run] = a / b;
            System.out.printf(Locale.ROOT, "duties %.2f s   by hand %.2f s   ratio %.2f%n", a, b, a / b);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios[runs / 2]);
        System.out.println(
                "lines: " + lines(folder.resolve("ours.jsonl")) + " and " + lines(folder.resolve("peer.jsonl")));
    }

    private static List<String> command(String main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(words));
        return command;
    }

    private static double seconds(List<String> command, Path out) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
