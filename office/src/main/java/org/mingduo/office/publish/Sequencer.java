package org.mingduo.office.publish;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.mingduo.ledger.Commitment;
import org.mingduo.ledger.Leaf;
import org.mingduo.ledger.Log;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every public record its leaf. Log and database cannot be written in one step, so the log goes first and says,
 * whatever happened, what is in it: an ordinary run begins like a recovery, by noting what the log has and the database
 * does not know of yet.
 */
@Component
class Sequencer {
    /** Leaves for one checkpoint: bounds the memory, not the speed. */
    private static final int BATCH = 1_000;

    private final Queue queue;
    private final Log log;
    private final TransactionTemplate transactions;

    Sequencer(Queue queue, Log log, TransactionTemplate transactions) {
        this.queue = queue;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Logs everything that waits.
     *
     * @return whether anything was new
     * @throws IllegalStateException when log and database contradict each other; a person must look then, because going
     *     on would write a second history
     */
    synchronized boolean run() throws IOException {
        boolean any = catchUp();
        while (true) {
            List<Queue.Entry> waiting = queue.waiting(BATCH);
            if (waiting.isEmpty()) {
                return any;
            }
            any = true;
            List<Long> indices =
                    log.append(waiting.stream().map(Sequencer::leaf).toList());
            transactions.executeWithoutResult(status -> IntStream.range(0, waiting.size())
                    .forEach(i -> queue.note(waiting.get(i).seq(), indices.get(i))));
        }
    }

    /** Notes the leaves of an append whose end the database never learned. */
    private boolean catchUp() throws IOException {
        long logged = log.size();
        long noted = queue.sequenced();
        if (noted > logged) {
            throw new IllegalStateException(
                    "the log holds " + logged + " leaves, the database knows of " + noted
                            + ". Bring back the folder portal/log that belongs to this database; a new one would be another history");
        }
        for (long index = noted; index < logged; index++) {
            Leaf leaf = log.leaf(index);
            long at = index;
            Queue.Entry entry = queue.at(leaf.ref())
                    .filter(found -> leaf(found).equals(leaf))
                    .orElseThrow(() -> new IllegalStateException("leaf " + at + " of the log (" + leaf.ref()
                            + ") is not in the database. Bring back the database that belongs to this log"));
            queue.note(entry.seq(), index);
        }
        return logged > noted;
    }

    static Leaf leaf(Queue.Entry entry) {
        return Leaf.of(entry.kind(), entry.address(), entry.at(), Commitment.of(entry.salt(), entry.record()));
    }
}
