package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingduo.radar.route.LabelledText;

/** Training files as the radar's commands read them. */
final class Labelled {
    private Labelled() {}

    /**
     * Every object of the file as a labelled text; {@code title} may be missing.
     *
     * @param label the field that holds the label
     * @throws IllegalArgumentException naming the file, if an object lacks a field or there is none at all
     */
    static List<LabelledText> read(Path file, String label) throws IOException {
        return digested(file, label).texts();
    }

    /**
     * Texts and where they came from.
     *
     * @param sha256 of the file as it lies there, in hexadecimal
     */
    record Digested(List<LabelledText> texts, String sha256) {}

    /** The same with the digest of what was read; the file is read once, so that it may be a pipe. */
    static Digested digested(Path file, String label) throws IOException {
        byte[] read = Files.readAllBytes(file);
        List<LabelledText> texts = new ArrayList<>();
        JsonLines.trees(
                file,
                read,
                object -> texts.add(new LabelledText(
                        object.path("title").asString(""),
                        JsonLines.text(object, "text", file),
                        JsonLines.text(object, label, file))));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no text to learn from; it wants {\"text\",\"title\"?,\""
                    + label + "\"} on every line.");
        }
        return new Digested(texts, sha256(read));
    }

    private static String sha256(byte[] read) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256, but this one lacks it.", e);
        }
    }
}
