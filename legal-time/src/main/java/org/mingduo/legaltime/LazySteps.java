package org.mingduo.legaltime;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is worked out when it is first looked at; working it out twice gives the same, so no lock is needed. */
final class LazySteps extends AbstractList<Step> {
    private final Supplier<List<Step>> explain;
    private volatile @Nullable List<Step> steps;

    LazySteps(Supplier<List<Step>> explain) {
        this.explain = explain;
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
            known = List.copyOf(explain.get());
            steps = known;
        }
        return known;
    }
}
