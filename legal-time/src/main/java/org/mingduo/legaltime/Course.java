package org.mingduo.legaltime;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a clock on its way. Only a rule that permits it may hand pauses to its clock.
 *
 * @param pauses stretches in which it stood still; they may overlap
 * @param extensions further periods, each counted from the end of the one before, as 20 + 20 working days
 */
public record Course(List<Pause> pauses, List<Period> extensions) {
    /** Nothing happened. */
    public static final Course PLAIN = new Course(List.of(), List.of());

    public Course {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** This course and one more pause. */
    public Course paused(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return new Course(all, extensions);
    }

    /** This course and one more extension. */
    public Course extended(Period extension) {
        List<Period> all = new ArrayList<>(extensions);
        all.add(extension);
        return new Course(pauses, all);
    }
}
