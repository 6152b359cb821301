package org.mingduo.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Puts whole files into a folder so that each is there entirely or not at all, under any failure: written beside, synced,
 * renamed. Nothing that was put may be relied on before {@link #settle()} has returned.
 */
final class Store {

    /** How unfinished files end; the next opening removes them. */
    static final String UNFINISHED = ".tmp";

    private final Path root;
    private final Disk disk;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    Store(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    void put(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Path folder = file.resolveSibling(".");
        createFolders(folder.normalize());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        disk.write(unfinished, bytes);
        disk.sync(unfinished);
        disk.rename(unfinished, file);
        unsettled.add(folder.normalize());
    }

    /** Returns once the names of everything put are on the disk. */
    void settle() throws IOException {
        for (Path folder : unsettled) {
            disk.syncFolder(folder);
        }
        unsettled.clear();
    }

    void delete(String path) throws IOException {
        disk.delete(root.resolve(path));
    }

    /** Deletes a folder of files, if it is there. */
    void deleteFolder(String path) throws IOException {
        Path folder = root.resolve(path);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                disk.delete(child);
            }
        }
        disk.delete(folder);
    }

    /** A folder's name is an entry of its parent, and as perishable as any. */
    void createFolders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (Files.isDirectory(folder) || parent == null) {
            return;
        }
        createFolders(parent);
        disk.createFolder(folder);
        unsettled.add(parent);
    }
}
