package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is kept of a story with several signals. */
final class Parts {
    /** Characters of a text in which demands are sought. */
    private static final int SOUGHT = 4_000;

    /** Heap that it takes without what is in its books, in bytes. */
    private static final int BYTES = 100;

    private static final long NEVER = Long.MIN_VALUE;

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

    void counted(Signal signal, long second) {
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

    int bytes() {
        return BYTES
                + voices.bytes()
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

    static String shown(Signal signal) {
        return StoryText.shown((signal.title() == null ? "" : signal.title() + "\n") + cut(signal.text()), SOUGHT);
    }

    void told(Signal signal, long second) {
        samples.add(signal);
        String shown = shown(signal);
        demands.told(Sentences.demands(shown), second);
        places.told(shown);
    }

    /** Takes over all that another story told. */
    void absorb(Parts other) {
        timed |= other.timed;
        signals += other.signals;
        spread += other.spread;
        anonymous += other.anonymous;
        support += other.support;
        answered = Math.max(answered, other.answered);
        voices.absorb(other.voices);
        sources.absorb(other.sources);
        channels.absorb(other.channels);
        pulse.absorb(other.pulse);
        samples.absorb(other.samples);
        demands.absorb(other.demands);
        places.absorb(other.places);
    }

    private static String cut(String text) {
        return text.length() > 2 * SOUGHT ? StoryText.wellCut(text.substring(0, 2 * SOUGHT)) : text;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(timed);
        out.writeLong(signals);
        out.writeLong(spread);
        out.writeLong(anonymous);
        out.writeLong(support);
        out.writeLong(answered);
        voices.write(out);
        sources.write(out);
        channels.write(out);
        pulse.write(out);
        samples.write(out);
        demands.write(out);
        places.write(out);
    }

    static Parts read(DataInput in) throws IOException {
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
        return parts;
    }
}
