package org.mingduo.office.people;

import java.util.Set;

/**
 * What of a matter decides who may act in it.
 *
 * @param bodies the leading body and the bodies above it
 * @param secret a secret matter is only for the posts of those bodies
 */
public record Scope(Set<String> bodies, boolean secret) {
    public Scope {
        bodies = Set.copyOf(bodies);
    }
}
