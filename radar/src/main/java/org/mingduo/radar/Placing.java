package org.mingduo.radar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds each text its story: that of which it is a copy, the nearest, or a new one. */
final class Placing {
    private final Remembered memory;
    private final Copies copies;
    private final StorySums sums;
    private final StoryShelf live;
    private final boolean tells;
    private final StorySearch search;
    final Kinship kinship;

    Placing(Remembered memory) {
        this.memory = memory;
        copies = memory.copies;
        sums = memory.sums;
        live = memory.live;
        tells = memory.tells;
        search = new StorySearch(sums);
        kinship = new Kinship(memory, search);
    }

    /**
     * Places a text that can be read.
     *
     * @param second the stream's second at which it counts
     * @param remarks what else is to be said of it, after the reasons for its place
     */
    Placement placed(Heard heard, long second, List<Reason> remarks) {
        Signal signal = heard.signal;
        Sketch sketch = Objects.requireNonNull(heard.sketch);
        long key = heard.key;
        Copies.Original same = copies.same(key);
        Copies.Original original = same != null ? same : copies.near(sketch);
        if (original != null) {
            LiveStory story = memory.story(copies.story(original.sequence()));
            if (story != null) {
                return repeated(signal, story, original, key, sketch, second, remarks);
            }
        }
        kinship.lookAgain(memory.openings.due());
        Reading reading = heard.reading();
        TermVector text = TermVector.of(reading, sums.vocabulary);
        Nearest nearest = search.nearest(text, second);
        List<Reason> reasons = new ArrayList<>();
        LiveStory story = joined(nearest, reading, text, reasons);
        boolean opens = story == null;
        if (story == null) {
            memory.totals.opened++;
            story = live.open(memory.totals.number(), tells ? new Telling() : Telling.SILENT);
            memory.openings.opened(story.id);
        } else {
            memory.totals.joined++;
            memory.openings.joined();
            memory.scales.off(story);
            story.joined(Member.of(heard, second, text, tells));
        }
        tell(story, heard, text, second, same);
        reasons.addAll(remarks);
        if (opens) {
            return new Placement.Opened(signal.id(), story.id, reasons);
        }
        LiveStory one = nearest == null ? story : kinship.united(story, nearest.rival(), nearest.rivalScore());
        return new Placement.Joined(signal.id(), kinship.divided(one, heard.idKey), reasons);
    }

    private void tell(LiveStory story, Heard heard, TermVector text, long second, Copies.@Nullable Original same) {
        Signal signal = heard.signal;
        sums.add(story, text);
        live.touch(story, memory.clock.now());
        story.spans(second);
        if (tells) {
            story.telling.told(signal, heard.title + "\n" + heard.body, second);
        }
        memory.scales.on(story);
        if (same != null) {
            copies.renew(same.sequence(), signal.id(), story.id);
        } else {
            copies.remember(heard.key, Objects.requireNonNull(heard.sketch), signal.id(), story.id);
        }
    }

    /**
     * Puts a text that can be read into the story of this number, whatever it is like; nothing merges and nothing parts.
     *
     * @param copy whether it counts as spread, as far as the text of which it is a copy is remembered
     */
    void put(Heard heard, long second, long number, boolean copy) {
        Sketch sketch = Objects.requireNonNull(heard.sketch);
        Copies.Original same = copies.same(heard.key);
        LiveStory story = live.find(number);
        if (story != null && copy) {
            Copies.Original original = same != null ? same : copies.near(sketch);
            if (original != null) {
                repeated(heard.signal, story, original, heard.key, sketch, second, List.of());
                return;
            }
        }
        TermVector text = TermVector.of(heard.reading(), sums.vocabulary);
        if (story == null) {
            memory.totals.opens(number);
            story = live.open(number, tells ? new Telling() : Telling.SILENT);
            memory.openings.opened(number);
        } else {
            memory.totals.joined++;
            memory.openings.joined();
            memory.scales.off(story);
            story.joined(Member.of(heard, second, text, tells));
        }
        tell(story, heard, text, second, same);
    }

    private Placement repeated(
            Signal signal,
            LiveStory story,
            Copies.Original original,
            long key,
            Sketch sketch,
            long second,
            List<Reason> remarks) {
        memory.totals.repeated++;
        story.spans(second);
        story.members.copied(original.signal());
        if (tells) {
            memory.scales.off(story);
            story.telling.repeated(signal, second);
            memory.scales.on(story);
        }
        live.touch(story, memory.clock.now());
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
    private @Nullable LiveStory joined(@Nullable Nearest nearest, Reading reading, TermVector text, List<Reason> why) {
        if (nearest == null) {
            why.add(new Reason.NothingNear());
            return null;
        }
        boolean joins = nearest.joins();
        if (joins && tells) {
            why.add(Explaining.shared(reading, text, sums.shares(text, nearest.story(), nearest.known())));
        }
        why.add(new Reason.Likeness(nearest.score(), nearest.needed()));
        if (nearest.rivalled()) {
            why.add(new Reason.Rival(nearest.rivalScore(), Nearest.THRESHOLD, nearest.needed()));
        }
        if (!joins) {
            return null;
        }
        why.add(new Reason.Decay(Duration.ofSeconds(nearest.gap()), Fading.factor(nearest.gap())));
        return nearest.story();
    }
}
