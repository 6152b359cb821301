package org.mingduo.radar.alarm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.mingduo.radar.Warning.Level;

/**
 * What is remembered of a story.
 *
 * @param shown the level that it is shown with
 * @param told the highest level announced since it was last calm for a day
 * @param toldAt when that was, seconds since 1970; Long.MIN_VALUE for never
 * @param waits the highest level of which it was said that its announcement is held back
 * @param waitsSince when that was said
 * @param peak its highest score, below 0 for none
 * @param peakAt when it first reached that
 */
record Known(Level shown, Level told, long toldAt, Level waits, long waitsSince, double peak, long peakAt) {
    static final Known NOTHING = new Known(Level.NONE, Level.NONE, Long.MIN_VALUE, Level.NONE, Long.MIN_VALUE, -1, 0);

    /** The level that is said to be held back; none once that is a day ago. */
    Level waited(long now) {
        return waits != Level.NONE && now - waitsSince < Spent.DAY ? waits : Level.NONE;
    }

    /** This story and another one as one. */
    Known with(Known other) {
        boolean higher = peak >= other.peak;
        return new Known(
                max(shown, other.shown),
                max(told, other.told),
                Math.max(toldAt, other.toldAt),
                max(waits, other.waits),
                Math.max(waitsSince, other.waitsSince),
                higher ? peak : other.peak,
                higher ? peakAt : other.peakAt);
    }

    private static Level max(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(shown.name());
        out.writeUTF(told.name());
        out.writeLong(toldAt);
        out.writeUTF(waits.name());
        out.writeLong(waitsSince);
        out.writeDouble(peak);
        out.writeLong(peakAt);
    }

    static Known read(DataInput in) throws IOException {
        return new Known(
                level(in.readUTF()),
                level(in.readUTF()),
                in.readLong(),
                level(in.readUTF()),
                in.readLong(),
                in.readDouble(),
                in.readLong());
    }

    private static Level level(String name) throws IOException {
        try {
            return Level.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "The snapshot is damaged: the level \"%s\". Restore from an earlier snapshot and feed the scores after it again."
                            .formatted(name),
                    e);
        }
    }
}
