package org.mingduo.portal;

/** A text is not in the closed markup. The message names the line and says what is allowed. */
public final class MarkupRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    MarkupRefused(int line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
