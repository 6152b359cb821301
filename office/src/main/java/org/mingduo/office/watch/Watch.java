package org.mingduo.office.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.mingduo.office.OfficeSettings;
import org.mingduo.radar.Announcement;
import org.mingduo.radar.Division;
import org.mingduo.radar.Merger;
import org.mingduo.radar.Placement;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.Reason;
import org.mingduo.radar.Signal;
import org.mingduo.radar.Story;
import org.mingduo.radar.alarm.AlarmSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one radar of the office. What it hears is stored in the same transaction as what it made of it, in one order, so
 * that a start repeats exactly what was heard: the last snapshot, then everything after it.
 */
@Component
public final class Watch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Signals after which a new snapshot is due: hearing so many again takes a second or two. */
    static final int SNAPSHOT_EVERY = 5_000;

    /** What a stream's time lies further back is history. */
    private static final Duration PAST = Duration.ofDays(1);

    private final Hearing hearing;
    private final Recorded recorded;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Live live;
    private final Ring ring;

    /** Holds {@link #radar}, and makes the order of the table the order of the radar. */
    private final ReentrantLock one = new ReentrantLock();

    private final List<Merger> mergers = new ArrayList<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private final AlarmSettings alarms;
    /** What this process has room for; the radar of a snapshot shrinks to it. */
    private final RadarLimits limits = RadarLimits.within(Runtime.getRuntime().maxMemory());

    private final List<Division> divisions = new ArrayList<>();
    private Radar radar;
    private int sinceSnapshot;

    Watch(
            Hearing hearing,
            Recorded recorded,
            TransactionTemplate transactions,
            InstantSource clock,
            Live live,
            Ring ring,
            OfficeSettings settings) {
        this.hearing = hearing;
        this.recorded = recorded;
        this.ring = ring;
        this.transactions = transactions;
        this.clock = clock;
        this.live = live;
        this.alarms = settings.alarms();
        this.radar = new Radar(limits, alarms);
        if (recall()) {
            keepSnapshot();
        }
    }

    /** Hears the signals in their order, all of them or none; the same signal again changes nothing. */
    public List<Taken> take(List<Signal> signals, String by) {
        one.lock();
        try {
            Batch batch = new Batch();
            List<Taken> taken;
            try {
                taken = Objects.requireNonNull(transactions.execute(status -> hear(signals, by, batch)));
            } catch (RuntimeException | Error undone) {
                recall();
                throw undone;
            }
            batch.news.forEach(Runnable::run);
            sinceSnapshot += batch.accepted;
            if (sinceSnapshot >= SNAPSHOT_EVERY) {
                keepSnapshot();
            }
            return taken;
        } finally {
            one.unlock();
        }
    }

    /** What a batch leads to beside its answers. */
    private static final class Batch {
        final TreeSet<Long> touched = new TreeSet<>();
        final List<Runnable> news = new ArrayList<>();
        int accepted;
    }

    private List<Taken> hear(List<Signal> signals, String by, Batch batch) {
        Instant at = now();
        List<Taken> taken = new ArrayList<>(signals.size());
        for (Signal signal : signals) {
            taken.add(hearing.add(signal, at, by).isPresent() ? place(signal, batch) : again(signal));
        }
        keepTouched(batch, at);
        ringForRoom(at.minus(PAST), at);
        return taken;
    }

    private void keepTouched(Batch batch, Instant at) {
        for (long touched : batch.touched) {
            radar.story(touched).ifPresent(story -> keep(story, at, batch));
        }
        for (Announcement announcement : announcements) {
            if (announcement.told() && hearing.announced(announcement)) {
                continue; // a radar that heard everything again does not know of it
            }
            hearing.announce(announcement, at);
            // History that is fed in late is on record and alarms nobody.
            if (announcement.at().isAfter(at.minus(PAST))) {
                radar.story(announcement.story())
                        .ifPresent(story -> batch.news.add(
                                () -> live.tell("announcement", StoryJson.announcement(announcement, story.title()))));
            }
        }
        announcements.clear();
    }

    /** Has the clock ring when there may be room for what is held back; not for history that was fed in late. */
    private void ringForRoom(Instant after, Instant at) {
        radar.nextRoom(after).ifPresent(room -> ring.watchAt(later(room, at)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Taken place(Signal signal, Batch batch) {
        Placement placement = radar.accept(signal);
        hearing.place(placement);
        for (Merger merger : mergers) {
            hearing.merge(merger, now());
            batch.touched.remove(merger.story());
            batch.touched.add(merger.into());
        }
        mergers.clear();
        for (Division division : divisions) {
            hearing.divide(division, now());
            batch.touched.add(division.story());
            batch.touched.add(division.into());
        }
        divisions.clear();
        batch.accepted++;
        OptionalLong story = placement.story();
        story.ifPresent(batch.touched::add);
        return new Taken(
                signal.id(),
                Taken.Outcome.ACCEPTED,
                story.isPresent() ? Long.toString(story.getAsLong()) : null,
                StoryJson.reasons(placement.reasons()));
    }

    private Taken again(Signal signal) {
        Hearing.Earlier earlier = hearing.earlier(signal);
        String story = earlier.story() == null ? null : Long.toString(earlier.story());
        if (earlier.same()) {
            return new Taken(
                    signal.id(), Taken.Outcome.DUPLICATE, story, StoryJson.reasons(List.of(new Reason.SeenBefore())));
        }
        return new Taken(
                signal.id(),
                Taken.Outcome.REFUSED,
                null,
                List.of(StoryJson.said(
                        "编号已被来源“" + earlier.source() + "”的另一条信息占用，请换一个编号",
                        "another signal, from the source \"" + earlier.source()
                                + "\", has this id; give it an id of its own")));
    }

    private void keep(Story story, Instant at, Batch batch) {
        String before = hearing.level(story.id());
        String level = StoryJson.level(story.warning().level());
        hearing.keep(story);
        batch.news.add(() -> live.tell("story", brief(story)));
        if (!before.equals(level)) {
            hearing.warn(story, before, at);
            batch.news.add(() -> live.tell("warning", brief(story)));
        }
    }

    private static Map<String, Object> brief(Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Long.toString(story.id()));
        json.put("title", story.title());
        json.put("signals", story.signals());
        json.put("level", StoryJson.level(story.warning().level()));
        json.put("score", story.warning().score());
        return json;
    }

    /** A release has answered what people asked in a story up to now; saying so twice changes nothing. */
    public void answered(String story, Instant at) {
        Optional<Long> id = number(story);
        if (id.isEmpty()) {
            return;
        }
        one.lock();
        try {
            Batch batch = new Batch();
            try {
                transactions.executeWithoutResult(status -> {
                    if (hearing.answer(id.get(), at) && radar.answered(id.get(), at)) {
                        batch.touched.add(id.get());
                        keepTouched(batch, now());
                    }
                });
            } catch (RuntimeException | Error undone) {
                recall();
                throw undone;
            }
            batch.news.forEach(Runnable::run);
        } finally {
            one.unlock();
        }
    }

    /** Announces what was held back and finds room by now, though no signal has come. Without anything to announce, nothing changes. */
    public void advance() {
        one.lock();
        try {
            Batch batch = new Batch();
            try {
                transactions.executeWithoutResult(status -> {
                    Instant at = now();
                    if (radar.advance(at)) {
                        hearing.advance(at);
                        announcements.forEach(announcement -> batch.touched.add(announcement.story()));
                    }
                    keepTouched(batch, at);
                    ringForRoom(at, at);
                });
            } catch (RuntimeException | Error undone) {
                recall();
                throw undone;
            }
            batch.news.forEach(Runnable::run);
        } finally {
            one.unlock();
        }
    }

    /**
     * What became of a story's demands after each release, as the stream stands now: time that passes without a word tells
     * something too. Empty where the radar has let the story go; what was stored of it last is true then.
     */
    public Optional<List<Map<String, Object>>> aftermath(String story) {
        one.lock();
        try {
            return number(story).flatMap(radar::story).map(told -> StoryJson.aftermath(told.aftermath()));
        } finally {
            one.unlock();
        }
    }

    /** A story's number, when the text is one. */
    static Optional<Long> number(String story) {
        return story.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(story)) : Optional.empty();
    }

    /** Whether everything was heard again, so that a snapshot is due. */
    private boolean recall() {
        radar = new Radar(limits, alarms); // let go before another is read: two may be more than the heap holds
        Recall.Recalled recalled = new Recall(recorded, limits, alarms).radar();
        radar = recalled.radar();
        mergers.clear();
        divisions.clear();
        announcements.clear();
        radar.onMerger(mergers::add);
        radar.onAnnouncement(announcements::add);
        radar.onDivision(divisions::add);
        return recalled.snapshotDue();
    }

    private void keepSnapshot() {
        transactions.executeWithoutResult(status -> {
            try (OutputStream state = recorded.keepSnapshot()) {
                radar.snapshot(state);
            } catch (IOException impossible) {
                throw new UncheckedIOException("the database fails with exceptions of its own", impossible);
            }
        });
        sinceSnapshot = 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    /** Leaves a snapshot, so that the next start is quick. A killed office has the older one, which is as good. */
    @Override
    public void destroy() {
        one.lock();
        try {
            if (sinceSnapshot > 0) {
                keepSnapshot();
            }
        } catch (RuntimeException unsaved) {
            LOG.warn("no snapshot of the radar was left; the next start hears more again", unsaved);
        } finally {
            one.unlock();
        }
    }
}
