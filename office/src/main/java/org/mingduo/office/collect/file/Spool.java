package org.mingduo.office.collect.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Signal;

/**
 * Puts the signals of a file in the order of their time without holding them in memory: the radar hears a story grow, so
 * a file in the order of its keys would tell it wrongly. Only what the door has cleaned is written, to a temporary file
 * that goes away; 16 bytes a signal stay in memory.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private long[] times = new long[1024];
    private long[] offsets = new long[1024];
    private int size;
    private long written;

    Spool() throws IOException {
        file = Files.createTempFile("mingduo-import", ".spool");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** A door for one signal after the other. */
    interface Sink {
        void take(Signal signal) throws IOException, InterruptedException;
    }

    void add(Signal signal, Instant time) throws IOException {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        times[size] = time.getEpochSecond();
        offsets[size++] = written;
        for (String field : new String[] {
            signal.id(), signal.source(), signal.channel(), signal.title(), signal.text(), signal.authorKey()
        }) {
            written += write(field);
        }
        out.writeLong(signal.support());
        written += Long.BYTES;
    }

    /** Hands all of them on, the earliest first; equal times in the order of the file. */
    void drain(Sink sink) throws IOException, InterruptedException {
        out.flush();
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> times[i]));
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int i : order) {
                in.seek(offsets[i]);
                String id = some(read(in));
                String source = some(read(in));
                String channel = some(read(in));
                String title = read(in);
                String text = some(read(in));
                String author = read(in);
                sink.take(new Signal(
                        id, Instant.ofEpochSecond(times[i]), source, channel, title, text, author, in.readLong()));
            }
        }
    }

    int size() {
        return size;
    }

    private int write(@Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return 4;
        }
        byte[] bytes = field.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return 4 + bytes.length;
    }

    private static @Nullable String read(RandomAccessFile in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String some(@Nullable String field) throws IOException {
        if (field == null) {
            throw new IOException("The spool file was changed by somebody else");
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
