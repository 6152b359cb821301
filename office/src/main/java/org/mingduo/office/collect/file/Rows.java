package org.mingduo.office.collect.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of a file, JSON Lines or CSV, one by one; a record that is broken does not hide the next. */
final class Rows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pieces pieces;
    private final Lettering lettering;
    private final @Nullable List<String> header;
    private final char separator;

    private Rows(Pieces pieces, Lettering lettering, @Nullable List<String> header, char separator) {
        this.pieces = pieces;
        this.lettering = lettering;
        this.header = header;
        this.separator = separator;
    }

    /**
     * Begins to read.
     *
     * @param peeked the first bytes of the same file, to see what it is
     * @param in the file from its beginning, unpacked
     */
    static Rows open(byte[] peeked, InputStream in, Lettering lettering, Columns columns)
            throws IOException, FileFault {
        if (lettering == Lettering.UTF_8_MARKED) {
            in.skipNBytes(3);
        }
        int start = lettering == Lettering.UTF_8_MARKED ? 3 : 0;
        while (start < peeked.length && Character.isWhitespace(peeked[start])) {
            start++;
        }
        byte begins = start < peeked.length ? peeked[start] : 0;
        if (begins == '[') {
            throw new FileFault(
                    "The file is one JSON array. Write one object a line (jq -c '.[]' FILE) and import that.");
        }
        if (begins == '{') {
            return new Rows(new Pieces(in, (byte) 0), lettering, null, '\0');
        }
        char separator = separator(peeked);
        Pieces pieces = new Pieces(in, (byte) separator);
        Piece head = pieces.next();
        if (head == null) {
            throw new FileFault("The file is empty.");
        }
        String text = head.tooLong() ? null : lettering.decode(head.bytes());
        if (text == null) {
            throw new FileFault(
                    "The first line is neither JSON nor a readable CSV header. Write a header with the names of"
                            + " the columns, or one JSON object a line.");
        }
        List<String> header =
                fields(text, separator).stream().map(String::strip).toList();
        columns.check(header);
        return new Rows(pieces, lettering, header, separator);
    }

    /** How the file is laid out, for the summary. */
    String layout() {
        return header == null ? "JSON Lines" : separator == '\t' ? "TSV" : "CSV";
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException {
        Piece piece = pieces.next();
        if (piece == null) {
            return null;
        }
        if (piece.tooLong()) {
            return broken(
                    piece,
                    "the record is " + piece.length() + " bytes long, the limit is " + Pieces.LIMIT,
                    "split it at the source, or leave attachments out");
        }
        if (piece.open()) {
            return broken(
                    piece,
                    "a quote is opened in this line and never closed",
                    "close it; write a quote that belongs to the text twice");
        }
        String text = lettering.decode(piece.bytes());
        if (text == null) {
            return broken(
                    piece, "its bytes are not " + lettering.label(), "save the whole file in one encoding, UTF-8 best");
        }
        return header == null ? json(piece, text) : csv(piece, text, header);
    }

    private Row broken(Piece piece, String error, String todo) {
        byte[] head = piece.bytes().length > Pieces.EXCERPT
                ? java.util.Arrays.copyOf(piece.bytes(), Pieces.EXCERPT)
                : piece.bytes();
        return new Row.Broken(piece.line(), piece.offset(), error, todo, lettering.decodeLoosely(head));
    }

    private Row json(Piece piece, String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException bad) {
            return broken(piece, "it is no JSON: " + bad.getOriginalMessage(), "write one JSON object a line");
        }
        if (!node.isObject()) {
            return broken(
                    piece,
                    "it is JSON but no object",
                    "write one JSON object a line, such as {\"id\":…,\"time\":…,\"text\":…}");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                fields.put(field.getKey(), value.isValueNode() ? value.asString() : value.toString());
            }
        }
        return new Row.Read(piece.line(), piece.offset(), fields, text);
    }

    private Row csv(Piece piece, String text, List<String> names) {
        List<String> values;
        try {
            values = fields(text, separator);
        } catch (CsvParseException bad) {
            return broken(
                    piece, "it is no CSV: " + bad.getMessage(), "put fields with quotes or line breaks in quotes");
        }
        if (values.size() != names.size()) {
            return broken(
                    piece,
                    "it has " + values.size() + " fields, the header has " + names.size(),
                    "put a field that contains the separator or a line break in quotes");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return new Row.Read(piece.line(), piece.offset(), fields, text);
    }

    private static List<String> fields(String record, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(record)) {
            for (CsvRecord only : reader) {
                return only.getFields();
            }
            return List.of();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("A string cannot fail to be read", impossible);
        }
    }

    /** The candidate that occurs most in the first line. */
    private static char separator(byte[] peeked) {
        String line = new String(peeked, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
