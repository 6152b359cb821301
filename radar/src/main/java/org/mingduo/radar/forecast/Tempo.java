package org.mingduo.radar.forecast;

import java.util.Arrays;

/**
 * What the first reposts say: how many, whether they speed up or slow down, how evenly they come, and how much each
 * repost so far should have brought if attention fades as it does on microblogs. Windows are parts of the time watched.
 */
final class Tempo {
    private static final double[] UNTIL = {1 / 30.0, 0.1, 1 / 6.0, 1 / 3.0, 0.5, 2 / 3.0, 5 / 6.0, 1};
    private static final double[][] BETWEEN = {
        {1 / 6.0, 1 / 3.0}, {1 / 3.0, 2 / 3.0}, {2 / 3.0, 1}, {5 / 6.0, 1}, {0.5, 2 / 3.0}
    };
    private static final int MINUTES = 30;

    /** Readers that the post itself has, in units of a repost's readers. */
    private static final double OWN_READERS = 20;

    private Tempo() {}

    /**
     * @param times seconds of the reposts, ascending, all within the time watched
     * @param watched seconds
     */
    static void add(Row row, double[] times, double watched) {
        for (double part : UNTIL) {
            row.count(count(times, -1, part * watched));
        }
        for (double[] part : BETWEEN) {
            row.count(count(times, part[0] * watched, part[1] * watched));
        }
        row.add(Math.log1p(count(times, watched / 2, watched)) - Math.log1p(count(times, -1, watched / 2)));
        row.add(Math.log1p(count(times, watched * 2 / 3, watched))
                - Math.log1p(count(times, watched / 3, watched * 2 / 3)));
        where(row, times, watched);
        gaps(row, times, watched);
        row.add(infectiousness(times, watched));
        minutes(row, times, watched);
    }

    private static int count(double[] times, double after, double until) {
        int n = 0;
        for (double t : times) {
            n += t > after && t <= until ? 1 : 0;
        }
        return n;
    }

    private static void where(Row row, double[] times, double watched) {
        int n = times.length;
        if (n == 0) {
            row.add(1);
            row.add(0);
            row.add(1);
            row.add(Math.log1p(2 * watched));
            row.add(Math.log1p(watched));
            return;
        }
        double sum = 0;
        double squares = 0;
        for (double t : times) {
            sum += t / watched;
            squares += t / watched * t / watched;
        }
        double mean = sum / n;
        row.add(mean);
        row.add(Math.sqrt(Math.max(0, squares / n - mean * mean)));
        row.add(times[n / 2] / watched);
        row.add(Math.log1p(times[0]));
        row.add(Math.log1p(watched - times[n - 1]));
    }

    private static void gaps(Row row, double[] times, double watched) {
        int n = Math.max(1, times.length - 1);
        double[] gaps = new double[n];
        for (int i = 0; i < n; i++) {
            gaps[i] = times.length < 3 ? watched / (times.length + 1) : times[i + 1] - times[i];
        }
        double sum = 0;
        double squares = 0;
        for (double gap : gaps) {
            sum += gap;
            squares += gap * gap;
        }
        double mean = sum / n;
        Arrays.sort(gaps);
        row.count(gaps[n / 2]);
        row.count(gaps[n - 1]);
        row.count(gaps[n / 10]);
        row.add(Math.sqrt(Math.max(0, squares / n - mean * mean)) / (mean + 1));
    }

    /** SEISMIC (Zhao et al. 2015) with equal readers for all: reposts had over reposts that memory would explain. */
    private static double infectiousness(double[] times, double watched) {
        double exposed = OWN_READERS * Memory.spent(watched);
        for (double t : times) {
            exposed += Memory.spent(watched - t);
        }
        return Math.log((times.length + 0.5) / (exposed + 0.5));
    }

    private static void minutes(Row row, double[] times, double watched) {
        int[] in = new int[MINUTES + 1];
        for (double t : times) {
            in[(int) (t / watched * MINUTES)]++;
        }
        int most = 0;
        int awake = 0;
        for (int n : in) {
            most = Math.max(most, n);
            awake += n > 0 ? 1 : 0;
        }
        row.count(most);
        row.add(awake / (double) MINUTES);
    }
}
