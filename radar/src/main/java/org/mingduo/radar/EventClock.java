package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The stream's own time, in seconds since the epoch. It follows the median of the last few times, so
 * that a few wild ones cannot push it ahead, and it never goes back. While no signal has carried a time,
 * each one moves it by {@link #STEP}.
 */
final class EventClock {
    /**
     * Seconds that one signal without a time stands for. With the decay of {@link Fading} this is as if
     * likeness began to fade after some five hundred other signals.
     */
    static final long STEP = 2_700;

    /** Beyond this much ahead of the stream, in seconds, a time is taken for a mistake: a year and a day. */
    static final long FAR_AHEAD = 366L * 86_400;

    /** The times that are believed: from the beginning of 1900 until the end of 2199, in seconds since the epoch. */
    private static final long EARLIEST = -2_208_988_800L;

    private static final long LATEST = 7_258_118_400L;

    private static final int WINDOW = 5;

    private final long[] recent = new long[WINDOW];
    private int seen;
    private long now;
    private boolean timed;

    long now() {
        return now;
    }

    /** Whether a time may be meant: nobody speaks of a signal of the year 0 or of a million years ahead. */
    static boolean believes(long second) {
        return second >= EARLIEST && second < LATEST;
    }

    /** Takes a signal without a time that is believed and says what time it is given. */
    long untimed() {
        if (!timed) {
            now += STEP;
        }
        return now;
    }

    /** Takes a signal's time and says what time it is given. */
    long timed(long second) {
        if (!timed) {
            timed = true;
            now = Long.MIN_VALUE;
        }
        recent[seen % WINDOW] = second;
        seen = seen + 1 == 2 * WINDOW ? WINDOW : seen + 1;
        int filled = Math.min(seen, WINDOW);
        long[] sorted = Arrays.copyOf(recent, filled);
        Arrays.sort(sorted);
        now = Math.max(now, sorted[(filled - 1) / 2]);
        return second - now > FAR_AHEAD ? now : second;
    }

    void write(DataOutput out) throws IOException {
        StateForm.longs(out, recent, WINDOW);
        out.writeInt(seen);
        out.writeLong(now);
        out.writeBoolean(timed);
    }

    static EventClock read(DataInput in) throws IOException {
        var clock = new EventClock();
        long[] recent = StateForm.longs(in, WINDOW);
        System.arraycopy(recent, 0, clock.recent, 0, recent.length);
        clock.seen = StateForm.count(in, 2 * WINDOW);
        clock.now = in.readLong();
        clock.timed = in.readBoolean();
        return clock;
    }
}
