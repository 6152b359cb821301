package org.mingduo.radar;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.alarm.AlarmSettings;

/** How a radar's memory is written down and read back. */
final class Snapshot {
    private static final int MAGIC = 0x6D647264;
    private static final int VERSION = 10;
    private static final int BUFFER = 1 << 16;

    private Snapshot() {}

    /** The same memory gives the same bytes. Flushes, does not close. */
    static void write(Remembered memory, OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        limits(memory.limits, out);
        out.writeBoolean(memory.tells);
        memory.clock.write(out);
        memory.ids.write(out);
        memory.copies.write(out);
        memory.live.write(out, memory.tells);
        memory.sums.vocabulary.write(out);
        memory.openings.write(out);
        memory.totals.write(out);
        memory.alarms.write(out);
        out.flush();
    }

    private static void limits(RadarLimits limits, DataOutputStream out) throws IOException {
        out.writeLong(limits.live().toSeconds());
        out.writeInt(limits.stories());
        out.writeLong(limits.bytes());
        out.writeInt(limits.terms());
        out.writeInt(limits.texts());
        out.writeInt(limits.ids());
    }

    private static RadarLimits limits(DataInputStream in) throws IOException {
        return new RadarLimits(
                Duration.ofSeconds(in.readLong()),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param limits those from here on, null for those at the time of writing; where they have no room for everything, the
     *     stalest is left out
     * @throws IOException if it is no snapshot, one of another version, or damaged
     */
    static Remembered read(InputStream from, @Nullable RadarLimits limits, AlarmSettings settings) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, BUFFER));
        try {
            return read(in, limits, settings);
        } catch (EOFException e) {
            throw new IOException("The snapshot ends too early: it was cut off while being written", e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException | DateTimeException e) {
            throw new IOException("The snapshot is damaged: " + e.getMessage(), e);
        }
    }

    private static Remembered read(DataInputStream in, @Nullable RadarLimits wanted, AlarmSettings settings)
            throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is not a radar snapshot: it does not begin with its mark");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "The snapshot has version %d, and this radar reads version %d: ".formatted(version, VERSION)
                            + "begin empty and feed the signals again");
        }
        RadarLimits written = limits(in);
        RadarLimits limits = wanted == null ? written : wanted;
        boolean tells = in.readBoolean();
        EventClock clock = EventClock.read(in);
        Recent ids = Recent.read(in, limits.ids());
        Copies copies = Copies.read(in, limits.texts());
        StoryShelf live = StoryShelf.read(in, tells, limits);
        Vocabulary vocabulary = Vocabulary.read(in, limits.terms(), live);
        Openings openings = Openings.read(in);
        Totals totals = Totals.read(in);
        totals.left(live.live());
        var memory = new Remembered(
                limits,
                clock,
                ids,
                copies,
                new StorySums(vocabulary, live),
                openings,
                totals,
                Alarms.read(in, settings),
                tells);
        Forgetting.bound(memory);
        return memory;
    }
}
