package org.mingduo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code radar stories} against {@link LuceneStories} on the same stream in one run, in turn. The speed is that of two
 * streams more: whole commands on one stream and on three of them, and the difference of the two, so that the start of
 * the JVM does not count. In each of the three every word has a letter of its own at the end, so that no text comes twice.
 */
public final class StoriesRace {
    private static final int FOLD = 3;

    private StoriesRace() {}

    /** {@code STREAM.jsonl [RUNS [OSDM]]}, OSDM a checkout of that program; it is raced once on one stream. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path stream = Path.of(words[0]);
        int runs = words.length > 1 ? Integer.parseInt(words[1]) : 3;
        Path folder = Files.createTempDirectory("mingduo-race-");
        Path one = folder.resolve("one.jsonl");
        Path ten = folder.resolve("ten.jsonl");
        int docs = folded(stream, one, 1);
        folded(stream, ten, FOLD);
        double[] ratios = new double[runs];
        double[] speeds = new double[runs];
        for (int run = 0; run < runs; run++) {
            double ours = speed(docs, folder, one, ten, "org.mingduo.office.cli.Mingduo", true);
            double peer = speed(docs, folder, one, ten, "org.mingduo.bench.LuceneStories", false);
            speeds[run] = ours;
            ratios[run] = ours / peer;
            System.out.printf(
                    Locale.ROOT, "radar %,.0f docs/s   Lucene %,.0f docs/s   ratio %.1f%n", ours, peer, ours / peer);
        }
        if (words.length > 2) {
            double osdm = docs / Osdm.seconds(Path.of(words[2]), one);
            Arrays.sort(speeds);
            double ours = speeds[runs / 2];
            System.out.printf(
                    Locale.ROOT,
                    "radar, median, %,.0f docs/s   OSDM %,.0f docs/s   ratio %.1f%n",
                    ours,
                    osdm,
                    ours / osdm);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.1f%n", ratios[runs / 2]);
    }

    private static double speed(int docs, Path folder, Path one, Path ten, String main, boolean ours)
            throws IOException, InterruptedException {
        double few = seconds(main, ours, one, folder.resolve("out.jsonl"));
        double many = seconds(main, ours, ten, folder.resolve("out.jsonl"));
        return docs * (FOLD - 1) / (many - few);
    }

    private static double seconds(String main, boolean ours, Path in, Path out)
            throws IOException, InterruptedException {
        return WholeCommand.seconds(
                main,
                ours
                        ? List.of("radar", "stories", "--in", in.toString(), "--out", out.toString())
                        : List.of(in.toString(), out.toString()));
    }

    /** The stream again and again, each time in words of its own. */
    private static int folded(Path stream, Path to, int times) throws IOException {
        JsonMapper json = JsonMapper.shared();
        int docs = 0;
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (int fold = 0; fold < times; fold++) {
                docs = 0;
                for (String line : Files.readAllLines(stream)) {
                    JsonNode object = json.readTree(line);
                    ObjectNode changed = json.createObjectNode();
                    changed.put("id", fold + "-" + object.path("id").asString(""));
                    changed.put(
                            "text",
                            object.path("text").asString("").replaceAll("(\\p{L}+)", "$1" + (char) ('a' + fold)));
                    out.write(changed + "\n");
                    docs++;
                }
            }
        }
        return docs;
    }
}
