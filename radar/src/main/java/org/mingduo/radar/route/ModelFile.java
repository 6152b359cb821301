package org.mingduo.radar.route;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A router as a file: lines of {@code key: value} with its provenance, an empty line, then sharpness, labels, words,
 * terms and weights, gzipped, numbers big-endian. {@code head -n 13 MODEL} shows where a model comes from.
 */
final class ModelFile {
    private static final String FORMAT = "mingduo-router 2";
    private static final int LONGEST_HEAD = 8192;
    private static final int MOST = 1 << 26;
    private static final int BUFFER = 1 << 16;

    private ModelFile() {}

    static void write(Router router, OutputStream out) throws IOException {
        out.write(head(router.provenance()).getBytes(StandardCharsets.UTF_8));
        var gzip = new GZIPOutputStream(out, BUFFER);
        var data = new DataOutputStream(gzip);
        data.writeDouble(router.sharpness());
        data.writeInt(router.labels().size());
        for (String label : router.labels()) {
            data.writeUTF(label);
        }
        SortedSet<String> words = router.space().terms().lexicon().words();
        data.writeInt(words.size());
        for (String word : words) {
            data.writeUTF(word);
        }
        List<Term> known = router.space().known();
        data.writeInt(known.size());
        for (int row = 0; row < known.size(); row++) {
            data.writeByte(known.get(row).kind().code());
            data.writeUTF(known.get(row).text());
            data.writeFloat(router.space().weight(row));
            for (int label = 0; label < router.labels().size(); label++) {
                data.writeFloat(router.planes().weight(row, label));
            }
        }
        data.flush();
        gzip.finish();
    }

    private static String head(Provenance p) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("source", p.source());
        lines.put("data-sha256", p.sha256());
        lines.put("texts", p.texts());
        lines.put("cost", p.settings().cost());
        lines.put("folds", p.settings().folds());
        lines.put("abstain-below", p.settings().abstainBelow());
        lines.put("measured-on", p.quality().texts());
        lines.put("macro-f1", p.quality().macroF1());
        lines.put("accuracy", p.quality().accuracy());
        lines.put("answered", p.quality().answered());
        lines.put("accuracy-answered", p.quality().accuracyAnswered());
        lines.put("corrections", p.corrections());
        var text = new StringBuilder(FORMAT).append('\n');
        lines.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.append('\n').toString();
    }

    static Router read(InputStream in) throws IOException {
        Provenance provenance = provenance(in);
        try (var data = new DataInputStream(new GZIPInputStream(in, BUFFER))) {
            double sharpness = data.readDouble();
            List<String> labels = new ArrayList<>();
            for (int i = counted(data); i > 0; i--) {
                labels.add(data.readUTF());
            }
            SortedSet<String> words = new TreeSet<>();
            for (int i = counted(data); i > 0; i--) {
                words.add(data.readUTF());
            }
            int size = counted(data);
            List<Term> known = new ArrayList<>();
            float[] weights = new float[size];
            float[] planes = new float[Math.multiplyExact(size, labels.size())];
            for (int row = 0; row < size; row++) {
                known.add(new Term(Term.Kind.of(data.readUnsignedByte()), data.readUTF()));
                weights[row] = data.readFloat();
                for (int label = 0; label < labels.size(); label++) {
                    planes[row * labels.size() + label] = data.readFloat();
                }
            }
            var terms = new Terms(words.isEmpty() ? Lexicon.NONE : new Lexicon(words));
            return new Router(
                    labels, new Space(terms, known, weights), new Planes(labels.size(), planes), sharpness, provenance);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw broken("it ends too early or was altered", e);
        }
    }

    private static Provenance provenance(InputStream in) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!line(in).equals(FORMAT)) {
            throw broken("its first line is not \"" + FORMAT + "\"", null);
        }
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw broken("its head has a line without \": \"", null);
            }
            lines.put(line.substring(0, colon), line.substring(colon + 2));
        }
        try {
            return new Provenance(
                    said(lines, "source"),
                    said(lines, "data-sha256"),
                    Integer.parseInt(said(lines, "texts")),
                    new Settings(
                            Double.parseDouble(said(lines, "cost")),
                            Integer.parseInt(said(lines, "folds")),
                            Double.parseDouble(said(lines, "abstain-below"))),
                    new Quality(
                            Integer.parseInt(said(lines, "measured-on")),
                            Double.parseDouble(said(lines, "macro-f1")),
                            Double.parseDouble(said(lines, "accuracy")),
                            Double.parseDouble(said(lines, "answered")),
                            Double.parseDouble(said(lines, "accuracy-answered"))),
                    Integer.parseInt(said(lines, "corrections")));
        } catch (NumberFormatException e) {
            throw broken("its head has a number that is none: " + e.getMessage(), e);
        }
    }

    private static String said(Map<String, String> lines, String key) throws IOException {
        String value = lines.get(key);
        if (value == null) {
            throw broken("its head lacks \"" + key + "\"", null);
        }
        return value;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LONGEST_HEAD) {
                throw broken("its head does not end", null);
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static int counted(DataInputStream data) throws IOException {
        int count = data.readInt();
        if (count < 0 || count > MOST) {
            throw broken("it counts " + count + " of something", null);
        }
        return count;
    }

    private static IOException broken(String why, @Nullable Exception cause) {
        return new IOException(
                "This is no router's model file: " + why
                        + ". Make one with ./mingduo radar train --train F --out MODEL.",
                cause);
    }
}
