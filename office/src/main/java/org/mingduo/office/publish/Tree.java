package org.mingduo.office.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingduo.ledger.RecordFile;
import org.mingduo.office.OfficeSettings;
import org.springframework.stereotype.Component;

/** The folder that the public reads, kept equal to what follows from the records that are in the log. */
@Component
class Tree {
    private final Queue queue;
    private final Path folder;
    private volatile long shown = -1;

    Tree(Queue queue, OfficeSettings settings) {
        this.queue = queue;
        this.folder = LogRoom.tree(settings);
    }

    /** How many leaves the folder shows; -1 until it was brought up to date for the first time. */
    long shown() {
        return shown;
    }

    /** Brings the folder up to date. */
    synchronized void write() throws IOException {
        long[] upTo = {Math.max(shown, 0)};
        queue.logged(upTo[0], entry -> {
            RecordFile file = new RecordFile(entry.leaf(), Sequencer.leaf(entry), entry.salt(), entry.record());
            try {
                Path target = folder.resolve(file.path());
                Files.createDirectories(target.resolveSibling("."));
                Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
                Files.write(fresh, file.bytes());
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            upTo[0] = entry.leaf() + 1;
        });
        shown = upTo[0];
    }
}
