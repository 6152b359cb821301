package org.mingduo.bench;

import java.util.Random;

/** Short posts on happenings of their own: a dozen words, three that only this one has, five seldom ones, four of everybody's. */
final class ShortTexts {
    private static final int WORDS = 12;
    private static final int OWN = 3;
    private static final int SELDOM = 5;

    private final Random random;

    ShortTexts(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder(80);
        for (int i = 0; i < WORDS; i++) {
            int word = i < OWN ? random.nextInt() : random.nextInt(i < OWN + SELDOM ? 300_000 : 500);
            text.append(i == 0 ? "" : " ").append((char) ('a' + i)).append(Integer.toString(word & 0x7FFFFFFF, 36));
        }
        return text.toString();
    }
}
