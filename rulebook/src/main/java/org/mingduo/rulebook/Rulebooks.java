package org.mingduo.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where rulebooks come from: two that ship with this library, and files. */
public final class Rulebooks {
    private static final List<String> SHIPPED = List.of("beijing-2016", "national");

    private Rulebooks() {}

    /** The names of the rulebooks that ship with this library, the local one first. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * A rulebook by the name of a shipped one, or from a YAML file. A file is checked whole: against the JSON Schema of
     * rulebooks, its words against the vocabulary, its conditions by type.
     *
     * @throws RefusedInput with every problem found, each with file, line, rule and field
     */
    public static Rulebook load(String nameOrPath) {
        return source(nameOrPath).load();
    }

    /**
     * What {@link #load(String)} would load, to be kept and loaded later, when the file may be gone.
     *
     * @throws RefusedInput when there is neither such a rulebook nor such a file
     */
    public static RulebookSource source(String nameOrPath) {
        if (SHIPPED.contains(nameOrPath)) {
            return new RulebookSource(nameOrPath, null);
        }
        Path file = Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw new RefusedInput(new Problem(
                    nameOrPath,
                    "there is no rulebook of this name and no file at this path.",
                    String.join(", ", SHIPPED) + ", or a path to a YAML file.",
                    "Check the spelling."));
        }
        try {
            return new RulebookSource(file.getFileName().toString(), text(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rulebook from YAML text; {@code file} names it in errors. */
    public static Rulebook load(String file, String yaml) {
        return RulebookReader.read(file, yaml, shippedVocabulary(), true);
    }

    /** A shipped book. Its text is checked by this library's tests, so a plain load skips what they have proved. */
    static Rulebook shippedBook(String name, boolean checked) {
        return RulebookReader.read(name + ".yaml", resource(name + ".yaml"), shippedVocabulary(), checked);
    }

    static Vocabulary shippedVocabulary() {
        return Shipped.VOCABULARY;
    }

    static String resource(String name) {
        try (InputStream in = Rulebooks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library's own file " + name + " is missing from its jar");
            }
            return text(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedInput(
                    new Problem(file, "the file is not UTF-8.", "UTF-8, with or without BOM.", "Save it as UTF-8."));
        }
    }

    private static final class Shipped {
        static final Vocabulary VOCABULARY = VocabularyReader.read("vocabulary.yaml", resource("vocabulary.yaml"));
    }
}
