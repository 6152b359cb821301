package org.mingduo.radar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mingduo.radar.alarm.AlarmSettings;

/**
 * Hears a stream of signals, gathers them into stories in one pass, and says why.
 *
 * <p>The same signals in the same order give the same stories. The clock is the signals' own; where
 * they carry no time, their position is. What is remembered stays within {@link RadarLimits}, whatever
 * comes in. Not safe for use by several threads at once.
 */
public final class Radar {
    private static final long NO_STORY = 0;

    private final Remembered memory;
    private final EventClock clock;
    private final Recent ids;
    private final Totals totals;
    private final Placing placing;
    private final Listing listing;

    /** A radar that remembers as much as {@link RadarLimits#USUAL} says. */
    public Radar() {
        this(RadarLimits.USUAL);
    }

    public Radar(RadarLimits limits) {
        this(limits, AlarmSettings.USUAL);
    }

    /** @param settings which warnings are announced */
    public Radar(RadarLimits limits, AlarmSettings settings) {
        this(Remembered.nothing(limits, settings, true));
    }

    private Radar(Remembered memory) {
        this.memory = memory;
        clock = memory.clock;
        ids = memory.ids;
        totals = memory.totals;
        placing = new Placing(memory);
        listing = new Listing(memory);
    }

    /**
     * A radar that only gathers: it assigns signals to stories exactly as any other, and keeps nothing of what makes a
     * story readable. Its stories have no title, volume, demands or warning, and its placements name no shared terms.
     */
    public static Radar gathering(RadarLimits limits) {
        return new Radar(Remembered.nothing(limits, AlarmSettings.USUAL, false));
    }

    /** Places one signal: opens a story, joins one, or counts it as spread. Never throws for what a text contains. */
    public Placement accept(Signal signal) {
        long known = ids.find(Hashing.identity(signal.id()));
        return known >= 0 ? known(signal, known) : accept(Heard.of(signal));
    }

    /** Places a signal that was heard before, perhaps by another thread. */
    public Placement accept(Heard heard) {
        long earlier = ids.find(heard.idKey);
        if (earlier >= 0) {
            return known(heard.signal, earlier);
        }
        totals.seen++;
        if (heard.blank) {
            totals.refused++;
            ids.put(heard.idKey, NO_STORY);
            return new Placement.Refused(heard.signal.id(), List.of(new Reason.Blank()));
        }
        List<Reason> reasons = new ArrayList<>();
        long second = tell(heard.signal, reasons);
        Forgetting.expire(memory);
        Placement placement = placing.placed(heard, second, reasons);
        ids.put(heard.idKey, placement.story().orElse(NO_STORY));
        placement.story().ifPresent(this::weigh);
        Forgetting.bound(memory);
        Forgetting.fade(memory);
        return placement;
    }

    /**
     * Takes a signal that was placed before, perhaps by an earlier version of the radar, as standing where it stood: nothing is
     * decided anew. So numbers that are on record keep their meaning when everything has to be heard again.
     *
     * @param story its story's number today, after all mergers and partings; 0 where it was refused
     * @param copy whether it was counted as a copy
     */
    public void recall(Signal signal, long story, boolean copy) {
        Heard heard = Heard.of(signal);
        if (ids.find(heard.idKey) >= 0) {
            return;
        }
        totals.seen++;
        if (heard.blank || story == NO_STORY) {
            totals.refused++;
            ids.put(heard.idKey, NO_STORY);
            return;
        }
        long second = tell(signal, new ArrayList<>());
        Forgetting.expire(memory);
        placing.put(heard, second, story, copy);
        ids.put(heard.idKey, story);
        weigh(story);
        Forgetting.bound(memory);
        Forgetting.fade(memory);
    }

    /** The number of a story that was taken in leads to the other, while that is live; to be said after {@link #recall}. */
    public void recallMerger(long story, long into) {
        memory.leads(story, into);
    }

    /** New stories get higher numbers than this one; to be said after {@link #recall}. */
    public void recallNumber(long highest) {
        totals.reach(highest);
    }

    private Placement known(Signal signal, long at) {
        totals.seen++;
        totals.known++;
        return new Placement.Known(signal.id(), liveStory(ids.value(at)), List.of(new Reason.SeenBefore()));
    }

    private long tell(Signal signal, List<Reason> remarks) {
        if (signal.text().length() > Cleaning.READ) {
            remarks.add(new Reason.Shortened(Cleaning.READ, signal.text().length()));
        }
        Instant time = signal.time();
        if (time == null) {
            return clock.untimed();
        }
        if (!EventClock.believes(time.getEpochSecond())) {
            remarks.add(new Reason.TimeUnbelievable(time));
            return clock.untimed();
        }
        long second = clock.timed(time.getEpochSecond());
        if (second != time.getEpochSecond()) {
            remarks.add(new Reason.TimeAhead(Duration.ofSeconds(time.getEpochSecond() - second)));
        }
        return second;
    }

    /** Who is told that two stories have become one; in the middle of {@link #accept}, so it must not call back. */
    public void onMerger(Consumer<Merger> told) {
        placing.kinship.mergers = told;
    }

    /** Who is told that a story has become two; like {@link #onMerger}. */
    public void onDivision(Consumer<Division> told) {
        placing.kinship.divisions = told;
    }

    /** Who is told that a warning is announced or held back; in the middle of {@link #accept}, so it must not call back. */
    public void onAnnouncement(Consumer<Announcement> told) {
        memory.alarms.listener(told);
    }

    private void weigh(long id) {
        LiveStory story = memory.live.find(id);
        if (memory.tells && story != null) {
            memory.alarms.weigh(story, clock.now());
        }
    }

    /** The number under which a story goes on: its own, or that of the live story that took it in. */
    public long storyNow(long id) {
        return memory.storyNow(id);
    }

    private OptionalLong liveStory(long id) {
        long now = storyNow(id);
        return memory.live.find(now) == null ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /** The live story with this number, or the one that took it in. */
    public Optional<Story> story(long id) {
        LiveStory story = memory.story(id);
        return story == null ? Optional.empty() : Optional.of(listing.view(story));
    }

    /** The warning of a live story: what {@link #story} says of it, for less. */
    public Optional<Warning> warning(long id) {
        LiveStory story = memory.story(id);
        return story == null ? Optional.empty() : Optional.of(memory.alarms.warning(story, clock.now()));
    }

    /** The live story that a signal stands in, while the radar remembers the signal. */
    public OptionalLong storyOf(String signalId) {
        long at = ids.find(Hashing.identity(signalId));
        return at < 0 ? OptionalLong.empty() : liveStory(ids.value(at));
    }

    /** The live stories, the most urgent first, then the largest, then the oldest. */
    public List<Story> stories(int limit) {
        return listing.stories(limit);
    }

    /** The live stories with most signals, the largest first, then the oldest. */
    public List<Story> largest(int limit) {
        return listing.largest(limit);
    }

    /** The live stories by heat, the hottest first, then the largest, then the oldest. */
    public List<Story> hottest(int limit) {
        return listing.hottest(limit);
    }

    /**
     * Marks a release: what people of this story asked up to {@code at} counts as answered.
     *
     * @return whether the story is live
     */
    public boolean answered(long storyId, Instant at) {
        LiveStory story = memory.story(storyId);
        if (story == null) {
            return false;
        }
        memory.scales.off(story);
        story.telling.answered(at.getEpochSecond());
        memory.scales.on(story);
        weigh(story.id);
        return true;
    }

    /**
     * Says that it has become so late without a signal. A warning that was held back within the last day is announced if
     * there is room for it by now and its story still asks for it: the clock is what makes room. The stream's own clock is
     * not moved, so that a signal of an earlier time is still heard in its place.
     *
     * @return whether anything was announced; where not, nothing has changed
     */
    public boolean advance(Instant at) {
        return memory.tells && memory.alarms.retry(memory.live, Math.max(clock.now(), at.getEpochSecond()));
    }

    /** The first moment after both this one and the stream's now at which {@link #advance} may announce something, if any. */
    public Optional<Instant> nextRoom(Instant after) {
        return memory.alarms.nextRoom(Math.max(clock.now(), after.getEpochSecond()));
    }

    /** What went through since the beginning. */
    public RadarCounts counts() {
        return totals.counts(memory.live.live());
    }

    /** What live stories and the terms that they use take in the heap, in bytes: what {@link RadarLimits#bytes} bounds. */
    public long bytes() {
        return memory.bytes();
    }

    /** Writes everything that the radar knows; the same state gives the same bytes. Flushes, does not close. */
    public void snapshot(OutputStream to) throws IOException {
        Snapshot.write(memory, to);
    }

    /** The same as {@link #restore(InputStream, AlarmSettings)} with the usual alarm settings. */
    public static Radar restore(InputStream from) throws IOException {
        return restore(from, AlarmSettings.USUAL);
    }

    /**
     * Reads back what {@link #snapshot} wrote; from there on the radar does what the first one would have done.
     *
     * @param settings which warnings are announced from here on; they are not in the snapshot
     * @throws IOException if it is no snapshot, one of another version, or damaged
     */
    public static Radar restore(InputStream from, AlarmSettings settings) throws IOException {
        return new Radar(Snapshot.read(from, null, settings));
    }

    /**
     * The same with other limits than those at the time of writing. Where they have no room for everything, the stalest
     * stories and the oldest texts and ids are left out.
     */
    public static Radar restore(InputStream from, RadarLimits limits, AlarmSettings settings) throws IOException {
        return new Radar(Snapshot.read(from, limits, settings));
    }
}
