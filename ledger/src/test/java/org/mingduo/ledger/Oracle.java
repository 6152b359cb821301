package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a log's folder against the entries that it must hold, by the words of RFC 6962 and tlog-tiles alone; it shares no
 * code with the log, and looks at nothing but the files.
 */
final class Oracle {

    private Oracle() {}

    /** How many leaves the checkpoint claims. */
    static int size(Path log) throws IOException {
        return Integer.parseInt(Files.readAllLines(log.resolve("checkpoint")).get(1));
    }

    /** Passes when the folder holds exactly the first entries of these, as many as its checkpoint says. */
    static void check(Path log, List<byte[]> expected) throws IOException {
        List<String> lines = Files.readAllLines(log.resolve("checkpoint"));
        int size = Integer.parseInt(lines.get(1));
        assertThat(size).isLessThanOrEqualTo(expected.size());
        List<byte[]> entries = expected.subList(0, size);
        assertThat(lines.get(2)).isEqualTo(NaiveTree.base64(NaiveTree.root(entries)));
        for (int from = 0; from < size; from += 256) {
            List<byte[]> some = entries.subList(from, Math.min(from + 256, size));
            byte[] bundle = file(log, "entries", from / 256, some.size());
            int at = 0;
            for (byte[] entry : some) {
                assertThat((bundle[at] & 0xff) * 256 + (bundle[at + 1] & 0xff)).isEqualTo(entry.length);
                assertThat(Arrays.copyOfRange(bundle, at + 2, at + 2 + entry.length))
                        .isEqualTo(entry);
                at += 2 + entry.length;
            }
            assertThat(at).isEqualTo(bundle.length);
        }
        int span = 1;
        for (int level = 0; size / span > 0; level++, span *= 256) {
            for (int index = 0; index * 256 < size / span; index++) {
                int width = Math.min(256, size / span - index * 256);
                byte[] tile = file(log, Integer.toString(level), index, width);
                assertThat(tile.length).isEqualTo(32 * width);
                for (int i = 0; i < width; i++) {
                    int first = (index * 256 + i) * span;
                    assertThat(Arrays.copyOfRange(tile, 32 * i, 32 * i + 32))
                            .isEqualTo(NaiveTree.root(new ArrayList<>(entries.subList(first, first + span))));
                }
            }
        }
    }

    private static byte[] file(Path log, String kind, int index, int width) throws IOException {
        String number = "%03d".formatted(index % 1000);
        for (int rest = index / 1000; rest > 0; rest /= 1000) {
            number = "x%03d/".formatted(rest % 1000) + number;
        }
        Path full = log.resolve("tile/" + kind + "/" + number);
        return Files.readAllBytes(width == 256 ? full : Path.of(full + ".p/" + width));
    }
}
