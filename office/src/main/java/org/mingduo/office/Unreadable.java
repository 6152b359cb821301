package org.mingduo.office;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a file or an address; the JDK often says nothing but the name, or nothing at all. */
public final class Unreadable {
    private Unreadable() {}

    /** A sentence that names {@code place} and says what to do. */
    public static String said(Object place, IOException fault) {
        return switch (fault) {
            case NoSuchFileException missing -> "No such file: " + named(missing.getFile(), place);
            case AccessDeniedException denied ->
                "No permission for " + named(denied.getFile(), place) + ". Change its mode, or name another place.";
            case FileAlreadyExistsException file -> named(file.getFile(), place) + " is a file; name a folder.";
            case NotDirectoryException file -> named(file.getFile(), place) + " is a file; name a folder.";
            case ConnectException nobody ->
                place + ": nobody answers there. Check the address, and whether the office runs.";
            case EOFException cut -> place + " ends too early: it was cut off. Copy it again from its source.";
            case ZipException broken ->
                place + " cannot be unpacked: " + broken.getMessage() + ". Copy it again from its source.";
            default -> {
                String message = String.valueOf(fault.getMessage());
                yield message.contains(place.toString()) ? message : place + ": " + message;
            }
        };
    }

    private static String named(@Nullable String file, Object place) {
        return file == null ? place.toString() : file;
    }
}
