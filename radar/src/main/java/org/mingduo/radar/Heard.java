package org.mingduo.radar;

import org.jspecify.annotations.Nullable;

/**
 * A signal as it was heard: cleaned and sketched. All that can be said of a text without knowing any other; it
 * depends on nothing else, so that texts can be heard by one thread while another places those before them.
 */
public final class Heard {
    /** Letters from which a text can be told from others without its headline. */
    private static final int OWN_WORDS = 12;

    /** How many times a term in the headline counts. */
    private static final float HEADLINE = 2;

    final Signal signal;
    final String title;
    final String body;
    final long idKey;
    final boolean blank;
    /** Identity of the letters, 0 where there are none. */
    final long key;

    final @Nullable Sketch sketch;
    private @Nullable Reading reading;

    private Heard(Signal signal) {
        this.signal = signal;
        idKey = Hashing.identity(signal.id());
        title = signal.title() == null ? "" : Cleaning.clean(signal.title());
        body = Cleaning.clean(signal.text());
        String own = Sketch.letters(body);
        String letters = own.length() >= OWN_WORDS ? own : Sketch.letters(title) + own;
        blank = letters.isEmpty();
        if (blank) {
            key = 0;
            sketch = null;
        } else {
            // Of a text that is cut, the length stands for what was not read.
            key = Hashing.identity(
                    signal.text().length() > Cleaning.READ
                            ? letters + signal.text().length()
                            : letters);
            sketch = Sketch.of(letters);
        }
    }

    /** Hears a signal. Never throws for what a text contains, and takes time linear to what is read of it. */
    public static Heard of(Signal signal) {
        return new Heard(signal);
    }

    /**
     * Reads the terms at once, for a thread that has time to spare while another places signals; otherwise they are read
     * when the signal is placed, and those of a copy never.
     */
    public Heard readAhead() {
        if (!blank) {
            reading();
        }
        return this;
    }

    /** The terms, read when they are first asked for: a copy of a known text is never read. */
    Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(title.isEmpty() ? body : title + "\n" + body, title.length(), HEADLINE);
            reading = known;
        }
        return known;
    }
}
