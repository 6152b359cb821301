package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A few texts of a story as people wrote them: the first four and the newest eight. */
final class Samples {
    static final int FIRST = 4;
    private static final int NEWEST = 8;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_EXCERPT = 160;

    private final List<Sample> kept = new ArrayList<>(1);
    private int seen;

    /** @param headed whether the title is the author's own and not taken from the text */
    record Sample(String signalId, String title, boolean headed, String excerpt) {
        String whole() {
            return headed ? title + "\n" + excerpt : excerpt;
        }
    }

    void add(Signal signal) {
        boolean headed = signal.title() != null && !signal.title().isBlank();
        String excerpt = StoryText.shown(start(signal.text()), LONGEST_EXCERPT);
        String title = headed && signal.title() != null
                ? StoryText.line(signal.title(), LONGEST_TITLE)
                : StoryText.line(firstSentence(excerpt), LONGEST_TITLE);
        var sample = new Sample(signal.id(), title, headed, excerpt);
        if (kept.size() < FIRST + NEWEST) {
            kept.add(sample);
        } else {
            kept.set(FIRST + (seen - FIRST) % NEWEST, sample);
        }
        seen = seen + 1 == FIRST + 1000 * NEWEST ? FIRST + NEWEST : seen + 1;
    }

    /** Forgets a signal that has left the story. */
    void remove(String signalId) {
        if (kept.removeIf(sample -> sample.signalId.equals(signalId))) {
            seen = kept.size();
        }
    }

    /** Takes over another story's samples: the first ones of this story stay, the newest of both share the rest. */
    void absorb(Samples other) {
        List<Sample> all = new ArrayList<>(kept.subList(0, Math.min(FIRST, kept.size())));
        List<Sample> own = kept.subList(all.size(), kept.size());
        int room = FIRST + NEWEST - all.size();
        int theirs = Math.min(other.kept.size(), Math.max(room / 2, room - own.size()));
        all.addAll(own.subList(Math.max(0, own.size() - (room - theirs)), own.size()));
        all.addAll(other.kept.subList(0, theirs));
        kept.clear();
        kept.addAll(all);
        seen = kept.size();
    }

    private static String start(String text) {
        return text.length() > 8 * LONGEST_EXCERPT ? StoryText.wellCut(text.substring(0, 8 * LONGEST_EXCERPT)) : text;
    }

    private static String firstSentence(String excerpt) {
        for (int i = 8; i < excerpt.length(); i++) {
            char c = excerpt.charAt(i);
            if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '\n') {
                return excerpt.substring(0, c == '\n' ? i : i + 1);
            }
        }
        return excerpt;
    }

    List<Sample> list() {
        return List.copyOf(kept);
    }

    /** Heap that it takes, in bytes: half-full titles and excerpts are assumed. */
    int bytes() {
        return 80 + 440 * kept.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(seen);
        out.writeInt(kept.size());
        for (Sample sample : kept) {
            StateForm.text(out, sample.signalId);
            StateForm.text(out, sample.title);
            out.writeBoolean(sample.headed);
            StateForm.text(out, sample.excerpt);
        }
    }

    static Samples read(DataInput in) throws IOException {
        var samples = new Samples();
        samples.seen = in.readInt();
        int n = StateForm.count(in, FIRST + NEWEST);
        for (int i = 0; i < n; i++) {
            samples.kept.add(new Sample(StateForm.text(in), StateForm.text(in), in.readBoolean(), StateForm.text(in)));
        }
        return samples;
    }
}
