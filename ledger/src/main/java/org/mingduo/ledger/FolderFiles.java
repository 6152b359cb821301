package org.mingduo.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Public files on a disk. */
record FolderFiles(Path folder) implements PublicFiles {

    @Override
    public Optional<byte[]> read(String path, int limit) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException(path + ": longer than the " + limit + " bytes that such a file may have");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<NavigableSet<String>> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.of(new TreeSet<>());
        }
        NavigableSet<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file))
                    .forEach(
                            file -> paths.add(folder.relativize(file).toString().replace('\\', '/')));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return Optional.of(paths);
    }
}
