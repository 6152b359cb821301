package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Which stories the latest texts opened, so that each is looked at once more: the first text of a happening is often
 * unlike all that is known, and three thousand texts later more is known.
 */
final class Openings {
    /** Texts after which a story is looked at again. */
    static final int LATER = 3_000;

    private static final long NONE = 0;

    /** Numbers of stories, by the text that opened them; a text that joined opened none. */
    private final long[] opened;
    /** Where the next text goes: over the one that is due. */
    private int at;

    Openings() {
        this(new long[LATER], 0);
    }

    private Openings(long[] opened, int at) {
        this.opened = opened;
        this.at = at;
    }

    /** The number of the story that the text of {@link #LATER} texts ago opened, which is no story's number where it opened none. */
    long due() {
        return opened[at];
    }

    /** One more text, which opened this story. */
    void opened(long story) {
        opened[at] = story;
        at = (at + 1) % LATER;
    }

    /** One more text, which opened no story. */
    void joined() {
        opened(NONE);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(at);
        StateForm.longs(out, opened, LATER);
    }

    static Openings read(DataInput in) throws IOException {
        int at = StateForm.count(in, LATER - 1);
        long[] opened = StateForm.longs(in, LATER);
        if (opened.length != LATER) {
            throw new IOException(
                    "The snapshot is damaged: %d places for openings where %d stand".formatted(opened.length, LATER));
        }
        return new Openings(opened, at);
    }
}
