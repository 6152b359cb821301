package org.mingduo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code radar route} with confidence and reasons against {@link PlainRoute}, in turn in one run. The speed is that of what a
 * tenfold file holds more: whole commands on both, and the difference of the two, so that the start of the JVM and the
 * reading of the model do not count. Both have the JVM that {@code ./mingduo radar route} has on Linux, where alone this race
 * runs. The peer works on one thread, the command on all cores; so what it does for each core is given too.
 */
public final class RouteRace {
    private static final int FOLD = 10;
    /** The file is first repeated so often that a run takes seconds. */
    private static final int MESSAGES = 20_000;
    /** Messages a second and core that are wanted. */
    private static final double WANTED = 20_000;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** As in {@code ./mingduo}. */
    private static final List<String> OPTIONS =
            List.of("-XX:+UseParallelGC", "-Xmn24m", "-XX:+UseTransparentHugePages");

    private RouteRace() {}

    /** {@code MODEL MESSAGES.jsonl [RUNS]}; the model is of {@code ./mingduo radar train}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(Path.of(words[1]));
        int runs = words.length > 2 ? Integer.parseInt(words[2]) : 3;
        Path folder = Files.createTempDirectory("mingduo-race-");
        int times = Math.max(1, MESSAGES / lines.size());
        Path one = repeated(lines, times, folder.resolve("one.jsonl"));
        Path ten = repeated(lines, times * FOLD, folder.resolve("ten.jsonl"));
        int more = lines.size() * times * (FOLD - 1);
        String out = folder.resolve("out.jsonl").toString();
        double[] ratios = new double[runs];
        for (int run = 0; run < runs; run++) {
            double ours = more / (route(words[0], ten, out) - route(words[0], one, out));
            double peer = more / (plain(ten, out) - plain(one, out));
            ratios[run] = ours / peer;
            System.out.printf(
                    Locale.ROOT,
                    "radar route %,.0f messages/s, %,.0f on each of %d cores (%.2f of the wanted %,.0f)   "
                            + "plain %,.0f messages/s   ratio %.2f%n",
                    ours,
                    ours / CORES,
                    CORES,
                    ours / CORES / WANTED,
                    WANTED,
                    peer,
                    ratios[run]);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios[runs / 2]);
    }

    private static double route(String model, Path in, String out) throws IOException, InterruptedException {
        return WholeCommand.seconds(
                OPTIONS,
                "org.mingduo.office.cli.Mingduo",
                List.of("radar", "route", "--model", model, "--in", in.toString(), "--out", out));
    }

    private static double plain(Path in, String out) throws IOException, InterruptedException {
        return WholeCommand.seconds(OPTIONS, PlainRoute.class.getName(), List.of(in.toString(), out));
    }

    private static Path repeated(List<String> lines, int times, Path to) throws IOException {
        byte[] all = (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int i = 0; i < times; i++) {
                out.write(all);
            }
        }
        return to;
    }
}
