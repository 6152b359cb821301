package org.mingduo.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused whole; nothing of it was taken in. The problems say where, what, and what is allowed. */
public final class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    public RefusedInput(List<Problem> problems) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public RefusedInput(Problem problem) {
        this(List.of(problem));
    }

    /** Everything wrong that was found, in the input's order; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
