package org.mingduo.office.respond;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingduo.office.door.Settling;
import org.mingduo.office.matter.MatterChanged;
import org.mingduo.office.matter.MatterStories;
import org.mingduo.office.watch.AfterCommit;
import org.mingduo.office.watch.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the radar that a release has answered the stories of its matter, also one that was added since. It works behind the transaction, from what is stored, so that a
 * killed office tells it after its restart.
 */
@Component
class Answers implements Settling, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private static final String OPEN = """
            from draft_published p join draft d on d.id = p.draft join matter_story m on m.matter = d.matter
             where m.named ~ '^[1-9][0-9]{0,17}$'
               and not exists (select from story_answered a where a.story = m.named::bigint and a.at = p.at)
            """;

    private final JdbcClient db;
    private final Watch watch;
    private volatile boolean running;

    Answers(JdbcClient db, Watch watch) {
        this.db = db;
        this.watch = watch;
    }

    private record Answer(String story, Instant at) {}

    /** Tells everything that has not been told. */
    synchronized void tell() {
        List<Answer> open = db.sql("select distinct m.named, p.at " + OPEN + " order by p.at, m.named")
                .query((row, n) -> new Answer(
                        row.getString("named"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        open.forEach(answer -> watch.answered(answer.story(), answer.at()));
    }

    @EventListener
    void heard(MatterChanged changed) {
        if (changed.fact() != null
                && (changed.fact().type().endsWith("-published")
                        || changed.fact().type().equals(MatterStories.ADDED))) {
            AfterCommit.run(this::soon);
        }
    }

    private void soon() {
        Thread.ofVirtual().name("answers").start(() -> {
            try {
                if (running) {
                    tell();
                }
            } catch (RuntimeException later) {
                LOG.warn("the radar was not told of a release; it is told at the next one", later);
            }
        });
    }

    @Override
    public boolean settled() {
        return !db.sql("select exists (select " + OPEN + ")")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void hurry() {
        tell();
    }

    @Override
    public void start() {
        running = true;
        tell();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
