package org.mingduo.radar.pairs;

/**
 * The runs of characters that both texts have, longest first, each character of the first used once.
 *
 * @param longest characters of the longest
 * @param rarest greatest sum of the rarities of a run's pairs of characters: 「新疆棉花」 counts more than 「最新消息」
 * @param covered characters of the first text that stand in a shared run of at least two
 * @param runs how many such runs
 */
record Runs(int longest, double rarest, int covered, int runs) {
    /** @param rarity for the pairs of characters */
    static Runs of(String a, String b, Rarity rarity) {
        // Length of the common run that ends at each character of a, the longest over all ends in b.
        int[] ending = new int[a.length()];
        int[] before = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = before[j + 1];
                before[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : 0;
                ending[i] = Math.max(ending[i], before[j + 1]);
                diagonal = above;
            }
        }
        int longest = 0;
        double rarest = 0;
        int covered = 0;
        int runs = 0;
        int i = a.length() - 1;
        while (i >= 0) {
            int length = ending[i];
            if (length < 2) {
                i--;
                continue;
            }
            longest = Math.max(longest, length);
            covered += length;
            runs++;
            double rare = 0;
            for (int k = i - length + 1; k < i; k++) {
                rare += rarity.of(2, ((long) a.charAt(k) << 16) | a.charAt(k + 1));
            }
            rarest = Math.max(rarest, rare);
            i -= length;
        }
        return new Runs(longest, rarest, covered, runs);
    }
}
