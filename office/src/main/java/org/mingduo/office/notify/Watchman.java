package org.mingduo.office.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.door.Settling;
import org.mingduo.office.matter.Alarm;
import org.mingduo.office.matter.Reckoning;
import org.mingduo.office.watch.Ring;
import org.mingduo.office.watch.Watch;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.Status;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Rings through db-scheduler, by the office's one clock. An alarm holds no state: it only says "look again", so one too
 * many, one too late or the same one twice does no harm. Alarms are set inside the transaction that computed them.
 */
@Component
class Watchman implements Alarm, Ring, Settling, SmartLifecycle {
    private static final Duration POLLING = Duration.ofMillis(500); // real time, however fast the office's clock runs
    private static final int THREADS = 2;
    private static final String BODIES = "bodies";
    private static final String WATCH = "watch";
    private static final String MATTER = "matter:";

    private final LeadTimes leadTimes;
    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final OneTimeTask<Void> wake;
    private final Scheduler scheduler;
    private volatile boolean running;

    Watchman(
            OfficeSettings settings,
            JdbcClient jdbc,
            OfficeTime time,
            InstantSource clock,
            DataSource dataSource,
            ObjectProvider<Reckoning> reckoning,
            ObjectProvider<Watch> watch) {
        this.leadTimes = new LeadTimes(settings.leadTimes());
        this.jdbc = jdbc;
        this.time = time;
        this.wake = Tasks.oneTime("wake").execute((instance, context) -> {
            String id = instance.getId();
            String scope = id.substring(0, id.lastIndexOf('@'));
            switch (scope) {
                case WATCH -> watch.getObject().advance();
                case BODIES -> reckoning.getObject().wake(null);
                default -> reckoning.getObject().wake(scope.substring(MATTER.length()));
            }
        });
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), wake)
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public Optional<Instant> heed(List<Obligation> obligations, @Nullable String matter, Instant at) {
        Instant next = null;
        for (Obligation obligation : obligations) {
            for (LeadTimes.Notice notice : leadTimes.of(obligation)) {
                if (notice.firesAt().isAfter(at)) {
                    next = earlier(next, notice.firesAt());
                } else {
                    give(notice.kind(), notice.firesAt(), obligation, matter, at);
                }
            }
            Instant due = obligation.due();
            if (due == null) {
                continue;
            }
            if (!due.isBefore(at) && obligation.status() == Status.OPEN) {
                next = earlier(next, due.plusSeconds(1)); // the due itself is still in time
            }
            if (at.equals(obligation.missRecorded())) { // recorded in this very transaction
                give("missed", due, obligation, matter, at);
            }
        }
        return Optional.ofNullable(next);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private void give(String kind, Instant firesAt, Obligation obligation, @Nullable String matter, Instant at) {
        jdbc.sql("insert into notice (obligation, matter, bearer, kind, due, fires_at, at)"
                        + " values (:obligation, :matter, :bearer, :kind, :due, :fires, :at)"
                        + " on conflict (obligation, due, kind, fires_at) do nothing")
                .param("obligation", obligation.id())
                .param("matter", matter)
                .param("bearer", obligation.bearer())
                .param("kind", kind)
                .param("due", java.util.Objects.requireNonNull(obligation.due()).atOffset(ZoneOffset.UTC))
                .param("fires", firesAt.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void set(@Nullable String matter, Instant when) {
        ring(matter == null ? BODIES : MATTER + matter, when);
    }

    @Override
    public void watchAt(Instant when) {
        ring(WATCH, when);
    }

    private void ring(String scope, Instant when) {
        scheduler.scheduleIfNotExists(wake.instance(scope + "@" + when.getEpochSecond()), when);
    }

    /** No alarm is due or ringing. */
    @Override
    public boolean settled() {
        return !jdbc.sql("select exists (select from scheduled_tasks where execution_time <= :now)")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void hurry() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        // What a killed office had in hand is taken up again at once; to ring twice does no harm.
        jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                .update();
        set(null, time.now());
        watchAt(time.now());
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
