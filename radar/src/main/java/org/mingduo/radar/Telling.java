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
    /** Characters of a text in which demands are sought. */
    private static final int SOUGHT = 4_000;

    /** Heap that one takes without what is kept of its story, and what the parts take without what is in them, in bytes. */
    private static final int BYTES = 40;

    private static final int PARTS_BYTES = 100;

    private static final long NEVER = Long.MIN_VALUE;
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

    /** What is kept of a story with several signals. */
    static final class Parts {
        Voices voices = new Voices();
        Tally sources = new Tally();
        Tally channels = new Tally();
        Pulse pulse = new Pulse();
        Samples samples = new Samples();
        DemandBook demands = new DemandBook();
        PlaceBook places = new PlaceBook();

        boolean timed;
        long signals;
        long spread;
        long anonymous;
        /** How often its signals were supported where they stood, copies included. */
        long support;

        long answered = NEVER;

        private void counted(Signal signal, long second) {
            signals++;
            timed |= signal.time() != null;
            anonymous += signal.authorKey() == null ? 1 : 0;
            support += signal.support();
            pulse.beat(second);
            sources.add(StoryText.line(signal.source(), 60), 1);
            channels.add(StoryText.line(signal.channel(), 60), 1);
            if (signal.authorKey() != null) {
                voices.heard(signal.authorKey());
            }
        }

        private int bytes() {
            return voices.bytes()
                    + sources.bytes()
                    + channels.bytes()
                    + pulse.bytes()
                    + samples.bytes()
                    + demands.bytes()
                    + places.bytes();
        }

        /** How many spoke; those without a key are one each. */
        long spoke() {
            return voices.count() + anonymous;
        }

        Heat heat() {
            return Heat.of(spoke(), timed ? pulse : new Pulse(), support);
        }

        private void told(Signal signal, long second) {
            samples.add(signal);
            String shown =
                    StoryText.shown((signal.title() == null ? "" : signal.title() + "\n") + cut(signal.text()), SOUGHT);
            demands.told(Sentences.demands(shown), second);
            places.told(shown);
        }
    }

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

    private static String cut(String text) {
        return text.length() > 2 * SOUGHT ? StoryText.wellCut(text.substring(0, 2 * SOUGHT)) : text;
    }

    /** Takes over all that another story told. */
    void absorb(Telling other) {
        Parts own = kept();
        Parts theirs = other.parts();
        own.timed |= theirs.timed;
        own.signals += theirs.signals;
        own.spread += theirs.spread;
        own.anonymous += theirs.anonymous;
        own.support += theirs.support;
        own.answered = Math.max(own.answered, theirs.answered);
        own.voices.absorb(theirs.voices);
        own.sources.absorb(theirs.sources);
        own.channels.absorb(theirs.channels);
        own.pulse.absorb(theirs.pulse);
        own.samples.absorb(theirs.samples);
        own.demands.absorb(theirs.demands);
        own.places.absorb(theirs.places);
        for (int i = 0; i < other.words.length; i++) {
            hear(other.words[i], other.hearings[i]);
        }
    }

    /**
     * Takes out the texts that go on elsewhere, with their copies, and gives what they tell. Who spoke, what was asked, what
     * was heard of harm and when copies came cannot be told apart any more: the part that stays keeps it.
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
            gone.told(signal, heard.title + "\n" + heard.body, member.second);
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
                + (parts == null ? 0 : PARTS_BYTES + parts.bytes())
                + (words.length == 0 ? 0 : 32 + 8 * words.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(only != null);
        if (only != null) {
            out.writeLong(onlySecond);
            StateForm.signal(out, PackedSignal.signal(only));
        } else {
            Parts now = parts();
            out.writeBoolean(now.timed);
            out.writeLong(now.signals);
            out.writeLong(now.spread);
            out.writeLong(now.anonymous);
            out.writeLong(now.support);
            out.writeLong(now.answered);
            now.voices.write(out);
            now.sources.write(out);
            now.channels.write(out);
            now.pulse.write(out);
            now.samples.write(out);
            now.demands.write(out);
            now.places.write(out);
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
            Parts parts = new Parts();
            parts.timed = in.readBoolean();
            parts.signals = in.readLong();
            parts.spread = in.readLong();
            parts.anonymous = in.readLong();
            parts.support = in.readLong();
            parts.answered = in.readLong();
            parts.voices = Voices.read(in);
            parts.sources = Tally.read(in);
            parts.channels = Tally.read(in);
            parts.pulse = Pulse.read(in);
            parts.samples = Samples.read(in);
            parts.demands = DemandBook.read(in);
            parts.places = PlaceBook.read(in);
            telling.parts = parts;
        }
        telling.words = StateForm.ints(in, Severity.words().size());
        telling.hearings = StateForm.ints(in, Severity.words().size());
        return telling;
    }
}
