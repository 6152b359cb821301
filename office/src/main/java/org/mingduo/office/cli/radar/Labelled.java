package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
        List<LabelledText> texts = new ArrayList<>();
        JsonLines.trees(
                file,
                object -> texts.add(new LabelledText(
                        object.path("title").asString(""),
                        JsonLines.text(object, "text", file),
                        JsonLines.text(object, label, file))));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no text to learn from; it wants {\"text\",\"title\"?,\""
                    + label + "\"} on every line.");
        }
        return texts;
    }

    /** SHA-256 of the file as it lies there, in hexadecimal. */
    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256, but this one lacks it.", e);
        }
    }
}
