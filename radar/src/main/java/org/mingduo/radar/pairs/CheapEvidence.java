package org.mingduo.radar.pairs;

import java.util.HashSet;
import java.util.Set;

/** What the letters of two texts alone say about their likeness, as one row of figures. The same for (a, b) and (b, a). */
final class CheapEvidence {
    private static final int SINGLES = 26;

    /** Figures in a row. */
    static final int WIDTH = Grams.LONGEST * Overlap.FIGURES + 2 * Overlap.FIGURES + SINGLES;

    private final Rarity rarity;

    CheapEvidence(Rarity rarity) {
        this.rarity = rarity;
    }

    /** Writes {@link #WIDTH} figures from {@code at} on and returns where the next may stand. */
    int into(double[] row, int at, ReadText a, ReadText b) {
        int next = at;
        for (int n = 1; n <= Grams.LONGEST; n++) {
            next = Overlap.of(a.grams(n), b.grams(n), n, rarity).into(row, next);
        }
        for (int n = 1; n <= 2; n++) {
            next = Overlap.of(Grams.of(a.lead(), n), Grams.of(b.lead(), n), n, rarity)
                    .into(row, next);
        }
        int first = next;
        int shorter = Math.min(a.letters().length(), b.letters().length());
        int longer = Math.max(a.letters().length(), b.letters().length());
        row[next++] = shorter;
        row[next++] = longer;
        row[next++] = ratio(shorter, longer);
        row[next++] = Math.min(a.sentences(), b.sentences());
        row[next++] = Math.max(a.sentences(), b.sentences());
        Runs there = Runs.of(a.letters(), b.letters(), rarity);
        Runs back = Runs.of(b.letters(), a.letters(), rarity);
        row[next++] = there.longest();
        row[next++] = ratio(there.longest(), shorter);
        row[next++] = Math.max(there.rarest(), back.rarest());
        double inA = ratio(there.covered(), a.letters().length());
        double inB = ratio(back.covered(), b.letters().length());
        row[next++] = Math.min(inA, inB);
        row[next++] = Math.max(inA, inB);
        row[next++] = Math.min(there.runs(), back.runs());
        next = sets(row, next, a.numbers(), b.numbers());
        next = sets(row, next, a.words(), b.words());
        next = sets(row, next, a.titles(), b.titles());
        row[next++] = contained(a.titles(), b.letters()) + contained(b.titles(), a.letters());
        row[next++] = prefix(a.letters(), b.letters());
        row[next++] = prefix(reversed(a), reversed(b));
        assert next == first + SINGLES;
        return next;
    }

    /** How many both have, how many only one, the fewer that either has, and the part that agrees. */
    private static int sets(double[] row, int at, Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int alone = a.size() + b.size() - 2 * both.size();
        row[at] = both.size();
        row[at + 1] = alone;
        row[at + 2] = Math.min(a.size(), b.size());
        row[at + 3] = ratio(both.size(), both.size() + alone);
        return at + 4;
    }

    private static int contained(Set<String> titles, String letters) {
        return (int) titles.stream().filter(letters::contains).count();
    }

    private static int prefix(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int i = 0;
        while (i < length && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String reversed(ReadText text) {
        return new StringBuilder(text.letters()).reverse().toString();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
