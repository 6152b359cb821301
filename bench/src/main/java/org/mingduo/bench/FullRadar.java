package org.mingduo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarCounts;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a radar takes of the heap that its limits were set for, when it is full: hears signals until it has let as many
 * stories go as are live, and says what was counted and what the heap held, the fullest of both. To be run with the heap of
 * an office, such as {@code -Xmx512m}. Without a file, short posts of {@link ShortTexts}; with one of messages, messages
 * made of their sentences: one on two keeps to a happening of late, so that stories grow.
 */
public final class FullRadar {
    private static final int LOOK = 20_000;
    private static final int RECENT = 3_000;
    private static final int SENTENCES = 8;

    private final Random random = new Random(3);
    private final List<String> sentences = new ArrayList<>();
    private final String[] recent = new String[RECENT];
    private final ShortTexts texts = new ShortTexts(random);

    private FullRadar() {}

    /** {@code [MESSAGES.jsonl]} */
    public static void main(String[] words) throws IOException {
        var full = new FullRadar();
        if (words.length > 0) {
            for (String line : Files.readAllLines(Path.of(words[0]))) {
                JsonNode message = JsonMapper.shared().readTree(line);
                full.sentences.addAll(List.of(message.get("text").asString().split("(?<=[。！？])")));
            }
        }
        full.fill();
    }

    private void fill() throws IOException {
        long heap = Runtime.getRuntime().maxMemory();
        long others = Heap.live();
        RadarLimits limits = RadarLimits.within(heap);
        System.out.printf(Locale.ROOT, "heap %,d MB; %s%n", heap >> 20, limits);
        Radar radar = new Radar(limits);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        long counted = 0;
        long held = 0;
        int n = 0;
        while (n == 0 || radar.counts().expired() < radar.counts().live() || n % LOOK != 0) {
            Instant time = start.plus(Duration.ofSeconds(40L * n));
            radar.accept(new Signal("s" + n, time, "12345", "hotline", null, text(n), "a" + random.nextInt(300_000)));
            n++;
            if (n % LOOK == 0) {
                counted = Math.max(counted, radar.bytes());
                held = Math.max(held, Heap.live() - others);
            }
        }
        RadarCounts counts = radar.counts();
        var size = new long[1];
        radar.snapshot(new OutputStream() {
            @Override
            public void write(int b) {
                size[0]++;
            }

            @Override
            public void write(byte[] b, int from, int length) {
                size[0] += length;
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%s%nlargest story %,d signals%n",
                counts,
                radar.largest(1).getFirst().signals());
        System.out.printf(
                Locale.ROOT,
                "live stories and terms counted as %,d MB; the whole radar held %,d MB of heap, %.2f of all; snapshot %,d MB%n",
                counted >> 20,
                held >> 20,
                (double) held / heap,
                size[0] >> 20);
    }

    private String text(int n) {
        if (sentences.isEmpty()) {
            return texts.next();
        }
        int happening = random.nextInt(RECENT);
        if (recent[happening] == null || random.nextInt(60) == 0) {
            recent[happening] = sentences.get(random.nextInt(sentences.size()));
        }
        StringBuilder text = new StringBuilder(n % 2 == 0 ? recent[happening] : "");
        for (int more = 1 + random.nextInt(SENTENCES); more > 0; more--) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            // Letters of its own, as names and numbers are.
            int at = random.nextInt(sentence.length());
            text.append(sentence, 0, at)
                    .append((char) ('一' + random.nextInt(20_000)))
                    .append(sentence.substring(at));
        }
        return text.toString();
    }
}
