package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class TextDoorTest {
    /** The corpus of an hour of fuzzing, one entry an input. */
    private static final String CORPUS = "text-door.zip";

    @Test
    void what_a_fuzzer_found_worth_keeping_is_heard_without_a_fault() throws IOException {
        int heard = 0;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(CORPUS), CORPUS);
                ZipInputStream corpus = new ZipInputStream(file)) {
            for (ZipEntry entry = corpus.getNextEntry(); entry != null; entry = corpus.getNextEntry()) {
                TextDoorFuzz.fuzzerTestOneInput(corpus.readAllBytes());
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(100);
    }
}
