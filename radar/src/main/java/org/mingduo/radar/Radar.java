package org.mingduo.radar;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.alarm.AlarmSettings;

/**
 * Hears a stream of signals, gathers them into stories in one pass, and says why.
 *
 * <p>The same signals in the same order give the same stories. The clock is the signals' own; where
 * they carry no time, their position is. What is remembered stays within {@link RadarLimits}, whatever
 * comes in. Not safe for use by several threads at once.
 */
public final class Radar {
    /** Cosine between a text and the sum of a story's texts, after decay, from which the text joins. */
    static final double THRESHOLD = 0.09;

    /** Cosine between two stories from which they are one, once a text speaks of both. */
    static final double MERGING = 0.25;

    /** Texts of a story after which it is looked at again whether it has become two. */
    static final int LOOKS = 16;

    private static final long NO_STORY = 0;
    private static final int MAGIC = 0x6D647264;
    private static final int VERSION = 6;

    private final RadarLimits limits;
    private final EventClock clock;
    private final Recent ids;
    private final Copies copies;
    private final StoryShelf live;
    private final StorySums sums;
    private final StorySearch search;
    private final Totals totals;
    private final Alarms alarms;
    /** Stories that were taken in, to the live ones that took them in. */
    private final Map<Long, Long> became = new HashMap<>();

    private Consumer<Merger> mergers = merger -> {};
    private Consumer<Division> divisions = division -> {};
    private final boolean tells;

    /** A radar that remembers as much as {@link RadarLimits#USUAL} says. */
    public Radar() {
        this(RadarLimits.USUAL);
    }

    public Radar(RadarLimits limits) {
        this(limits, AlarmSettings.USUAL);
    }

    /** @param settings which warnings are announced */
    public Radar(RadarLimits limits, AlarmSettings settings) {
        this(limits, settings, true);
    }

    private Radar(RadarLimits limits, AlarmSettings settings, boolean tells) {
        this(
                limits,
                new EventClock(),
                new Recent(limits.ids()),
                new Copies(limits.texts()),
                new StorySums(Vocabulary.taught(), new StoryShelf()),
                new Totals(),
                new Alarms(settings),
                tells);
    }

    private Radar(
            RadarLimits limits,
            EventClock clock,
            Recent ids,
            Copies copies,
            StorySums sums,
            Totals totals,
            Alarms alarms,
            boolean tells) {
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.copies = copies;
        this.sums = sums;
        live = sums.shelf;
        search = new StorySearch(sums);
        this.totals = totals;
        this.alarms = alarms;
        this.tells = tells;
        for (LiveStory story : live.all()) {
            for (long earlier : story.absorbed) {
                became.put(earlier, story.id);
            }
        }
    }

    /**
     * A radar that only gathers: it assigns signals to stories exactly as any other, and keeps nothing of what makes a
     * story readable. Its stories have no title, volume, demands or warning, and its placements name no shared terms.
     */
    public static Radar gathering(RadarLimits limits) {
        return new Radar(limits, AlarmSettings.USUAL, false);
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
        expire();
        Placement placement = placed(heard, second, reasons);
        ids.put(heard.idKey, placement.story().orElse(NO_STORY));
        placement.story().ifPresent(this::weigh);
        bound();
        return placement;
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

    private Placement placed(Heard heard, long second, List<Reason> remarks) {
        Signal signal = heard.signal;
        Sketch sketch = Objects.requireNonNull(heard.sketch);
        long key = heard.key;
        Copies.Original same = copies.same(key);
        Copies.Original original = same != null ? same : copies.near(sketch);
        if (original != null) {
            LiveStory story = live.find(storyNow(copies.story(original.sequence())));
            if (story != null) {
                return repeated(signal, story, original, key, sketch, second, remarks);
            }
        }
        Reading reading = heard.reading();
        TermVector text = TermVector.of(reading, sums.vocabulary);
        StorySearch.Candidate nearest = search.nearest(text, second);
        List<Reason> reasons = new ArrayList<>();
        LiveStory story = joined(nearest, reading, text, second, reasons);
        boolean opens = story == null;
        if (story == null) {
            totals.opened++;
            story = live.open(totals.number(), tells ? new Telling() : Telling.SILENT);
        } else {
            totals.joined++;
            story.joined(Member.of(heard, second, text, tells));
        }
        sums.add(story, text);
        live.touch(story, clock.now());
        story.spans(second);
        if (tells) {
            story.telling.told(signal, heard.title + "\n" + heard.body, second);
        }
        if (same != null) {
            copies.renew(same.sequence(), signal.id(), story.id);
        } else {
            copies.remember(key, sketch, signal.id(), story.id);
        }
        reasons.addAll(remarks);
        if (opens) {
            return new Placement.Opened(signal.id(), story.id, reasons);
        }
        LiveStory one = nearest == null ? story : united(story, nearest.rival(), nearest.rivalScore());
        return new Placement.Joined(signal.id(), divided(one, heard.idKey), reasons);
    }

    /**
     * A text that speaks of two stories may tell that they are one: they merge where they are alike themselves. The one
     * with more texts goes on, the older among equals.
     */
    private LiveStory united(LiveStory story, @Nullable LiveStory rival, double score) {
        if (rival == null || score < THRESHOLD || story.weighedWith(rival)) {
            return story;
        }
        double likeness = sums.likeness(story, rival);
        if (likeness < MERGING) {
            return story;
        }
        boolean stays = story.texts > rival.texts || (story.texts == rival.texts && story.id < rival.id);
        LiveStory into = stays ? story : rival;
        LiveStory gone = stays ? rival : story;
        sums.absorb(into, gone);
        live.retire(gone);
        into.absorbs(gone);
        if (tells) {
            into.telling.absorb(gone.telling);
        }
        alarms.merged(gone, into);
        became.put(gone.id, into.id);
        for (long earlier : gone.absorbed) {
            became.put(earlier, into.id);
        }
        live.touch(into, clock.now());
        totals.merged++;
        mergers.accept(new Merger(gone.id, into.id, likeness, MERGING));
        return into;
    }

    /**
     * Looks now and then whether a story has become two, and parts it where it has; answers the story in which the signal
     * stands then. Copies that come later go with their text; of those before, only their number does.
     */
    private long divided(LiveStory story, long signal) {
        Parting.Found found = story.texts % LOOKS == 0 ? Parting.of(story, sums.vocabulary) : null;
        if (found == null) {
            return story.id;
        }
        totals.divided++;
        LiveStory part = live.open(totals.number(), tells ? story.telling.part(found.leaving()) : Telling.SILENT);
        story.members.remove(found.leaving());
        List<String> left = new ArrayList<>();
        boolean leaves = false;
        for (Member member : found.leaving()) {
            sums.subtract(story, member.text);
            sums.add(part, member.text);
            part.joined(member);
            part.spans(member.second);
            ids.revalue(member.idKey, part.id);
            copies.move(member.key, part.id);
            left.add(member.id);
            leaves |= member.idKey == signal;
        }
        live.touch(part, clock.now());
        divisions.accept(new Division(story.id, part.id, left, found.likeness(), Parting.STRANGERS));
        return leaves ? part.id : story.id;
    }

    /** Who is told that two stories have become one; in the middle of {@link #accept}, so it must not call back. */
    public void onMerger(Consumer<Merger> told) {
        mergers = told;
    }

    /** Who is told that a story has become two; like {@link #onMerger}. */
    public void onDivision(Consumer<Division> told) {
        divisions = told;
    }

    /** Who is told that a warning is announced or held back; in the middle of {@link #accept}, so it must not call back. */
    public void onAnnouncement(Consumer<Announcement> told) {
        alarms.listener(told);
    }

    private void weigh(long id) {
        LiveStory story = live.find(id);
        if (tells && story != null) {
            alarms.weigh(story, clock.now());
        }
    }

    /** The number under which a story goes on: its own, or that of the live story that took it in. */
    public long storyNow(long id) {
        return became.getOrDefault(id, id);
    }

    private Placement repeated(
            Signal signal,
            LiveStory story,
            Copies.Original original,
            long key,
            Sketch sketch,
            long second,
            List<Reason> remarks) {
        totals.repeated++;
        story.spans(second);
        story.members.copied(original.signal());
        if (tells) {
            story.telling.repeated(signal, second);
        }
        live.touch(story, clock.now());
        List<Reason> reasons = new ArrayList<>();
        if (copies.same(key) != null) {
            reasons.add(new Reason.SameText(original.signal()));
        } else {
            reasons.add(new Reason.NearText(original.signal(), original.resemblance()));
            copies.remember(key, sketch, signal.id(), story.id);
        }
        reasons.addAll(remarks);
        return new Placement.Repeated(signal.id(), story.id, original.signal(), reasons);
    }

    /** The nearest story, where it is near enough; says why or why not. */
    private @Nullable LiveStory joined(
            StorySearch.@Nullable Candidate nearest, Reading reading, TermVector text, long second, List<Reason> why) {
        if (nearest == null) {
            why.add(new Reason.NothingNear());
            return null;
        }
        long gap = Fading.gap(nearest.story(), second);
        double factor = Fading.factor(gap);
        var likeness = new Reason.Likeness(nearest.cosine() * factor, THRESHOLD);
        if (!likeness.reached()) {
            why.add(likeness);
            return null;
        }
        if (tells) {
            why.add(Explaining.shared(reading, text, sums.shares(text, nearest.story())));
        }
        why.add(likeness);
        why.add(new Reason.Decay(Duration.ofSeconds(gap), factor));
        return nearest.story();
    }

    private void expire() {
        long since = clock.now() - limits.live().toSeconds();
        LiveStory stalest = live.stalest();
        while (stalest != null && stalest.touched < since) {
            // What runs ahead of the stream's clock was touched at an earlier time than it speaks of.
            if (stalest.until < since) {
                letGo(stalest);
            } else {
                live.touch(stalest, clock.now());
            }
            stalest = live.stalest();
        }
    }

    private void bound() {
        LiveStory stalest = live.stalest();
        while (stalest != null
                && live.live() > 1
                && (live.live() > limits.stories() || sums.postings() > limits.postings())) {
            letGo(stalest);
            stalest = live.stalest();
        }
        if (sums.vocabulary.crowded()) {
            sums.vocabulary.fade();
        }
    }

    private void letGo(LiveStory story) {
        sums.clear(story);
        live.retire(story);
        for (long earlier : story.absorbed) {
            became.remove(earlier);
        }
        totals.expired++;
    }

    private OptionalLong liveStory(long id) {
        long now = storyNow(id);
        return live.find(now) == null ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /** The live story with this number, or the one that took it in. */
    public Optional<Story> story(long id) {
        LiveStory story = live.find(storyNow(id));
        return story == null ? Optional.empty() : Optional.of(view(story));
    }

    /** The warning of a live story: what {@link #story} says of it, for less. */
    public Optional<Warning> warning(long id) {
        LiveStory story = live.find(storyNow(id));
        return story == null ? Optional.empty() : Optional.of(alarms.warning(story, clock.now()));
    }

    /** The live story that a signal stands in, while the radar remembers the signal. */
    public OptionalLong storyOf(String signalId) {
        long at = ids.find(Hashing.identity(signalId));
        return at < 0 ? OptionalLong.empty() : liveStory(ids.value(at));
    }

    /** The live stories, the most urgent first, then the largest, then the oldest. */
    public List<Story> stories(int limit) {
        record Weighed(LiveStory story, double score) {}
        return live.all().stream()
                .map(s -> new Weighed(s, Warnings.score(s.telling, clock.now())))
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .thenComparingLong(w -> w.story.telling.signals())
                        .reversed()
                        .thenComparingLong(w -> w.story.id))
                .limit(limit)
                .map(w -> view(w.story))
                .toList();
    }

    /** The live stories with most signals, the largest first, then the oldest. */
    public List<Story> largest(int limit) {
        return live.all().stream()
                .sorted(Comparator.comparingLong((LiveStory s) -> s.telling.signals())
                        .reversed()
                        .thenComparingLong(s -> s.id))
                .limit(limit)
                .map(this::view)
                .toList();
    }

    /** The live stories by heat, the hottest first, then the largest, then the oldest. */
    public List<Story> hottest(int limit) {
        record Weighed(LiveStory story, double heat, long signals) {}
        return live.all().stream()
                .map(s -> {
                    Telling.Parts parts = s.telling.parts();
                    return new Weighed(s, parts.heat().score(), parts.signals);
                })
                .sorted(Comparator.comparingDouble(Weighed::heat)
                        .thenComparingLong(Weighed::signals)
                        .reversed()
                        .thenComparingLong(w -> w.story.id))
                .limit(limit)
                .map(w -> view(w.story))
                .toList();
    }

    /**
     * Marks a release: what people of this story asked up to {@code at} counts as answered.
     *
     * @return whether the story is live
     */
    public boolean answered(long storyId, Instant at) {
        LiveStory story = live.find(storyNow(storyId));
        if (story == null) {
            return false;
        }
        story.telling.answered(at.getEpochSecond());
        weigh(story.id);
        return true;
    }

    /** What went through since the beginning. */
    public RadarCounts counts() {
        return totals.counts(live.live());
    }

    private Story view(LiveStory story) {
        return Viewing.of(story, clock.now(), sums.vocabulary, alarms.warning(story, clock.now()));
    }

    /** Writes everything that the radar knows; the same state gives the same bytes. Flushes, does not close. */
    public void snapshot(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeLong(limits.live().toSeconds());
        out.writeInt(limits.stories());
        out.writeInt(limits.postings());
        out.writeInt(limits.texts());
        out.writeInt(limits.ids());
        out.writeBoolean(tells);
        clock.write(out);
        ids.write(out);
        copies.write(out);
        sums.vocabulary.write(out);
        live.write(out, tells);
        totals.write(out);
        alarms.write(out);
        out.flush();
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
        var in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        try {
            if (in.readInt() != MAGIC) {
                throw new IOException("This is not a radar snapshot: it does not begin with its mark");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException(
                        "The snapshot has version %d, and this radar reads version %d: ".formatted(version, VERSION)
                                + "begin empty and feed the signals again");
            }
            var limits = new RadarLimits(
                    Duration.ofSeconds(in.readLong()), in.readInt(), in.readInt(), in.readInt(), in.readInt());
            boolean tells = in.readBoolean();
            return new Radar(
                    limits,
                    EventClock.read(in),
                    Recent.read(in),
                    Copies.read(in),
                    new StorySums(Vocabulary.read(in), StoryShelf.read(in, tells)),
                    Totals.read(in),
                    Alarms.read(in, settings),
                    tells);
        } catch (EOFException e) {
            throw new IOException("The snapshot ends too early: it was cut off while being written", e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("The snapshot is damaged: " + e.getMessage(), e);
        }
    }
}
