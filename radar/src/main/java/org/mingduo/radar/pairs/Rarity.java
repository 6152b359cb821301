package org.mingduo.radar.pairs;

import java.util.Collection;

/** How rare each gram is among the texts at hand: inverse document frequency, smoothed so that an unseen gram is finite. */
final class Rarity {
    private final Counts[] texts = new Counts[Grams.LONGEST];
    private final int total;

    private Rarity(int total) {
        this.total = total;
        for (int n = 0; n < Grams.LONGEST; n++) {
            texts[n] = new Counts();
        }
    }

    /** @param texts each distinct text once */
    static Rarity of(Collection<ReadText> texts) {
        var rarity = new Rarity(texts.size());
        for (ReadText text : texts) {
            for (int n = 1; n <= Grams.LONGEST; n++) {
                Grams grams = text.grams(n);
                for (int i = 0; i < grams.size(); i++) {
                    rarity.texts[n - 1].add(grams.key(i));
                }
            }
        }
        return rarity;
    }

    /** Natural logarithm of (texts + 1) / (texts with the gram + 0.5). */
    double of(int n, long key) {
        return Math.log((total + 1.0) / (texts[n - 1].of(key) + 0.5));
    }
}
