package org.mingduo.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the picture of a story that people see. */
final class Viewing {
    private static final String UNTITLED = "（无标题）";

    private Viewing() {}

    static Story of(LiveStory story, long now, Vocabulary vocabulary, Warning warning) {
        Telling told = story.telling;
        Parts parts = told.parts();
        List<Samples.Sample> samples = parts.samples.list();
        List<Story.Keyword> keywords = Keywords.of(samples, vocabulary);
        Samples.Sample face = face(samples, keywords);
        return new Story(
                story.id,
                parts.timed ? Instant.ofEpochSecond(story.from) : null,
                parts.timed ? Instant.ofEpochSecond(story.until) : null,
                parts.signals,
                parts.spread,
                parts.spoke(),
                face == null || face.title().isBlank() ? UNTITLED : face.title(),
                face == null ? "" : face.signalId(),
                keywords,
                parts.demands.list(parts.timed),
                parts.demands.open(),
                parts.sources.counts(),
                parts.channels.counts(),
                volume(parts.pulse),
                Duration.ofSeconds(parts.pulse.width()),
                Bursts.of(parts.pulse.volume(), parts.pulse.first(), parts.pulse.width()),
                parts.pulse.growth(now),
                warning,
                parts.answered == Long.MIN_VALUE ? null : Instant.ofEpochSecond(parts.answered),
                parts.timed ? Judging.of(parts.demands, story.from, now) : List.of(),
                parts.places.places(),
                parts.support,
                parts.heat());
    }

    /** The sample whose title says most of what the story is about: its keywords, harm, that it was among the first. */
    private static Samples.@Nullable Sample face(List<Samples.Sample> samples, List<Story.Keyword> keywords) {
        Samples.Sample best = null;
        double most = -1;
        for (int i = 0; i < samples.size(); i++) {
            Samples.Sample sample = samples.get(i);
            double said = (sample.headed() ? 0.3 : 0)
                    + (i < Samples.FIRST ? 0.3 : 0)
                    + (Severity.grave(sample.title()) ? 0.5 : 0);
            for (Story.Keyword keyword : keywords) {
                said += sample.title().contains(keyword.text()) ? keyword.weight() : 0;
            }
            if (said > most) {
                most = said;
                best = sample;
            }
        }
        return best;
    }

    private static List<Story.Volume> volume(Pulse pulse) {
        List<Story.Volume> volume = new ArrayList<>();
        int[] counts = pulse.volume();
        for (int i = 0; i < counts.length; i++) {
            volume.add(new Story.Volume(Instant.ofEpochSecond(pulse.first() + i * pulse.width()), counts[i]));
        }
        return volume;
    }
}
