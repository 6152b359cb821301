package org.mingduo.radar.emergency;

/** What a number of people can have suffered. */
enum Harm {
    DEAD,
    /** Hurt in any degree. */
    HURT,
    /** Seriously hurt; whoever is seriously hurt is hurt. */
    SERIOUS,
    /** Slightly hurt; whoever is slightly hurt is hurt. */
    SLIGHT,
    MISSING;

    /** Whether the number tells of wounds, whatever their degree. */
    boolean wounds() {
        return this == HURT || this == SERIOUS || this == SLIGHT;
    }

    /** Whether two numbers can speak of the same people. */
    boolean sameKind(Harm other) {
        return this == other || (wounds() && other.wounds());
    }
}
