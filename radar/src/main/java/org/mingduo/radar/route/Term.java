package org.mingduo.radar.route;

import java.util.Arrays;

/**
 * One term of a text.
 *
 * @param text its letters
 */
record Term(Kind kind, String text) {
    /** What kind of term. */
    enum Kind {
        WORD(0),
        /** A word among the first, counted once more: people say first what they want. */
        EARLY_WORD(1),
        PAIR(2),
        /** A pair among the first letters, counted once more. */
        EARLY_PAIR(3),
        TRIPLE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** As model files write it. */
        int code() {
            return code;
        }

        static Kind of(int code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no kind of term " + code + "."));
        }
    }
}
