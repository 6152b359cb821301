package org.mingduo.office.cli.radar;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines as the radar's commands read and write them: objects one after the other, {@code .gz} read as such, errors
 * with file and line.
 */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = JSON.tokenStreamFactory();

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
        try (InputStream in = open(file);
                JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw refused(file, parser, "a JSON object is wanted on every line");
                }
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    fields.field(name, parser);
                    if (parser.currentToken() == JsonToken.START_OBJECT
                            || parser.currentToken() == JsonToken.START_ARRAY) {
                        parser.skipChildren();
                    }
                }
                end.run();
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": no JSON: "
                            + e.getOriginalMessage() + ". Every line must be one JSON object.",
                    e);
        }
    }

    private static IllegalArgumentException refused(Path file, JsonParser parser, String wanted) {
        return new IllegalArgumentException(
                file + ", line " + parser.currentTokenLocation().getLineNr() + ": " + wanted + ".");
    }

    /** Each object of the file as a tree, for inputs whose size is modest. */
    static void trees(Path file, Consumer<JsonNode> each) throws IOException {
        try (InputStream in = open(file)) {
            Iterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(in);
            long line = 0;
            while (true) {
                JsonNode node;
                try {
                    if (!nodes.hasNext()) {
                        return;
                    }
                    node = nodes.next();
                } catch (JacksonException e) {
                    throw new IllegalArgumentException(
                            file + ", object " + (line + 1) + ": no JSON: " + e.getOriginalMessage()
                                    + ". Every line must be one JSON object.",
                            e);
                } catch (NoSuchElementException e) {
                    return;
                }
                line++;
                if (!node.isObject()) {
                    throw new IllegalArgumentException(
                            file + ", object " + line + ": a JSON object is wanted on every line.");
                }
                each.accept(node);
            }
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
        InputStream raw = Files.newInputStream(file);
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
                }
            };
        }
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes a text as a JSON string. */
    static void quote(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(JSON.writeValueAsString(text));
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
