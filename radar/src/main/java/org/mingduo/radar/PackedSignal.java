package org.mingduo.radar;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A short signal in one array of bytes, exactly as it came: most live stories are a single signal, and objects are dear. */
final class PackedSignal {
    /** Characters of all its parts together up to which a signal is short. */
    static final int SHORT = 800;

    private static final int NOTHING = 0;
    private static final int NARROW = 1;
    private static final int WIDE = 2;
    /** How each part is written, and how long it is. */
    private static final int HEAD = 3;

    private static final int PARTS = 6;
    private static final int NUMBERS = 1 + Long.BYTES + Integer.BYTES + Long.BYTES;

    private PackedSignal() {}

    static boolean fits(Signal signal) {
        int length = 0;
        for (String part : parts(signal)) {
            length += part == null ? 0 : part.length();
        }
        return length <= SHORT;
    }

    private static @Nullable String[] parts(Signal signal) {
        return new @Nullable String[] {
            signal.id(), signal.source(), signal.channel(), signal.title(), signal.text(), signal.authorKey()
        };
    }

    /** @param signal one that {@link #fits} */
    static byte[] of(Signal signal) {
        int length = NUMBERS;
        for (String part : parts(signal)) {
            length += HEAD + (part == null ? 0 : part.length() * form(part));
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        Instant time = signal.time();
        out.put((byte) (time == null ? 0 : 1));
        out.putLong(time == null ? 0 : time.getEpochSecond());
        out.putInt(time == null ? 0 : time.getNano());
        out.putLong(signal.support());
        for (String part : parts(signal)) {
            write(out, part);
        }
        return out.array();
    }

    private static void write(ByteBuffer out, @Nullable String part) {
        int form = part == null ? NOTHING : form(part);
        out.put((byte) form);
        out.putShort((short) (part == null ? 0 : part.length()));
        for (int i = 0; part != null && i < part.length(); i++) {
            if (form == NARROW) {
                out.put((byte) part.charAt(i));
            } else {
                out.putChar(part.charAt(i));
            }
        }
    }

    private static int form(String part) {
        return part.chars().allMatch(c -> c < 256) ? NARROW : WIDE;
    }

    static Signal signal(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        boolean timed = in.get() == 1;
        Instant time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        long support = in.getLong();
        @Nullable String[] parts = new @Nullable String[PARTS];
        for (int i = 0; i < PARTS; i++) {
            parts[i] = read(in);
        }
        return new Signal(
                Objects.requireNonNull(parts[0]),
                timed ? time : null,
                Objects.requireNonNull(parts[1]),
                Objects.requireNonNull(parts[2]),
                parts[3],
                Objects.requireNonNull(parts[4]),
                parts[5],
                support);
    }

    private static @Nullable String read(ByteBuffer in) {
        int form = in.get();
        char[] part = new char[in.getShort()];
        for (int i = 0; i < part.length; i++) {
            part[i] = form == NARROW ? (char) (in.get() & 0xFF) : in.getChar();
        }
        return form == NOTHING ? null : new String(part);
    }
}
