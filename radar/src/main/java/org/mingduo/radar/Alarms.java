package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingduo.radar.alarm.AlarmBudget;
import org.mingduo.radar.alarm.AlarmDecision;
import org.mingduo.radar.alarm.AlarmSettings;

/** Puts every score of a story through the alarm budget, and tells who listens what comes of it. */
final class Alarms {
    private final AlarmBudget budget;
    private Consumer<Announcement> listener = announcement -> {};

    private Alarms(AlarmBudget budget) {
        this.budget = budget;
    }

    Alarms(AlarmSettings settings) {
        this(new AlarmBudget(settings));
    }

    void listener(Consumer<Announcement> told) {
        listener = told;
    }

    /** Weighs a story of which something new is known, at the stream's second. */
    void weigh(LiveStory story, long now) {
        // Most stories say nothing grave, and what they ask need not be read to know it.
        if (budget.passesOver(story.id, Warnings.atMost(story.telling))) {
            return;
        }
        double score = Warnings.score(story.telling, now);
        Instant at = Instant.ofEpochSecond(now);
        said(story, score, at, budget.decide(story.id, score, at));
    }

    private void said(LiveStory story, double score, Instant at, AlarmDecision decision) {
        if (decision.call() != AlarmDecision.Call.NOTHING_NEW) {
            listener.accept(new Announcement(
                    story.id,
                    decision.wanted(),
                    decision.announced(),
                    score,
                    at,
                    decision.left(),
                    decision.zh(),
                    decision.en()));
        }
    }

    /** Announces what was held back and finds room at that second, the gravest first; answers whether there was any. */
    boolean retry(StoryShelf live, long second) {
        record Weighed(LiveStory story, double score) {}
        Instant at = Instant.ofEpochSecond(second);
        List<Weighed> waiting = budget.waiting(at).stream()
                .map(live::find)
                .filter(Objects::nonNull)
                .map(story -> new Weighed(story, Warnings.score(story.telling, second)))
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .reversed()
                        .thenComparingLong(weighed -> weighed.story.id))
                .toList();
        boolean any = false;
        for (Weighed weighed : waiting) {
            Optional<AlarmDecision> decision = budget.retry(weighed.story.id, weighed.score, at);
            decision.ifPresent(made -> said(weighed.story, weighed.score, at, made));
            any |= decision.isPresent();
        }
        return any;
    }

    Optional<Instant> nextRoom(long second) {
        return budget.nextRoom(Instant.ofEpochSecond(second));
    }

    void merged(LiveStory gone, LiveStory into) {
        budget.merged(gone.id, into.id);
    }

    /** The warning of a story as it stands at the stream's second. */
    Warning warning(LiveStory story, long now) {
        double score = Warnings.score(story.telling, now);
        AlarmDecision standing = budget.look(story.id, score, Instant.ofEpochSecond(now));
        return new Warning(
                standing.level(),
                score,
                Warnings.causes(story.telling, now),
                standing.waits(),
                standing.zh(),
                standing.en());
    }

    void write(DataOutput out) throws IOException {
        budget.write(out);
    }

    static Alarms read(DataInput in, AlarmSettings settings) throws IOException {
        return new Alarms(AlarmBudget.read(in, settings));
    }
}
