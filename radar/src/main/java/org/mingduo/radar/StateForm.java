package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The small parts that a snapshot is written in. Lengths are checked on reading, so that a broken file cannot ask for the moon. */
final class StateForm {
    private static final int LONGEST_TEXT = 1 << 20;
    /** Places made before anything is read; more are made as they fill, so that a wrong count meets the end of the file first. */
    private static final int AT_ONCE = 1 << 16;

    private StateForm() {}

    static void text(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in, LONGEST_TEXT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Character by character, so that what is no well-formed text comes back as it was. */
    static void raw(DataOutput out, @Nullable String text) throws IOException {
        out.writeInt(text == null ? 0 : text.length() + 1);
        if (text != null) {
            out.writeChars(text);
        }
    }

    static @Nullable String raw(DataInput in) throws IOException {
        int n = count(in, LONGEST_TEXT);
        if (n == 0) {
            return null;
        }
        char[] text = new char[n - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    static void signal(DataOutput out, Signal signal) throws IOException {
        Instant time = signal.time();
        raw(out, signal.id());
        out.writeBoolean(time != null);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
        raw(out, signal.source());
        raw(out, signal.channel());
        raw(out, signal.title());
        raw(out, signal.text());
        raw(out, signal.authorKey());
        out.writeLong(signal.support());
    }

    static Signal signal(DataInput in) throws IOException {
        String id = present(raw(in));
        Instant time = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        return new Signal(
                id, time, present(raw(in)), present(raw(in)), raw(in), present(raw(in)), raw(in), in.readLong());
    }

    static String present(@Nullable String text) throws IOException {
        if (text == null) {
            throw new IOException("The snapshot is damaged: a signal lacks a part that every signal has.");
        }
        return text;
    }

    static int count(DataInput in, int most) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > most) {
            throw new IOException(
                    "The snapshot is damaged: a count of %d where at most %d can stand. ".formatted(n, most)
                            + "Restore from an earlier snapshot and feed the signals after it again.");
        }
        return n;
    }

    static void ints(DataOutput out, int[] values, int n) throws IOException {
        out.writeInt(n);
        for (int i = 0; i < n; i++) {
            out.writeInt(values[i]);
        }
    }

    static int[] ints(DataInput in, int most) throws IOException {
        int n = count(in, most);
        int[] values = new int[Math.min(n, AT_ONCE)];
        for (int i = 0; i < n; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(n, 2L * i));
            }
            values[i] = in.readInt();
        }
        return values;
    }

    static void longs(DataOutput out, long[] values, int n) throws IOException {
        out.writeInt(n);
        for (int i = 0; i < n; i++) {
            out.writeLong(values[i]);
        }
    }

    static long[] longs(DataInput in, int most) throws IOException {
        int n = count(in, most);
        long[] values = new long[Math.min(n, AT_ONCE)];
        for (int i = 0; i < n; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(n, 2L * i));
            }
            values[i] = in.readLong();
        }
        return values;
    }
}
