package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds that two stories have become one, or one two, and tells who listens. */
final class Kinship {
    /** Cosine between two stories from which they are one, once a text speaks of both. */
    static final double MERGING = 0.25;

    /** Texts of a story after which it is looked at again whether it has become two. */
    static final int LOOKS = 16;

    private final Remembered memory;
    private final StorySums sums;
    private final StoryShelf live;

    Consumer<Merger> mergers = merger -> {};
    Consumer<Division> divisions = division -> {};

    Kinship(Remembered memory) {
        this.memory = memory;
        sums = memory.sums;
        live = memory.live;
    }

    /**
     * A text that speaks of two stories may tell that they are one: they merge where they are alike themselves. The one
     * with more texts goes on, the older among equals.
     *
     * @param rival the other story of which the text speaks
     * @param score how like the text is to it, after fading
     * @return the story in which the text stands then
     */
    LiveStory united(LiveStory story, @Nullable LiveStory rival, double score) {
        if (rival == null || score < Placing.THRESHOLD || story.weighedWith(rival)) {
            return story;
        }
        double likeness = sums.likeness(story, rival);
        if (likeness < MERGING) {
            return story;
        }
        boolean stays = story.texts > rival.texts || (story.texts == rival.texts && story.id < rival.id);
        LiveStory into = stays ? story : rival;
        LiveStory gone = stays ? rival : story;
        memory.scales.off(into);
        memory.scales.off(gone);
        sums.absorb(into, gone);
        live.retire(gone);
        into.absorbs(gone);
        if (memory.tells) {
            into.telling.absorb(gone.telling);
        }
        memory.scales.on(into);
        memory.alarms.merged(gone, into);
        memory.ledTo(into);
        live.touch(into, memory.clock.now());
        memory.totals.merged++;
        mergers.accept(new Merger(gone.id, into.id, likeness, MERGING));
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
