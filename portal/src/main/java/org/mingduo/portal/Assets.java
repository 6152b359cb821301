package org.mingduo.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The files of the design system that both faces share: {@code tokens.css} (colours, type, spacing, and the clock),
 * {@code portal.css}, {@code clock.js} and {@code mark.svg}.
 */
public final class Assets {
    private Assets() {}

    /**
     * One file, whole.
     *
     * @throws IllegalArgumentException when there is no asset of that name
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no asset '" + name + "' beside " + Assets.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file as text. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
