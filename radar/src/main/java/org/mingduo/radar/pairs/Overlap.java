package org.mingduo.radar.pairs;

/**
 * What two texts share of their grams of one length, weighed by rarity.
 *
 * @param cosine of the TF-IDF vectors, term frequency as 1 + ln
 * @param shared sum of the rarities of the grams that both have
 * @param inSmaller {@code shared} as a part of what the text with less weight has
 * @param inLarger the same of the text with more
 * @param rarest rarity of the rarest shared gram, 0 without any
 * @param second rarity of the second rarest
 * @param count shared grams
 */
record Overlap(
        double cosine, double shared, double inSmaller, double inLarger, double rarest, double second, int count) {
    static final int FIGURES = 7;

    static Overlap of(Grams a, Grams b, int n, Rarity rarity) {
        double dot = 0;
        double squaresA = 0;
        double squaresB = 0;
        double weightA = 0;
        double weightB = 0;
        double shared = 0;
        double rarest = 0;
        double second = 0;
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            boolean takeA = j == b.size() || (i < a.size() && a.key(i) <= b.key(j));
            boolean takeB = i == a.size() || (j < b.size() && b.key(j) <= a.key(i));
            double rare = rarity.of(n, takeA ? a.key(i) : b.key(j));
            double inA = takeA ? rare * (1 + Math.log(a.often(i++))) : 0;
            double inB = takeB ? rare * (1 + Math.log(b.often(j++))) : 0;
            dot += inA * inB;
            squaresA += inA * inA;
            squaresB += inB * inB;
            weightA += takeA ? rare : 0;
            weightB += takeB ? rare : 0;
            if (takeA && takeB) {
                shared += rare;
                count++;
                second = Math.max(second, Math.min(rare, rarest));
                rarest = Math.max(rarest, rare);
            }
        }
        return new Overlap(
                dot == 0 ? 0 : dot / Math.sqrt(squaresA * squaresB),
                shared,
                part(shared, Math.min(weightA, weightB)),
                part(shared, Math.max(weightA, weightB)),
                rarest,
                second,
                count);
    }

    int into(double[] row, int at) {
        row[at] = cosine;
        row[at + 1] = shared;
        row[at + 2] = inSmaller;
        row[at + 3] = inLarger;
        row[at + 4] = rarest;
        row[at + 5] = second;
        row[at + 6] = count;
        return at + FIGURES;
    }

    private static double part(double shared, double whole) {
        return whole == 0 ? 0 : shared / whole;
    }
}
