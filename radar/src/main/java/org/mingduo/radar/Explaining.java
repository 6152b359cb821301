package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what a text shares with a story into terms that a person can read. */
final class Explaining {
    private static final int MOST = 6;
    private static final int LONGEST = 12;

    /**
     * What a run of characters begins or ends with where it is cut from its sentence: particles and the like, and the
     * last letter of what stood before it (A市|伊景园), unless it begins a word of its own (市场).
     */
    private static final Pattern RAGS = Pattern.compile("^(?:[的了着在把被请是与及而就也我你您他她它们这那吗呢吧啊]"
            + "|市(?![场民政委区面容长直内级])|区(?![别分间域块])|县(?![城委级长域]))+|[的了着在把被请是与及而就也我你您他她它们这那吗呢吧啊]+$");

    private Explaining() {}

    /**
     * The heaviest shared terms. Pairs of characters that overlap in the text are shown as the run that they
     * form: 丽发, 发新, 新城 as 丽发新城; what hangs on to it from the words around is left out, 的 of 丽发新城的.
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
            terms.add(new Reason.Term(trimmed(reading.text.substring(reading.from(i), reading.until(last))), weight));
            i = last + 1;
        }
        terms.sort(Comparator.comparingDouble(Reason.Term::weight).reversed());
        return new Reason.SharedTerms(terms.subList(0, Math.min(MOST, terms.size())));
    }

    /** A run without its rags, unless less than a word would be left. */
    private static String trimmed(String run) {
        String whole = RAGS.matcher(run).replaceAll("");
        return whole.length() >= 2 ? whole : run;
    }
}
