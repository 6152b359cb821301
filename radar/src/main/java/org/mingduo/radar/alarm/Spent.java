package org.mingduo.radar.alarm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** When the announcements of the last 24 hours were made. */
final class Spent {
    static final long DAY = 86_400;

    private final Deque<Long> seconds = new ArrayDeque<>();

    /** Announcements after one day before a moment; the moment is never before that of the last one. */
    int until(long now) {
        return (int) seconds.stream().filter(second -> second > now - DAY).count();
    }

    /** When the first of them will be a day old: the next moment at which there is more room. */
    OptionalLong next(long now) {
        return seconds.stream()
                .mapToLong(second -> second + DAY)
                .filter(room -> room > now)
                .findFirst();
    }

    void add(long now) {
        while (!seconds.isEmpty() && seconds.getFirst() <= now - DAY) {
            seconds.removeFirst();
        }
        seconds.addLast(now);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(seconds.size());
        for (long second : seconds) {
            out.writeLong(second);
        }
    }

    void read(DataInput in) throws IOException {
        int n = in.readInt();
        if (n < 0) {
            throw new IOException("The snapshot is damaged: %d announcements. ".formatted(n)
                    + "Restore from an earlier snapshot and feed the scores after it again.");
        }
        for (int i = 0; i < n; i++) {
            seconds.addLast(in.readLong());
        }
    }
}
