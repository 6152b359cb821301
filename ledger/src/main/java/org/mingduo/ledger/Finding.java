package org.mingduo.ledger;

/**
 * One thing that the verifier saw.
 *
 * @param kind what is wrong
 * @param file the public file concerned, relative to the log's folder, or below {@code records/} in the portal tree
 * @param message one sentence for a person
 */
public record Finding(Kind kind, String file, String message) {

    /** What may be wrong. */
    public enum Kind {
        /** The published vkey is missing, malformed, or another than the one given. */
        KEY(true),
        /** The checkpoint is missing, malformed, or not signed by the key. */
        CHECKPOINT(true),
        /** The older checkpoint is not a prefix of the log. */
        NOT_A_CONTINUATION(true),
        /** A file that the checkpoint promises is not there. */
        MISSING(true),
        /** A bundle or tile cannot be what the checkpoint signed. */
        DIFFERS(true),
        /** An entry is no leaf of version 1. */
        LEAF(true),
        /** The tiles agree with each other but not with the checkpoint's root. */
        ROOT(true),
        /** A record file does not open the leaf at its index. */
        RECORD(true),
        /** A file that is no part of a log; nothing vouches for it. */
        UNKNOWN_FILE(false),
        /** A file beyond the checkpoint, of an append that has not ended; nothing vouches for it yet. */
        BEYOND(false),
        /** A leaf bears an earlier time than the one before it. */
        TIME_WENT_BACK(false),
        /** Leaves whose record is not published here, as after a lawful erasure. */
        UNOPENED(false);

        private final boolean failure;

        Kind(boolean failure) {
            this.failure = failure;
        }

        /** Whether the log fails for it; otherwise it is a warning. */
        public boolean failure() {
            return failure;
        }
    }

    /** Whether the log fails for it. */
    public boolean failure() {
        return kind.failure();
    }
}
