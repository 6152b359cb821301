package org.mingduo.ledger;

/**
 * Something handed to the ledger is not what it must be: a leaf, a key, a checkpoint, a proof or a folder. The message
 * says what was wrong, where, and what to do. Trouble with the disk itself stays a {@link java.io.IOException}.
 */
public final class LedgerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String words;

    /** With what was wrong, in words. */
    public LedgerException(String message) {
        super(message);
        this.words = message;
    }

    /** With what was wrong, in words, and the cause below it. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
        this.words = message;
    }

    /** What was wrong, in words; never null. */
    @Override
    public String getMessage() {
        return words;
    }
}
