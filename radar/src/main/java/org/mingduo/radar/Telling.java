package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The side of a live story that people see: who spoke, when, what was asked, how grave it sounds. */
final class Telling {
    /** Heap that one takes without what is kept of its story, in bytes. */
    private static final int BYTES = 40;

    private static final int[] NONE = {};

    /** Stands for the telling of stories of which nobody asks more than which signals are theirs; nothing is told to it. */
    static final Telling SILENT = new Telling();

    /**
     * A story of one short signal keeps that signal and nothing else: most stories never have a second one. What it tells
     * is worked out when somebody asks, and kept from the second signal on.
     */
    private byte @Nullable [] only;

    private long onlySecond;
    private @Nullable Parts parts;

    /** What is kept of the story; of one with a single signal, what that signal tells. */
    Parts parts() {
        Parts kept = parts;
        if (kept == null) {
            kept = new Parts();
            if (only != null) {
                Signal signal = PackedSignal.signal(only);
                kept.counted(signal, onlySecond);
                kept.told(signal, onlySecond);
            }
        }
        return kept;
    }

    /** The same, kept from here on. */
    private Parts kept() {
        Parts now = parts();
        parts = now;
        only = null;
        return now;
    }
    /** Numbers of the severity words heard, ascending, and in how many texts. */
    int[] words = NONE;

    int[] hearings = NONE;

    /** Takes a signal that is no copy. */
    void told(Signal signal, String cleaned, long second) {
        if (only == null && parts == null && PackedSignal.fits(signal)) {
            only = PackedSignal.of(signal);
            onlySecond = second;
        } else {
            Parts now = kept();
            now.counted(signal, second);
            now.told(signal, second);
        }
        for (int word : Severity.heard(cleaned)) {
            hear(word, 1);
        }
    }

    /** Takes a copy: it adds spread and voices, and nothing to what is said. */
    void repeated(Signal signal, long second) {
        Parts now = kept();
        now.counted(signal, second);
        now.spread++;
    }

    /** Takes over all that another story told. */
    void absorb(Telling other) {
        kept().absorb(other.parts());
        for (int i = 0; i < other.words.length; i++) {
            hear(other.words[i], other.hearings[i]);
        }
    }

    /**
     * Takes out the texts that go on elsewhere, with their copies, and gives what they tell: what is asked and heard of harm
     * as far as their words are still at hand. Who spoke and when copies came cannot be told apart any more: the part that
     * stays keeps it.
     */
    Telling part(List<Member> leaving) {
        var gone = new Telling();
        Parts own = kept();
        Parts theirs = gone.kept();
        theirs.answered = own.answered;
        for (long release : own.demands.releases()) {
            theirs.demands.answered(release);
        }
        for (Member member : leaving) {
            Signal signal = Objects.requireNonNull(member.shown);
            Heard heard = Heard.of(signal);
            String cleaned = heard.title + "\n" + heard.body;
            gone.told(signal, cleaned, member.second);
            unhear(cleaned);
            own.demands.untold(Sentences.demands(Parts.shown(signal)), member.second);
            own.anonymous -= signal.authorKey() == null ? 1 : 0;
            theirs.signals += member.copies;
            theirs.spread += member.copies;
            own.signals -= 1 + member.copies;
            own.spread -= member.copies;
            own.support -= signal.support();
            own.pulse.unbeat(member.second);
            own.sources.add(StoryText.line(signal.source(), 60), -1);
            own.channels.add(StoryText.line(signal.channel(), 60), -1);
            own.samples.remove(signal.id());
            own.places.untold((signal.title() == null ? "" : signal.title() + "\n") + signal.text());
        }
        return gone;
    }

    private void hear(int word, int times) {
        int at = Arrays.binarySearch(words, word);
        if (at < 0) {
            at = -at - 1;
            int[] longer = new int[words.length + 1];
            int[] more = new int[words.length + 1];
            System.arraycopy(words, 0, longer, 0, at);
            System.arraycopy(hearings, 0, more, 0, at);
            System.arraycopy(words, at, longer, at + 1, words.length - at);
            System.arraycopy(hearings, at, more, at + 1, words.length - at);
            longer[at] = word;
            words = longer;
            hearings = more;
        }
        hearings[at] += times;
    }

    /** Takes back the harm words of one text; a word that no other text has is forgotten. */
    private void unhear(String cleaned) {
        for (int word : Severity.heard(cleaned)) {
            int at = Arrays.binarySearch(words, word);
            if (at >= 0 && --hearings[at] == 0) {
                words = without(words, at);
                hearings = without(hearings, at);
            }
        }
    }

    private static int[] without(int[] values, int at) {
        int[] fewer = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }

    void answered(long second) {
        Parts now = kept();
        now.answered = Math.max(now.answered, second);
        now.demands.answered(second);
    }

    /** Signals heard, copies included. */
    long signals() {
        return parts != null ? parts.signals : only != null ? 1 : 0;
    }

    /** Texts of its own, copies not counted. */
    long texts() {
        return parts != null ? parts.signals - parts.spread : signals();
    }

    /** Heap that it takes, in bytes. */
    int bytes() {
        if (this == SILENT) {
            return 0;
        }
        return BYTES
                + (only == null ? 0 : 16 + only.length)
                + (parts == null ? 0 : parts.bytes())
                + (words.length == 0 ? 0 : 32 + 8 * words.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(only != null);
        if (only != null) {
            out.writeLong(onlySecond);
            StateForm.signal(out, PackedSignal.signal(only));
        } else {
            parts().write(out);
        }
        StateForm.ints(out, words, words.length);
        StateForm.ints(out, hearings, hearings.length);
    }

    static Telling read(DataInput in) throws IOException {
        var telling = new Telling();
        if (in.readBoolean()) {
            telling.onlySecond = in.readLong();
            telling.only = PackedSignal.of(StateForm.signal(in));
        } else {
            telling.parts = Parts.read(in);
        }
        telling.words = StateForm.ints(in, Severity.words().size());
        telling.hearings = StateForm.ints(in, Severity.words().size());
        return telling;
    }
}
