package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One of the latest texts of a story. */
final class Member {
    /** Characters of a text that are kept to be shown. */
    private static final int SHOWN = 280;

    /** Heap that the objects of one take, in bytes, and those of the signal that is shown. */
    private static final int OBJECTS = 240;

    private static final int SHOWN_OBJECTS = 400;

    final String id;
    /** The identity of its id, and that of its letters, by which it is found where signals and texts are remembered. */
    final long idKey;

    final long key;
    final long second;
    final TermVector text;
    /** The signal as far as it is shown; nothing where nobody will ask. */
    final @Nullable Signal shown;
    /** Copies counted with it. */
    int copies;

    Member(String id, long idKey, long key, long second, TermVector text, @Nullable Signal shown) {
        this.id = id;
        this.idKey = idKey;
        this.key = key;
        this.second = second;
        this.text = text;
        this.shown = shown;
    }

    /** @param shows whether somebody may ask what it said */
    static Member of(Heard heard, long second, TermVector text, boolean shows) {
        return new Member(
                heard.signal.id(), heard.idKey, heard.key, second, text.lean(), shows ? brief(heard.signal) : null);
    }

    private static Signal brief(Signal signal) {
        String title = signal.title();
        return new Signal(
                signal.id(),
                signal.time(),
                signal.source(),
                signal.channel(),
                title == null ? null : brief(title),
                brief(signal.text()),
                signal.authorKey(),
                signal.support());
    }

    private static String brief(String text) {
        return text.length() <= SHOWN ? text : StoryText.wellCut(text.substring(0, SHOWN));
    }

    /** Heap that it takes, in bytes. */
    int bytes() {
        return OBJECTS + 8 * text.size + (shown == null ? 0 : SHOWN_OBJECTS + 2 * characters(shown));
    }

    private static int characters(Signal signal) {
        String title = signal.title();
        return (title == null ? 0 : title.length()) + signal.text().length();
    }

    void write(DataOutput out) throws IOException {
        StateForm.raw(out, id);
        out.writeLong(idKey);
        out.writeLong(key);
        out.writeLong(second);
        StateForm.ints(out, text.terms, text.size);
        for (float weight : text.weights) {
            out.writeFloat(weight);
        }
        out.writeBoolean(shown != null);
        if (shown != null) {
            StateForm.signal(out, shown);
        }
        out.writeInt(copies);
    }

    static Member read(DataInput in) throws IOException {
        String id = StateForm.present(StateForm.raw(in));
        long idKey = in.readLong();
        long key = in.readLong();
        long second = in.readLong();
        int[] terms = StateForm.ints(in, Members.LONGEST);
        float[] weights = new float[terms.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        Signal shown = in.readBoolean() ? StateForm.signal(in) : null;
        var member = new Member(id, idKey, key, second, new TermVector(terms, weights), shown);
        member.copies = in.readInt();
        return member;
    }
}
