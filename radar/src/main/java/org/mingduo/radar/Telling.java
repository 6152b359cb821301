package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The side of a live story that people see: who spoke, when, what was asked, how grave it sounds. */
final class Telling {
    /** Characters of a text in which demands are sought. */
    private static final int SOUGHT = 4_000;

    private static final long NEVER = Long.MIN_VALUE;

    /** Stands for the telling of stories of which nobody asks more than which signals are theirs; nothing is told to it. */
    static final Telling SILENT = new Telling();

    boolean timed;
    long signals;
    long spread;
    long anonymous;
    long answered = NEVER;
    Voices voices = new Voices();
    Tally sources = new Tally();
    Tally channels = new Tally();
    Pulse pulse = new Pulse();
    Samples samples = new Samples();
    DemandBook demands = new DemandBook();
    /** Numbers of the severity words heard, ascending, and in how many texts. */
    int[] words = {};

    int[] hearings = {};

    /** Takes a signal that is no copy. */
    void told(Signal signal, String cleaned, long second) {
        counted(signal, second);
        samples.add(signal);
        String shown =
                StoryText.shown((signal.title() == null ? "" : signal.title() + "\n") + cut(signal.text()), SOUGHT);
        for (String demand : Sentences.demands(shown)) {
            demands.said(demand, second, second > answered);
        }
        for (int word : Severity.heard(cleaned)) {
            hear(word, 1);
        }
    }

    /** Takes a copy: it adds spread and voices, and nothing to what is said. */
    void repeated(Signal signal, long second) {
        counted(signal, second);
        spread++;
    }

    private static String cut(String text) {
        return text.length() > 2 * SOUGHT ? StoryText.wellCut(text.substring(0, 2 * SOUGHT)) : text;
    }

    private void counted(Signal signal, long second) {
        signals++;
        timed |= signal.time() != null;
        pulse.beat(second);
        sources.add(StoryText.line(signal.source(), 60), 1);
        channels.add(StoryText.line(signal.channel(), 60), 1);
        if (signal.authorKey() == null) {
            anonymous++;
        } else {
            voices.heard(signal.authorKey());
        }
    }

    /** Takes over all that another story told. */
    void absorb(Telling other) {
        timed |= other.timed;
        signals += other.signals;
        spread += other.spread;
        anonymous += other.anonymous;
        answered = Math.max(answered, other.answered);
        voices.absorb(other.voices);
        sources.absorb(other.sources);
        channels.absorb(other.channels);
        pulse.absorb(other.pulse);
        samples.absorb(other.samples);
        demands.absorb(other.demands);
        for (int i = 0; i < other.words.length; i++) {
            hear(other.words[i], other.hearings[i]);
        }
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
        answered = Math.max(answered, second);
        demands.answered(answered);
    }

    long voices() {
        return voices.count() + anonymous;
    }

    /** Texts of its own, copies not counted. */
    long texts() {
        return signals - spread;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(timed);
        out.writeLong(signals);
        out.writeLong(spread);
        out.writeLong(anonymous);
        out.writeLong(answered);
        voices.write(out);
        sources.write(out);
        channels.write(out);
        pulse.write(out);
        samples.write(out);
        demands.write(out);
        StateForm.ints(out, words, words.length);
        StateForm.ints(out, hearings, hearings.length);
    }

    static Telling read(DataInput in) throws IOException {
        var telling = new Telling();
        telling.timed = in.readBoolean();
        telling.signals = in.readLong();
        telling.spread = in.readLong();
        telling.anonymous = in.readLong();
        telling.answered = in.readLong();
        telling.voices = Voices.read(in);
        telling.sources = Tally.read(in);
        telling.channels = Tally.read(in);
        telling.pulse = Pulse.read(in);
        telling.samples = Samples.read(in);
        telling.demands = DemandBook.read(in);
        telling.words = StateForm.ints(in, Severity.words().size());
        telling.hearings = StateForm.ints(in, Severity.words().size());
        return telling;
    }
}
