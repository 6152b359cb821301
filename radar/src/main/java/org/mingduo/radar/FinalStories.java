package org.mingduo.radar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which story each signal of a stream stands in the end, whatever merged or was parted on the way. It gives signals
 * their ids, by position, and listens to the radar itself.
 */
public final class FinalStories {
    /** Stands for a signal that was refused. */
    public static final long NONE = 0;

    private static final int NO_COPY = -1;

    private final Radar radar;
    private final Map<Long, Long> became = new HashMap<>();
    private long[] stories = new long[1 << 10];
    private int[] originals = new int[1 << 10];
    private int placed;

    public FinalStories(Radar radar) {
        this.radar = radar;
        radar.onMerger(merger -> became.put(merger.story(), merger.into()));
        radar.onDivision(this::divided);
    }

    /** The id that the signal at a position, counted from 0, has to have. */
    public static String id(int position) {
        return Integer.toString(position);
    }

    /** Places the next signal. */
    public void accept(Heard heard) {
        if (placed == stories.length) {
            stories = Arrays.copyOf(stories, placed * 2);
            originals = Arrays.copyOf(originals, placed * 2);
        }
        // A story may part while its signal is placed: the signal has a place by then.
        placed++;
        Placement placement = radar.accept(heard);
        stories[placed - 1] = placement.story().orElse(NONE);
        originals[placed - 1] =
                placement instanceof Placement.Repeated copy ? Integer.parseInt(copy.ofSignal()) : NO_COPY;
    }

    private void divided(Division division) {
        List<String> signals = division.signals();
        for (String signal : signals) {
            stories[Integer.parseInt(signal)] = division.into();
        }
    }

    /** Signals placed so far. */
    public int size() {
        return placed;
    }

    /** The story in which a signal stands now, or {@link #NONE}. */
    public long story(int position) {
        int at = position;
        while (originals[at] != NO_COPY) {
            at = originals[at];
        }
        long now = stories[at];
        for (Long next = became.get(now); next != null; next = became.get(now)) {
            now = next;
        }
        return now;
    }
}
