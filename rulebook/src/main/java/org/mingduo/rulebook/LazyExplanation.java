package org.mingduo.rulebook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Due;

/**
 * An explanation that lists the days of its clock only when it is looked at: most obligations are asked for their
 * status alone.
 */
final class LazyExplanation extends AbstractList<Step> {
    private final List<Step> before;
    private final @Nullable Due due;
    private final List<Step> after;
    private volatile @Nullable List<Step> steps;

    LazyExplanation(List<Step> before, @Nullable Due due, List<Step> after) {
        this.before = List.copyOf(before);
        this.due = due;
        this.after = List.copyOf(after);
    }

    @Override
    public Step get(int index) {
        return steps().get(index);
    }

    @Override
    public int size() {
        return steps().size();
    }

    private List<Step> steps() {
        List<Step> known = steps;
        if (known == null) {
            List<Step> all = new ArrayList<>(before);
            if (due != null) {
                due.explanation().forEach(step -> all.add(new Step.Clock(step)));
            }
            all.addAll(after);
            known = List.copyOf(all);
            steps = known;
        }
        return known;
    }
}
