package org.mingduo.radar.forecast;

/** Places in an ascending list. */
final class Search {
    private Search() {}

    /** The first place whose value is at least this one. */
    static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first place whose value is greater than this one. */
    static int after(double[] sorted, double value) {
        return first(sorted, Math.nextUp(value));
    }
}
