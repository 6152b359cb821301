package org.mingduo.office.collect.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.collect.Masking;
import org.mingduo.office.collect.Screened.Fault;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file beside an imported file that holds what was refused: one JSON object a row, with line, byte, reasons and the
 * row itself, masked. Where the folder cannot be written, the working folder takes it.
 */
final class RefusedRows implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The same as the longest excerpt of a record that was too long. */
    private static final int SHOWN = 20_000;

    private final Path imported;
    private @Nullable Path file;
    private @Nullable BufferedWriter out;
    private long count;

    /** Removes what an earlier import of the same file left. */
    RefusedRows(Path imported) throws IOException {
        this.imported = imported;
        Path old = beside(imported);
        if (Files.exists(old) && Files.isWritable(old)) {
            Files.delete(old);
        }
    }

    private static Path beside(Path imported) {
        return imported.resolveSibling(imported.getFileName() + ".refused.jsonl");
    }

    void add(long line, long offset, @Nullable String id, List<Fault> faults, String written) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line);
        row.put("byte", offset);
        if (id != null) {
            row.put("id", Masking.mask(id));
        }
        row.put("reasons", faults.stream().map(RefusedRows::reason).toList());
        row.put("row", Masking.mask(written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…"));
        BufferedWriter to = out == null ? open() : out;
        to.write(JSON.writeValueAsString(row));
        to.write('\n');
        count++;
    }

    private static Map<String, String> reason(Fault fault) {
        Map<String, String> reason = new LinkedHashMap<>();
        reason.put("where", fault.where());
        reason.put("error", Masking.mask(fault.error()));
        reason.put("do", fault.todo());
        return reason;
    }

    private BufferedWriter open() throws IOException {
        Path wanted = beside(imported);
        Path place = wanted;
        BufferedWriter opened;
        try {
            opened = Files.newBufferedWriter(wanted);
        } catch (IOException readOnly) {
            place = Path.of("").toAbsolutePath().resolve(wanted.getFileName());
            opened = Files.newBufferedWriter(place);
        }
        file = place;
        out = opened;
        return opened;
    }

    long count() {
        return count;
    }

    /** Where the rows stand, or null when none was refused. */
    @Nullable
    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
