package org.mingduo.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, with a bound on their length, so that one broken line cannot fill the memory. A byte
 * order mark at the beginning and a carriage return at the end of a line are dropped.
 */
final class Lines {
    /** No fact is longer; beyond it a line is refused unread. */
    static final int LONGEST = 1 << 20;

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    Lines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The number of the line last given, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream carried = null;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return carried == null ? null : finish(carried.toByteArray());
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int length = end - position;
            if (length + (carried == null ? 0 : carried.size()) > LONGEST) {
                throw new RefusedInput(new Problem(
                        name + ":" + (number + 1),
                        "the line is longer than " + LONGEST + " bytes.",
                        "one fact a line, up to " + LONGEST + " bytes.",
                        "Long texts belong in the payload of a publication, not in a fact; or a line end is missing."));
            }
            if (end < filled && carried == null) {
                byte[] line = Arrays.copyOfRange(buffer, position, end);
                position = end + 1;
                return finish(line);
            }
            if (carried == null) {
                carried = new ByteArrayOutputStream();
            }
            carried.write(buffer, position, length);
            position = end;
            if (end < filled) {
                position++;
                return finish(carried.toByteArray());
            }
        }
    }

    private byte[] finish(byte[] line) {
        number++;
        int from = number == 1
                        && line.length >= 3
                        && line[0] == (byte) 0xEF
                        && line[1] == (byte) 0xBB
                        && line[2] == (byte) 0xBF
                ? 3
                : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
    }
}
