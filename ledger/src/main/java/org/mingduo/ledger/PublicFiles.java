package org.mingduo.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;

/** The static files of a log or a portal tree, wherever they lie; all that a reader ever needs. */
public interface PublicFiles {

    /**
     * The bytes of the file at a relative path such as {@code tile/0/000}, or empty when there is none.
     *
     * @param limit how many bytes the file may have at most
     * @throws IOException when it cannot be read, or is longer
     */
    Optional<byte[]> read(String path, int limit) throws IOException;

    /** The relative paths of all files, or empty when the place cannot say, as with a plain web server. */
    Optional<NavigableSet<String>> list() throws IOException;

    /** The files under a folder. */
    static PublicFiles folder(Path folder) {
        return new FolderFiles(folder);
    }
}
