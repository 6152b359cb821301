package org.mingduo.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few calls that change a disk, each of which may fail, before or after it took effect. Tests make them fail. */
interface Disk {

    /** Creates one folder whose parent exists; an existing folder is fine. */
    void createFolder(Path folder) throws IOException;

    /** Writes a whole file, in place of whatever was there. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Returns once the file's bytes are on the disk. */
    void sync(Path file) throws IOException;

    /** Returns once the names in the folder are on the disk. */
    void syncFolder(Path folder) throws IOException;

    /** Gives a file another name in one step, in place of whatever had it. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder, if it is there. */
    void delete(Path file) throws IOException;

    /** The machine's own disk. */
    Disk REAL = new Disk() {
        @Override
        public void createFolder(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            Files.write(file, bytes);
        }

        @Override
        public void sync(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            // Windows neither opens folders nor needs to: NTFS journals names by itself.
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void delete(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    };
}
