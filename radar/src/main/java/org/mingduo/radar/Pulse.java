package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * When a story's signals came, in two views of bounded size: the whole life in at most {@link #BUCKETS}
 * buckets, whose width doubles whenever the life outgrows them, and the newest {@link #HOURS} hours.
 * Signals may come in any order of time.
 */
final class Pulse {
    static final int BUCKETS = 96;
    static final int HOURS = 72;

    /** Seconds: the narrowest bucket. */
    static final long NARROWEST = 600;

    private static final long HOUR = 3600;
    /** Hours after which what a story used to do weighs half. */
    private static final double HALF_LIFE = 6;

    private long width = NARROWEST;
    /** Number of the first bucket since the epoch, in widths. */
    private long first;

    private int[] volume = {};
    private long newestHour = Long.MIN_VALUE;
    private int[] hours = {};

    void beat(long second) {
        whole(second);
        newest(second);
    }

    private void whole(long second) {
        long bucket = Math.floorDiv(second, width);
        if (volume.length == 0) {
            first = bucket;
            volume = new int[] {1};
            return;
        }
        while (Math.max(bucket, first + volume.length - 1) - Math.min(bucket, first) >= BUCKETS) {
            widen();
            bucket = Math.floorDiv(second, width);
        }
        if (bucket < first) {
            int[] longer = new int[(int) (first - bucket) + volume.length];
            System.arraycopy(volume, 0, longer, (int) (first - bucket), volume.length);
            volume = longer;
            first = bucket;
        } else if (bucket >= first + volume.length) {
            volume = Arrays.copyOf(volume, (int) (bucket - first) + 1);
        }
        int at = (int) (bucket - first);
        volume[at] = saturated(volume[at]);
    }

    private static int saturated(int count) {
        return count == Integer.MAX_VALUE ? count : count + 1;
    }

    private void widen() {
        long start = Math.floorDiv(first, 2);
        long end = Math.floorDiv(first + volume.length - 1, 2);
        int[] half = new int[(int) (end - start) + 1];
        for (int i = 0; i < volume.length; i++) {
            int at = (int) (Math.floorDiv(first + i, 2) - start);
            half[at] = (int) Math.min(Integer.MAX_VALUE, (long) half[at] + volume[i]);
        }
        width *= 2;
        first = start;
        volume = half;
    }

    private void newest(long second) {
        long hour = Math.floorDiv(second, HOUR);
        if (hours.length == 0) {
            newestHour = hour;
            hours = new int[] {1};
            return;
        }
        if (hour > newestHour) {
            long ahead = hour - newestHour;
            int length = (int) Math.min(HOURS, hours.length + Math.min(ahead, HOURS));
            int[] moved = new int[length];
            for (int i = 0; i < hours.length && i + ahead < length; i++) {
                moved[(int) (i + ahead)] = hours[i];
            }
            hours = moved;
            newestHour = hour;
        }
        long age = newestHour - hour;
        if (age >= HOURS) {
            return;
        }
        if (age >= hours.length) {
            hours = Arrays.copyOf(hours, (int) age + 1);
        }
        hours[(int) age] = saturated(hours[(int) age]);
    }

    long width() {
        return width;
    }

    long first() {
        return first * width;
    }

    int[] volume() {
        return volume.clone();
    }

    /**
     * The pace at a moment: the hour that ends in it against an exponentially weighted mean of the hours
     * before. What lies above the mean is measured in standard deviations of a count with that mean.
     */
    Story.Growth growth(long now) {
        if (hours.length == 0) {
            return new Story.Growth(0, 0, 0);
        }
        long hour = Math.max(newestHour, Math.floorDiv(now, HOUR));
        long quiet = hour - newestHour;
        // A clock hour has just begun for half of all moments: its predecessor tells more then.
        double fresh = Math.max(count(-quiet), count(1 - quiet));
        double sum = 0;
        double weights = 0;
        double weight = 1;
        double fade = Math.pow(0.5, 1 / HALF_LIFE);
        for (int age = 2; age < HOURS; age++) {
            sum += weight * count(age - quiet);
            weights += weight;
            weight *= fade;
        }
        double usual = sum / weights;
        return new Story.Growth(fresh, usual, (fresh - usual) / Math.sqrt(usual + 1));
    }

    private double count(long age) {
        return age < 0 || age >= hours.length ? 0 : hours[(int) age];
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(width);
        out.writeLong(first);
        StateForm.ints(out, volume, volume.length);
        out.writeLong(newestHour);
        StateForm.ints(out, hours, hours.length);
    }

    static Pulse read(DataInput in) throws IOException {
        var pulse = new Pulse();
        pulse.width = in.readLong();
        pulse.first = in.readLong();
        pulse.volume = StateForm.ints(in, BUCKETS);
        pulse.newestHour = in.readLong();
        pulse.hours = StateForm.ints(in, HOURS);
        return pulse;
    }
}
