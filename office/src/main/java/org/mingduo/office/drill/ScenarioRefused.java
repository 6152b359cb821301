package org.mingduo.office.drill;

/** A scenario that cannot be played as it is written. The message says where, what is wrong, and what is allowed. */
public final class ScenarioRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ScenarioRefused(String message) {
        super(message);
    }
}
