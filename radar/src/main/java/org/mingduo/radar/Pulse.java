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
        whole(second, 1);
        newest(second, 1);
    }

    /** Takes one signal back that was counted. */
    void unbeat(long second) {
        long bucket = Math.floorDiv(second, width) - first;
        if (bucket >= 0 && bucket < volume.length && volume[(int) bucket] > 0) {
            volume[(int) bucket]--;
        }
        long age = newestHour - Math.floorDiv(second, HOUR);
        if (age >= 0 && age < hours.length && hours[(int) age] > 0) {
            hours[(int) age]--;
        }
    }

    /** Adds another story's signals, each as exactly as it was kept. */
    void absorb(Pulse other) {
        for (int i = 0; i < other.volume.length; i++) {
            if (other.volume[i] > 0) {
                whole((other.first + i) * other.width, other.volume[i]);
            }
        }
        for (int age = other.hours.length - 1; age >= 0; age--) {
            if (other.hours[age] > 0) {
                newest((other.newestHour - age) * HOUR, other.hours[age]);
            }
        }
    }

    private void whole(long second, int by) {
        long bucket = Math.floorDiv(second, width);
        if (volume.length == 0) {
            first = bucket;
            volume = new int[] {by};
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
        volume[at] = saturated(volume[at], by);
    }

    private static int saturated(int count, int by) {
        return (int) Math.min(Integer.MAX_VALUE, (long) count + by);
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

    private void newest(long second, int by) {
        long hour = Math.floorDiv(second, HOUR);
        if (hours.length == 0) {
            newestHour = hour;
            hours = new int[] {by};
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
        hours[(int) age] = saturated(hours[(int) age], by);
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

    /** Heap that it takes, in bytes. */
    int bytes() {
        return 88 + 4 * (volume.length + hours.length);
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
