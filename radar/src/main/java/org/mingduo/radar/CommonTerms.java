package org.mingduo.radar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a language before the first text: the shares of texts that have its commonest terms, from
 * {@code common-terms.txt}, and that a pair of characters with a particle in it says little.
 */
final class CommonTerms {
    /** Texts that this knowledge is worth. */
    static final float WORTH = 1_000;

    private static final String PARTICLES = "的了是在我有和不这一就也都而与及为被把到要会能说上下中个们他她它你您那之于以其吗呢吧啊还又再最很太更让给对从向等来去过着得地里";
    private static final float ONE_PARTICLE = 0.01f * WORTH;
    private static final float TWO_PARTICLES = 0.04f * WORTH;

    private static final List<Common> COMMON = read();

    private CommonTerms() {}

    /** @param share of all texts that have the term */
    private record Common(long key, float share) {}

    /** Tells a vocabulary that has heard nothing yet. */
    static void teach(Vocabulary vocabulary) {
        vocabulary.total = WORTH;
        for (Common common : COMMON) {
            int term = vocabulary.number(common.key);
            vocabulary.texts[term] = common.share * WORTH;
        }
    }

    private static List<Common> read() {
        var in = CommonTerms.class.getResourceAsStream("common-terms.txt");
        if (in == null) {
            throw new IllegalStateException("common-terms.txt is missing from the radar's jar");
        }
        List<Common> common = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.split(" ");
                    for (int i = 1; i < columns.length; i++) {
                        common.add(new Common(Reading.of(columns[i], 0, 1).key(0), Float.parseFloat(columns[0])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(common);
    }

    /** How many of the {@link #WORTH} texts are taken to have a term that was not heard before. */
    static float expected(long key) {
        if (key < 0) {
            return 0;
        }
        boolean first = PARTICLES.indexOf((int) (key >>> 21)) >= 0;
        boolean second = PARTICLES.indexOf((int) (key & 0x1F_FFFF)) >= 0;
        if (first && second) {
            return TWO_PARTICLES;
        }
        return first || second ? ONE_PARTICLE : 0;
    }
}
