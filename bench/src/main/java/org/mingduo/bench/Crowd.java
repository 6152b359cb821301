package org.mingduo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** Emergencies that never were, ten facts each: the same seed, the same file. */
final class Crowd {
    /** Facts of one matter. */
    static final int FACTS = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final int YEAR_SECONDS = 31_000_000;
    private static final int HOUR = 3600;
    private static final String[] LEVELS = {"I", "II", "III", "IV"};

    private Crowd() {}

    /** Writes facts as JSON Lines, the matters mixed as they would arrive. */
    static void facts(Path file, int matters, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int m = 0; m < matters; m++) {
                Instant at = BEGIN.plusSeconds(random.nextInt(YEAR_SECONDS));
                String matter = "m" + m;
                line(out, matter, "occurred", at, "{}");
                line(out, matter, "detected", at.plusSeconds(600), "{}");
                line(out, matter, "graded", at.plusSeconds(HOUR), "{\"level\":\"" + LEVELS[random.nextInt(4)] + "\"}");
                line(out, matter, "lead-assigned", at.plusSeconds(HOUR + 60), "{\"body\":\"b1\"}");
                line(out, matter, "statement-published", at.plusSeconds(2 * HOUR), "{\"covers\":[\"brief\"]}");
                line(out, matter, "progressed", at.plusSeconds(5 * HOUR), "{}");
                line(out, matter, "statement-published", at.plusSeconds(6 * HOUR), "{\"covers\":[\"measures\"]}");
                line(out, matter, "progressed", at.plusSeconds(9 * HOUR), "{}");
                long held = (18 + random.nextInt(10)) * (long) HOUR;
                line(
                        out,
                        matter,
                        "conference-held",
                        at.plusSeconds(held),
                        "{\"form\":\"press-conference\",\"head\":true}");
                line(out, matter, "closed", at.plusSeconds(40 * HOUR), "{}");
            }
        }
    }

    /** Three bodies that the facts speak of. */
    static void bodies(Path file) throws IOException {
        Files.writeString(file, """
                [{"id":"b0","name":"甲","kind":"municipality","tags":[]},
                 {"id":"b1","name":"乙","kind":"department","tags":[],"superior":"b0"}]
                """);
    }

    private static void line(BufferedWriter out, String matter, String type, Instant at, String data)
            throws IOException {
        String time = TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
        out.write("{\"matter\":\"" + matter + "\",\"kind\":\"emergency\",\"body\":\"b0\",\"type\":\"" + type
                + "\",\"happenedAt\":\"" + time + "\",\"recordedAt\":\"" + time + "\",\"by\":\"p\",\"data\":" + data
                + "}\n");
    }
}
