package org.mingduo.office.collect.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Unreadable;
import org.mingduo.office.collect.Screened;
import org.mingduo.office.collect.SignalDoor;
import org.mingduo.radar.Signal;

/**
 * Brings one file into the office: reads it as a stream, screens every row at the door, then hands the clean signals on
 * in the order of their time. Importing a file again changes nothing; so does going on after a crash.
 */
public final class FileImport {
    /** Signals that travel together: one transaction, one request. */
    private static final int BATCH = 250;

    private static final int PEEK = 1 << 16;

    private final SignalDoor door;
    private final Intake intake;
    private final Progress progress;

    public FileImport(SignalDoor door, Intake intake, Progress progress) {
        this.door = door;
        this.intake = intake;
        this.progress = progress;
    }

    /**
     * Imports a file.
     *
     * @param asked field to column, for files with other names
     * @param source of rows that name none
     * @param channel of rows that name none
     * @throws FileFault when nothing of the file can be read
     */
    public ImportSummary run(Path file, Map<String, String> asked, String source, String channel)
            throws IOException, InterruptedException, FileFault {
        if (!Files.isRegularFile(file)) {
            throw new FileFault("There is no file " + file + ".");
        }
        try {
            return readable(file, new Columns(asked, source, channel));
        } catch (ZipException | EOFException broken) {
            throw new FileFault(Unreadable.said(file, broken) + " Nothing of it was imported.");
        }
    }

    private ImportSummary readable(Path file, Columns columns) throws IOException, InterruptedException, FileFault {
        Lettering lettering;
        byte[] peeked;
        try (InputStream in = unpacked(file, null)) {
            lettering = Lettering.of(in);
        }
        try (InputStream in = unpacked(file, null)) {
            peeked = in.readNBytes(PEEK);
        }
        Counted counted = new Counted(Files.newInputStream(file));
        try (InputStream in = unpacked(file, counted);
                RefusedRows refused = new RefusedRows(file.toAbsolutePath());
                Spool spool = new Spool()) {
            Rows rows = Rows.open(peeked, in, lettering, columns);
            Tally tally = new Tally();
            read(rows, columns, spool, refused, tally, counted, Files.size(file));
            place(spool, refused, tally);
            return tally.summary(lettering.label(), rows.layout(), refused);
        }
    }

    private void read(
            Rows rows, Columns columns, Spool spool, RefusedRows refused, Tally tally, Counted counted, long bytes)
            throws IOException {
        Row row;
        while ((row = rows.next()) != null) {
            tally.rows++;
            switch (row) {
                case Row.Broken b ->
                    refused.add(
                            b.line(),
                            b.offset(),
                            null,
                            List.of(new Screened.Fault(
                                    "line " + b.line() + ", byte " + b.offset(), b.error(), b.todo())),
                            b.written());
                case Row.Read r -> {
                    switch (door.screen(columns.signal(r.fields()))) {
                        case Screened.Refused no ->
                            refused.add(r.line(), r.offset(), no.id(), no.faults(), r.written());
                        case Screened.Clean clean -> {
                            Instant time = Objects.requireNonNull(clean.signal().time());
                            spool.add(clean.signal(), time);
                            tally.clean(clean, time);
                        }
                    }
                }
            }
            if (tally.rows % 500 == 0) {
                progress.at(Progress.Stage.READING, counted.bytes, bytes);
            }
        }
        progress.at(Progress.Stage.READING, bytes, bytes);
    }

    private void place(Spool spool, RefusedRows refused, Tally tally) throws IOException, InterruptedException {
        List<Signal> batch = new ArrayList<>(BATCH);
        spool.drain(signal -> {
            batch.add(signal);
            if (batch.size() == BATCH) {
                hand(batch, refused, tally, spool.size());
            }
        });
        if (!batch.isEmpty()) {
            hand(batch, refused, tally, spool.size());
        }
        progress.at(Progress.Stage.PLACING, spool.size(), spool.size());
    }

    private void hand(List<Signal> batch, RefusedRows refused, Tally tally, int all)
            throws IOException, InterruptedException {
        List<Intake.Outcome> outcomes = intake.take(List.copyOf(batch));
        for (int i = 0; i < outcomes.size(); i++) {
            Intake.Outcome outcome = outcomes.get(i);
            switch (outcome.kind()) {
                case ACCEPTED -> tally.accepted++;
                case DUPLICATE -> tally.duplicate++;
                case REFUSED ->
                    refused.add(
                            0,
                            0,
                            batch.get(i).id(),
                            List.of(new Screened.Fault("signal", outcome.reason(), "see the reason")),
                            batch.get(i).text());
            }
        }
        batch.clear();
        progress.at(Progress.Stage.PLACING, tally.accepted + tally.duplicate, all);
    }

    /** The file, unpacked when it begins like gzip, whatever it is called. */
    private static InputStream unpacked(Path file, @Nullable Counted counted) throws IOException {
        InputStream raw = new BufferedInputStream(counted != null ? counted : Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return packed ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    /** Counts the bytes that were taken from the disk. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = super.read(to, from, length);
            bytes += Math.max(n, 0);
            return n;
        }
    }
}
