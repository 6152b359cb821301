package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
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
        AlarmDecision decision = budget.decide(story.id, score, at);
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
