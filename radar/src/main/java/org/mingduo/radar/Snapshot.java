package org.mingduo.radar;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.mingduo.radar.alarm.AlarmSettings;

/** How a radar's memory is written down and read back. */
final class Snapshot {
    private static final int MAGIC = 0x6D647264;
    private static final int VERSION = 6;
    private static final int BUFFER = 1 << 16;

    private Snapshot() {}

    /** The same memory gives the same bytes. Flushes, does not close. */
    static void write(Remembered memory, OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        RadarLimits limits = memory.limits;
        out.writeLong(limits.live().toSeconds());
        out.writeInt(limits.stories());
        out.writeInt(limits.postings());
        out.writeInt(limits.texts());
        out.writeInt(limits.ids());
        out.writeBoolean(memory.tells);
        memory.clock.write(out);
        memory.ids.write(out);
        memory.copies.write(out);
        memory.sums.vocabulary.write(out);
        memory.live.write(out, memory.tells);
        memory.totals.write(out);
        memory.alarms.write(out);
        out.flush();
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException if it is no snapshot, one of another version, or damaged
     */
    static Remembered read(InputStream from, AlarmSettings settings) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, BUFFER));
        try {
            return read(in, settings);
        } catch (EOFException e) {
            throw new IOException("The snapshot ends too early: it was cut off while being written", e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("The snapshot is damaged: " + e.getMessage(), e);
        }
    }

    private static Remembered read(DataInputStream in, AlarmSettings settings) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is not a radar snapshot: it does not begin with its mark");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "The snapshot has version %d, and this radar reads version %d: ".formatted(version, VERSION)
                            + "begin empty and feed the signals again");
        }
        var limits = new RadarLimits(
                Duration.ofSeconds(in.readLong()), in.readInt(), in.readInt(), in.readInt(), in.readInt());
        boolean tells = in.readBoolean();
        return new Remembered(
                limits,
                EventClock.read(in),
                Recent.read(in),
                Copies.read(in),
                new StorySums(Vocabulary.read(in), StoryShelf.read(in, tells)),
                Totals.read(in),
                Alarms.read(in, settings),
                tells);
    }
}
