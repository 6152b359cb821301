package org.mingduo.office.collect.file;

/** The bytes of one record of a file, and where they stand. Nobody copies or changes the bytes. */
final class Piece {
    private final long line;
    private final long offset;
    private final long length;
    private final byte[] bytes;
    private final boolean tooLong;
    private final boolean open;

    Piece(long line, long offset, long length, byte[] bytes, boolean tooLong, boolean open) {
        this.line = line;
        this.offset = offset;
        this.length = length;
        this.bytes = bytes;
        this.tooLong = tooLong;
        this.open = open;
    }

    /** Number of its first line, from 1. */
    long line() {
        return line;
    }

    /** Of its first byte in the unpacked file, from 0. */
    long offset() {
        return offset;
    }

    /** In bytes; more than {@link #bytes} holds when it was too long. */
    long length() {
        return length;
    }

    /** Without the line end; only the first ones when it was too long. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether it went over {@link Pieces#LIMIT}. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether a quote was opened in it and never closed. */
    boolean open() {
        return open;
    }
}
