package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.pairs.Judged;
import org.mingduo.radar.pairs.Pair;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Pairs as JSON Lines: {@code {"a","b"}}, with {@code "label"} 0 or 1 where a person has judged them. */
final class PairLines {
    private final Path file;
    private final Consumer<PairLines> each;
    private long line;
    private @Nullable String a;
    private @Nullable String b;
    private @Nullable Boolean label;

    private PairLines(Path file, Consumer<PairLines> each) {
        this.file = file;
        this.each = each;
    }

    /** @throws IllegalArgumentException naming file, line and field, if a text is missing */
    static List<Pair> pairs(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        read(file, lines -> pairs.add(lines.pair()));
        return pairs;
    }

    /** @throws IllegalArgumentException naming file, line and field, if a text or the label is missing */
    static List<Judged> judged(Path file) throws IOException {
        List<Judged> pairs = new ArrayList<>();
        read(file, lines -> pairs.add(new Judged(lines.pair(), lines.label())));
        return pairs;
    }

    private static void read(Path file, Consumer<PairLines> each) throws IOException {
        var lines = new PairLines(file, each);
        JsonLines.read(file, lines::field, lines::end);
    }

    private void field(String name, JsonParser value) {
        line = value.currentTokenLocation().getLineNr();
        switch (name) {
            case "a" -> a = text(value);
            case "b" -> b = text(value);
            case "label" -> label = label(value);
            default -> {}
        }
    }

    private void end() {
        each.accept(this);
        a = null;
        b = null;
        label = null;
        line++;
    }

    private Pair pair() {
        if (a == null || b == null) {
            throw refused("the text \"" + (a == null ? "a" : "b") + "\" is missing. A pair is {\"a\": …, \"b\": …}");
        }
        return new Pair(a, b);
    }

    private boolean label() {
        if (label == null) {
            throw refused("the label is missing or neither 0 nor 1. A pair to learn from is {\"a\": …, \"b\": …,"
                    + " \"label\": 0 or 1}");
        }
        return label;
    }

    private static @Nullable String text(JsonParser value) {
        return value.currentToken().isScalarValue() && value.currentToken() != JsonToken.VALUE_NULL
                ? value.getValueAsString()
                : null;
    }

    private static @Nullable Boolean label(JsonParser value) {
        String written = text(value);
        return written == null
                ? null
                : switch (written) {
                    case "1", "true" -> true;
                    case "0", "false" -> false;
                    default -> null;
                };
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(file + ", line " + Math.max(1, line) + ": " + what + ".");
    }
}
