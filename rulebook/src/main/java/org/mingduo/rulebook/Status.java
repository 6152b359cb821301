package org.mingduo.rulebook;

/** Where an obligation stands at the instant asked about; {@code docs/kernel.md} defines each. */
public enum Status {
    /** Runs, or has no number to run out. */
    OPEN,
    /** Discharged in time. */
    MET,
    /** The due has passed, nothing has discharged it. */
    OVERDUE,
    /** Discharged after the due. */
    MET_LATE,
    /** The gated fact happened with steps missing; final. */
    BREACHED,
    /** Lawfully not owed: secret, or excused with its ground. */
    EXCUSED,
    /** A person must decide, by {@code adjudicated}. */
    FLAGGED
}
