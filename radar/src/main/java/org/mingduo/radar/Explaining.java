package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what a text shares with a story into terms that a person can read. */
final class Explaining {
    private static final int MOST = 6;
    private static final int LONGEST = 12;

    private Explaining() {}

    /**
     * The heaviest shared terms. Pairs of characters that overlap in the text are shown as the run that they
     * form: 丽发, 发新, 新城 as 丽发新城.
     */
    static Reason.SharedTerms shared(Reading reading, TermVector text, float[] shares) {
        float[] byOrigin = new float[reading.size()];
        for (int i = 0; i < text.size; i++) {
            byOrigin[text.origin[i]] = shares[i];
        }
        List<Reason.Term> terms = new ArrayList<>();
        int i = 0;
        while (i < byOrigin.length) {
            if (byOrigin[i] == 0) {
                i++;
                continue;
            }
            int last = i;
            double weight = byOrigin[i];
            while (last + 1 < byOrigin.length
                    && byOrigin[last + 1] > 0
                    && reading.from(last + 1) < reading.until(last)
                    && reading.until(last + 1) - reading.from(i) <= LONGEST) {
                last++;
                weight += byOrigin[last];
            }
            terms.add(new Reason.Term(reading.text.substring(reading.from(i), reading.until(last)), weight));
            i = last + 1;
        }
        terms.sort(Comparator.comparingDouble(Reason.Term::weight).reversed());
        return new Reason.SharedTerms(terms.subList(0, Math.min(MOST, terms.size())));
    }
}
