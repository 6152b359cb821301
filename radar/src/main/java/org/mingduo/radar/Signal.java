package org.mingduo.radar;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody said: a post, an article, a hotline message.
 *
 * <p>The radar studies topics, never people: {@code authorKey} is a salted key that only serves to
 * count different voices, and is never shown.
 *
 * @param id unique in the stream; the same id twice is the same signal
 * @param time when it was said; without it the position in the stream is the clock
 * @param source who carried it, such as {@code 12345}
 * @param channel the kind of carrier, such as {@code hotline}
 * @param title the headline, where the carrier has one
 * @param text what was said, of any length and in any language
 * @param authorKey a salted key of the author
 * @param support how often it was supported where it stood, when it was read; 0 where nobody counts
 */
public record Signal(
        String id,
        @Nullable Instant time,
        String source,
        String channel,
        @Nullable String title,
        String text,
        @Nullable String authorKey,
        long support) {

    public Signal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(text, "text");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A signal needs an id that is not blank");
        }
        if (support < 0) {
            throw new IllegalArgumentException("The support of a signal is at least 0, not " + support);
        }
    }

    /** A signal whose support nobody counted. */
    public Signal(
            String id,
            @Nullable Instant time,
            String source,
            String channel,
            @Nullable String title,
            String text,
            @Nullable String authorKey) {
        this(id, time, source, channel, title, text, authorKey, 0);
    }

    /** A signal of which only the words are known. */
    public static Signal of(String id, String text) {
        return new Signal(id, null, "", "", null, text, null);
    }

    /** A signal of which the words and the time are known. */
    public static Signal of(String id, Instant time, String text) {
        return new Signal(id, time, "", "", null, text, null);
    }
}
