package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds that two stories are one, or that one has become two, and tells who listens. */
final class Kinship {
    /** Cosine between two stories from which they are one, once a text speaks of both. */
    static final double MERGING = 0.25;

    /** Texts of a story after which it is looked at again whether it has become two. */
    static final int LOOKS = 16;

    /** Texts up to which a story is looked at once more. */
    private static final int SMALL = 3;

    private final Remembered memory;
    private final StorySearch search;
    private final StorySums sums;
    private final StoryShelf live;

    Consumer<Merger> mergers = merger -> {};
    Consumer<Division> divisions = division -> {};

    Kinship(Remembered memory, StorySearch search) {
        this.memory = memory;
        this.search = search;
        sums = memory.sums;
        live = memory.live;
    }

    /**
     * A text that speaks of two stories may tell that they are one: they merge where they are alike themselves.
     *
     * @param rival the other story of which the text speaks
     * @param score how like the text is to it, after fading
     * @return the story in which the text stands then
     */
    LiveStory united(LiveStory story, @Nullable LiveStory rival, double score) {
        if (rival == null || score < Nearest.THRESHOLD || story.weighedWith(rival)) {
            return story;
        }
        double likeness = sums.likeness(story, rival);
        if (likeness < MERGING) {
            return story;
        }
        LiveStory one = unite(story, rival, Merger.Ground.SPOKEN_OF_TOGETHER, likeness, MERGING);
        live.touch(one, memory.clock.now());
        return one;
    }

    /**
     * A story that has stayed small is looked at once more, as if it were one text of its latest second: where it would join
     * another story by what is known now, it does, and what they say together may be worth a warning.
     *
     * @param number of the story, which may be gone
     */
    void lookAgain(long number) {
        LiveStory story = live.find(number);
        if (story == null || story.texts > SMALL) {
            return;
        }
        Nearest nearest = search.nearest(story);
        if (nearest != null && nearest.joins()) {
            LiveStory one = unite(story, nearest.story(), Merger.Ground.SECOND_LOOK, nearest.score(), nearest.needed());
            if (memory.tells) {
                memory.alarms.weigh(one, memory.clock.now());
            }
        }
    }

    /** The one with more texts goes on, the older among equals. */
    private LiveStory unite(LiveStory story, LiveStory rival, Merger.Ground ground, double likeness, double threshold) {
        boolean stays = story.texts > rival.texts || (story.texts == rival.texts && story.id < rival.id);
        LiveStory into = stays ? story : rival;
        LiveStory gone = stays ? rival : story;
        memory.scales.off(into);
        memory.scales.off(gone);
        sums.absorb(into, gone);
        live.freshenLike(into, gone);
        live.retire(gone);
        into.absorbs(gone);
        if (memory.tells) {
            into.telling.absorb(gone.telling);
        }
        memory.scales.on(into);
        memory.alarms.merged(gone, into);
        memory.ledTo(into);
        memory.totals.merged++;
        mergers.accept(new Merger(gone.id, into.id, ground, likeness, threshold));
        return into;
    }

    /**
     * Looks now and then whether a story has become two, and parts it where it has; answers the story in which the signal
     * stands then. Copies that come later go with their text; of those before, only their number does.
     */
    long divided(LiveStory story, long signal) {
        Parting.Found found = story.texts % LOOKS == 0 ? Parting.of(story, sums.vocabulary) : null;
        if (found == null) {
            return story.id;
        }
        memory.totals.divided++;
        memory.scales.off(story);
        LiveStory part =
                live.open(memory.totals.number(), memory.tells ? story.telling.part(found.leaving()) : Telling.SILENT);
        story.members.remove(found.leaving());
        List<String> left = new ArrayList<>();
        boolean leaves = false;
        for (Member member : found.leaving()) {
            sums.subtract(story, member.text);
            sums.add(part, member.text);
            part.joined(member);
            part.spans(member.second);
            memory.ids.revalue(member.idKey, part.id);
            memory.copies.move(member.key, part.id);
            left.add(member.id);
            leaves |= member.idKey == signal;
        }
        memory.scales.on(story);
        memory.scales.on(part);
        live.touch(part, memory.clock.now());
        divisions.accept(new Division(story.id, part.id, left, found.likeness(), Parting.STRANGERS));
        return leaves ? part.id : story.id;
    }
}
