package org.mingduo.office.cli.radar;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines as the radar's commands read and write them: objects one after the other, {@code .gz} read as such, errors
 * with file and line.
 */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** One object at a time: what follows is the next. */
    private static final ObjectReader TREES =
            JSON.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Surrogates without their other half. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private JsonLines() {}

    /** Takes the fields of one object as they come; what it does not ask for is skipped. */
    @FunctionalInterface
    interface Fields {
        void field(String name, JsonParser value);
    }

    /**
     * Reads every object of the file in order, without building trees.
     *
     * @param fields called for each field, standing on its value; objects and arrays that it leaves are skipped
     * @param end called after each object
     * @throws IllegalArgumentException naming file and line, if something is no JSON object
     */
    static void read(Path file, Fields fields, Runnable end) throws IOException {
        try (InputStream in = open(file)) {
            objects(file, in, parser -> fields(parser, fields, end));
        }
    }

    private static void fields(JsonParser parser, Fields fields, Runnable end) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.field(name, parser);
            if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        }
        end.run();
    }

    private static IllegalArgumentException refused(Path file, JsonParser parser, String wanted) {
        return new IllegalArgumentException(
                file + ", line " + parser.currentTokenLocation().getLineNr() + ": " + wanted + ".");
    }

    /**
     * Each object of the file as a tree, for inputs whose size is modest.
     *
     * @throws IllegalArgumentException naming file and line, if something is no JSON object
     */
    static void trees(Path file, Consumer<JsonNode> each) throws IOException {
        try (InputStream in = open(file)) {
            objects(file, in, parser -> each.accept(TREES.readValue(parser)));
        }
    }

    /** The same of what was read of the file already; it may be a pipe, which can be read but once. */
    static void trees(Path file, byte[] read, Consumer<JsonNode> each) throws IOException {
        try (InputStream in = unpacked(file, new ByteArrayInputStream(read))) {
            objects(file, in, parser -> each.accept(TREES.readValue(parser)));
        }
    }

    /** One step over a JSON object; it leaves the parser on the object's end. */
    @FunctionalInterface
    private interface Step {
        void over(JsonParser parser);
    }

    private static void objects(Path file, InputStream in, Step step) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw refused(file, parser, "a JSON object is wanted on every line");
                }
                step.over(parser);
            }
        } catch (JacksonIOException e) {
            throw new IOException(Unreadable.said(file, Objects.requireNonNull(e.getCause())), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": no JSON: "
                            + e.getOriginalMessage() + ". Every line must be one JSON object.",
                    e);
        }
    }

    /** A text field that must be there; the error names the file, the object and the field. */
    static String text(JsonNode object, String field, Path file) {
        JsonNode value = object.path(field);
        if (!value.isString() && !value.isNumber()) {
            throw new IllegalArgumentException(
                    file + ": an object has no text in its field \"" + field + "\": " + shortened(object.toString()));
        }
        return value.asString();
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + " …" : text;
    }

    static InputStream open(Path file) throws IOException {
        return unpacked(file, Files.newInputStream(file));
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        return file.toString().endsWith(".gz")
                ? new GZIPInputStream(raw, 1 << 16)
                : new BufferedInputStream(raw, 1 << 16);
    }

    /** Where answers go: a file, or standard output for {@code -} or null. */
    static Writer write(@Nullable Path file, PrintWriter standard) throws IOException {
        if (file == null || file.toString().equals("-")) {
            return new BufferedWriter(standard, 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush();
                    arrived(standard);
                }
            };
        }
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
    }

    /** @throws IOException if standard output took less than it was given: it swallows what goes wrong, a full disk too */
    static void arrived(PrintWriter standard) throws IOException {
        if (standard.checkError()) {
            throw new IOException("standard output took not all of the answers; is the disk full, or was it closed?");
        }
    }

    /**
     * Refuses to write over what is still being read.
     *
     * @throws IllegalArgumentException if both are the same file
     */
    static void apart(Path in, @Nullable Path out) throws IOException {
        if (out != null && Files.exists(out) && Files.isSameFile(in, out)) {
            throw new IllegalArgumentException(
                    "--out " + out + " is the file that is read; name another one for the answers.");
        }
    }

    /** Writes a text as a JSON string; half a character, which no encoding can write, by its number. */
    static void quote(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                out.append(HALVES.matcher(JSON.writeValueAsString(text))
                        .replaceAll(
                                half -> "\\\\u%04x".formatted((int) half.group().charAt(0))));
                return;
            }
        }
        out.append('"');
        out.append(text);
        out.append('"');
    }

    /** One answer as one line. */
    static void line(Writer out, Object answer) {
        try {
            out.write(JSON.writeValueAsString(answer));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says on standard error how fast it went: reading and writing included, the start of the JVM not. */
    static void throughput(PrintWriter err, long docs, long nanos) {
        double seconds = Math.max(nanos, 1) / 1e9;
        err.printf(
                Locale.ROOT, "{\"docs\":%d,\"seconds\":%.3f,\"docsPerSecond\":%.0f}%n", docs, seconds, docs / seconds);
        err.flush();
    }
}
