package org.mingduo.office.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingduo.ledger.RecordFile;
import org.mingduo.office.OfficeSettings;
import org.mingduo.portal.Portal;
import org.mingduo.portal.Published;
import org.mingduo.portal.TreeWriter;
import org.springframework.stereotype.Component;

/** The folder that the public reads, kept equal to what follows from the records that are in the log. */
@Component
class Tree {
    private final Queue queue;
    private final TreeWriter writer;

    /** Everything in the log, by index; grows only. */
    private final List<Published> published = new ArrayList<>();

    private volatile long shown = -1;

    Tree(Queue queue, OfficeSettings settings) {
        this.queue = queue;
        this.writer = new TreeWriter(LogRoom.tree(settings), Set.of("log", "attachments"));
    }

    /** How many leaves the folder shows; -1 until it was brought up to date for the first time. */
    long shown() {
        return shown;
    }

    /** Brings the folder up to date. */
    synchronized void write() throws IOException {
        queue.logged(published.size(), entry -> {
            if (entry.leaf() != published.size()) {
                throw new IllegalStateException(
                        "the database knows no record for leaf " + published.size() + " of the log");
            }
            published.add(
                    Published.of(new RecordFile(entry.leaf(), Sequencer.leaf(entry), entry.salt(), entry.record())));
        });
        long upTo = published.size();
        writer.write(Portal.render(published));
        shown = upTo;
    }
}
