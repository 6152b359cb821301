package org.mingduo.office.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.door.Settling;
import org.mingduo.office.matter.MatterChanged;
import org.mingduo.office.watch.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes round behind the transactions: cards, log, pages. What is said while it goes round waits for the next round, so
 * that a busy hour is a few renderings and not one for each record. A round that fails is tried again; none skips
 * anything.
 */
@Component
class Publisher implements Settling, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** Real time between rounds when nobody calls. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Cards cards;
    private final Sequencer sequencer;
    private final Queue queue;
    private final Tree tree;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread rounds;
    private String complaint = "";

    Publisher(Cards cards, Sequencer sequencer, Queue queue, Tree tree) {
        this.cards = cards;
        this.sequencer = sequencer;
        this.queue = queue;
        this.tree = tree;
    }

    @EventListener
    void changed(MatterChanged changed) {
        AfterCommit.run(this::hurry);
    }

    /** One round; returns when log and pages hold everything that was said before it began. */
    synchronized void round() throws IOException {
        cards.refresh();
        sequencer.run();
        if (tree.shown() != queue.sequenced()) {
            tree.write();
        }
    }

    private void rounds() {
        while (running) {
            try {
                if (calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                if (running) {
                    round();
                    complaint = "";
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException failed) {
                complain(failed);
            }
        }
    }

    /** Once for each kind of trouble, not once a second. */
    private void complain(Exception failed) {
        String said = String.valueOf(failed.getMessage());
        if (running && !said.equals(complaint)) {
            complaint = said;
            LOG.error("nothing more is published until this is mended: {}", said, failed);
        }
    }

    /** Nothing waits for the log, and the pages show all of it. */
    @Override
    public boolean settled() {
        return !queue.anyWaiting() && tree.shown() == queue.sequenced();
    }

    @Override
    public void hurry() {
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        try {
            round();
        } catch (IOException | RuntimeException failed) {
            complain(failed);
        }
        Thread thread = Thread.ofPlatform().name("publisher").daemon().unstarted(this::rounds);
        rounds = thread;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        hurry();
        Thread thread = rounds;
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
