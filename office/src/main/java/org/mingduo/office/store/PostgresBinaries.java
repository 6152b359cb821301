package org.mingduo.office.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once per folder from the archive on the class path. */
final class PostgresBinaries {
    /** Names the folder; a new version of the archive unpacks beside the old one. */
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** Unpacks below {@code cache} unless that was done before; returns the folder that holds {@code bin/postgres}. */
    static Path in(Path cache) {
        Path home = cache.resolve("postgres-" + VERSION);
        if (Files.exists(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache);
            Path unpacking = Files.createTempDirectory(
                    cache,
                    "unpacking-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(unpacking);
            // The rename is the commit: a folder of that name is always whole, whoever else unpacks meanwhile.
            try {
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException somebodyWasFaster) {
                return home;
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs could not be unpacked into " + cache, e);
        }
    }

    private static void unpack(Path into) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) { // owner may execute
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String name = "/postgres-" + (system.startsWith("mac") ? "darwin" : "linux") + "-"
                + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IOException("no embedded PostgreSQL for " + system + " on " + machine
                    + "; start with --db JDBC-URL to use a PostgreSQL of your own");
        }
        return archive;
    }
}
