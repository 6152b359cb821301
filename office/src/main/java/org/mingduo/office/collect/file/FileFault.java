package org.mingduo.office.collect.file;

/** A file that cannot be imported at all; nothing of it was taken. The message says what is wrong and what to do. */
public final class FileFault extends Exception {
    private static final long serialVersionUID = 1;

    public FileFault(String message) {
        super(message);
    }
}
