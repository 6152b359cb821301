package org.mingduo.radar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.alarm.AlarmSettings;

/** All that a radar remembers of what it heard, within {@link RadarLimits}. */
final class Remembered {
    final RadarLimits limits;
    final EventClock clock;
    final Recent ids;
    final Copies copies;
    final StorySums sums;
    final StoryShelf live;
    final Openings openings;
    final Scales scales = new Scales();
    final Totals totals;
    final Alarms alarms;
    /** Whether what makes a story readable is kept: title, volume, demands, warning. */
    final boolean tells;
    /** Stories that were taken in, to the live ones that took them in. */
    private final Map<Long, Long> became = new HashMap<>();

    Remembered(
            RadarLimits limits,
            EventClock clock,
            Recent ids,
            Copies copies,
            StorySums sums,
            Openings openings,
            Totals totals,
            Alarms alarms,
            boolean tells) {
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.copies = copies;
        this.sums = sums;
        live = sums.shelf;
        this.openings = openings;
        this.totals = totals;
        this.alarms = alarms;
        this.tells = tells;
        for (LiveStory story : live.all()) {
            scales.on(story);
            ledTo(story);
        }
    }

    static Remembered nothing(RadarLimits limits, AlarmSettings settings, boolean tells) {
        return new Remembered(
                limits,
                new EventClock(),
                new Recent(limits.ids()),
                new Copies(limits.texts()),
                new StorySums(Vocabulary.taught(limits.terms()), new StoryShelf()),
                new Openings(),
                new Totals(),
                new Alarms(settings),
                tells);
    }

    /** The number under which a story goes on: its own, or that of the live story that took it in. */
    long storyNow(long id) {
        return became.getOrDefault(id, id);
    }

    /** The live story with this number, or the one that took it in. */
    @Nullable
    LiveStory story(long id) {
        return live.find(storyNow(id));
    }

    /** The numbers of all that this story took in lead to it. */
    void ledTo(LiveStory story) {
        for (long earlier : story.absorbed) {
            became.put(earlier, story.id);
        }
    }

    /** What live stories and the terms that they use take in the heap, in bytes. */
    long bytes() {
        return scales.bytes() + (long) sums.vocabulary.used() * Vocabulary.TERM_BYTES;
    }

    /** The number of a story that was taken in leads to the one that took it in, while that is live. */
    void leads(long story, long into) {
        LiveStory took = live.find(into);
        if (took != null) {
            scales.off(took);
            took.tookIn(story);
            scales.on(took);
            ledTo(took);
        }
    }

    /** Takes a story out of all that is live. */
    void letGo(LiveStory story) {
        scales.off(story);
        sums.clear(story);
        live.retire(story);
        for (long earlier : story.absorbed) {
            became.remove(earlier);
        }
        totals.expired++;
    }
}
