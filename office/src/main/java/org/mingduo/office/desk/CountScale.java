package org.mingduo.office.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of counts from 0, with round marks.
 *
 * @param top where it ends, a multiple of the step
 * @param step between two marks: 1, 2 or 5 times a power of ten
 */
public record CountScale(long top, long step) {
    private static final long LEAST = 4;
    private static final long MARKS = 3;

    /** The axis on which the count still has its place; never shorter than 4, so that a single signal looks like one. */
    static CountScale upTo(long most) {
        long wanted = Math.max(LEAST, most);
        long step = 1;
        for (long power = 1; step * MARKS < wanted; power *= 10) {
            for (long round : new long[] {1, 2, 5}) {
                if (step * MARKS < wanted) {
                    step = round * power;
                }
            }
        }
        return new CountScale((wanted + step - 1) / step * step, step);
    }

    /** The marks, ascending. */
    public List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long mark = 0; mark <= top; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    /** How high a count stands, in percent. */
    public double percent(long count) {
        return 100.0 * count / top;
    }
}
