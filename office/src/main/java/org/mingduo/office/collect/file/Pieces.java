package org.mingduo.office.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records without ever holding more than one of them, and never more than
 * {@link #LIMIT} bytes of that one. Works on bytes, because in UTF-8 as in GB18030 neither a line feed nor a quote nor a
 * separator can be part of another character.
 */
final class Pieces {
    /** 1 MiB: two hundred times the longest message seen. */
    static final int LIMIT = 1 << 20;

    /** Enough of a refused record to find it again. */
    static final int EXCERPT = 300;

    private final InputStream in;
    private final byte separator;
    private byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long offset;
    private long line = 1;

    /** @param separator of CSV fields, or 0 when every line is a record */
    Pieces(InputStream in, byte separator) {
        this.in = in;
        this.separator = separator;
    }

    /** The next record, or null at the end; lines that are empty count but are not returned. */
    @Nullable
    Piece next() throws IOException {
        while (true) {
            Piece piece = read();
            if (piece == null || piece.length() > 0) {
                return piece;
            }
        }
    }

    private @Nullable Piece read() throws IOException {
        long startLine = line;
        long startOffset = offset;
        byte[] kept = new byte[512];
        int size = 0;
        long length = 0;
        boolean quoted = false;
        boolean fieldStart = true;
        boolean reopens = false;
        int b;
        while ((b = take()) >= 0) {
            if (b == '\n') {
                line++;
                if (!quoted) {
                    break;
                }
            }
            if (separator != 0 && b == '"') {
                // A doubled quote closes and opens again at once, which is the same as staying inside.
                boolean closes = quoted;
                quoted = !closes && (fieldStart || reopens);
                reopens = closes;
            } else {
                reopens = false;
            }
            fieldStart = separator != 0 && b == separator && !quoted;
            length++;
            if (length > LIMIT) {
                if (quoted && firstLine(kept, size) >= 0) {
                    return open(kept, size, startLine, startOffset, b);
                }
                quoted = false; // one line that goes on for megabytes ends with the line
                continue;
            }
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, Math.min(LIMIT, size * 2));
            }
            kept[size++] = (byte) b;
        }
        if (b < 0 && length == 0) {
            return null;
        }
        if (b < 0 && quoted && firstLine(kept, size) >= 0) {
            return open(kept, size, startLine, startOffset, -1);
        }
        boolean tooLong = length > LIMIT;
        if (!tooLong && size > 0 && kept[size - 1] == '\r') {
            size--;
            length--;
        }
        return new Piece(
                startLine, startOffset, length, Arrays.copyOf(kept, tooLong ? EXCERPT : size), tooLong, quoted);
    }

    private static int firstLine(byte[] kept, int size) {
        for (int i = 0; i < size; i++) {
            if (kept[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first line of a record whose quote was never closed. What comes after it is given back, to be read as records
     * again, so that one open quote costs one line and not the file.
     *
     * @param last the byte that was taken and not kept, or -1
     */
    private Piece open(byte[] kept, int size, long startLine, long startOffset, int last) {
        int cut = firstLine(kept, size);
        int back = size - cut - 1;
        int one = last < 0 ? 0 : 1;
        byte[] again = new byte[back + one + end - at];
        System.arraycopy(kept, cut + 1, again, 0, back);
        if (one == 1) {
            again[back] = (byte) last;
        }
        System.arraycopy(buffer, at, again, back + one, end - at);
        buffer = again;
        at = 0;
        end = again.length;
        offset = startOffset + cut + 1;
        line = startLine + 1;
        return new Piece(startLine, startOffset, cut, Arrays.copyOf(kept, cut), false, true);
    }

    private int take() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        offset++;
        return buffer[at++] & 0xff;
    }
}
