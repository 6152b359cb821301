package org.mingduo.office.collect.file;

import java.util.Map;

/** What one record of a file came to. */
sealed interface Row {
    /** Line of the file where the record begins, from 1. */
    long line();

    /** Byte of the unpacked file where the record begins, from 0. */
    long offset();

    /**
     * A record that could be read.
     *
     * @param written the record as it stands in the file
     */
    record Read(long line, long offset, Map<String, String> fields, String written) implements Row {}

    /**
     * A record that could not.
     *
     * @param written its beginning
     */
    record Broken(long line, long offset, String error, String todo, String written) implements Row {}
}
