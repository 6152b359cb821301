package org.mingduo.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says which demands a release has settled.
 *
 * <p>A demand has <em>fallen</em> where one of two things holds. Either the texts since the release ask it at most half
 * as often as those before, and chance gives so few with a probability of at most 0.05: of the {@code x} texts that
 * ask it, those since the release are binomial with the release's share of all texts, the conditional test
 * of two Poisson rates (Przyborowski and Wilenski, Biometrika 31, 1940, 313–323). Or nobody asked it for a whole day or
 * longer in which, at its pace before, at least three would have: no event among three expected has the
 * probability 0.05 (the rule of three, Hanley and Lippman-Hand, JAMA 249, 1983, 1743–1745). Stories fade by themselves; the
 * reason therefore says how much the whole story still speaks. What an earlier release has settled stays so until it
 * is asked again. Several demands are judged at once and none is corrected for the others: of twenty that did not change,
 * one will look fallen.
 */
final class Judging {
    private static final double CHANCE = 0.05;
    private static final double HALF = 0.5;
    private static final double THREE = 3;
    private static final double DAY = 86_400;

    private final DemandBook book;
    private final long[] releases;
    private final long from;
    private final long now;

    private Judging(DemandBook book, long from, long now) {
        this.book = book;
        this.releases = book.releases();
        this.from = from;
        this.now = now;
    }

    /**
     * The newest release first.
     *
     * @param from the story's first second
     * @param now the stream's
     */
    static List<Aftermath> of(DemandBook book, long from, long now) {
        var judging = new Judging(book, from, now);
        List<Aftermath> all = new ArrayList<>();
        for (int release = judging.releases.length - 1; release >= 0; release--) {
            all.add(judging.after(release));
        }
        return all;
    }

    private Aftermath after(int release) {
        List<Aftermath.Fate> fates = new ArrayList<>();
        for (DemandBook.Entry entry : book.ordered()) {
            if (entry.asked.sum(0, release + 1) > 0) {
                fates.add(fate(entry, release));
            }
        }
        fates.sort(Comparator.comparing(Aftermath.Fate::outcome)
                .thenComparing(Comparator.comparingLong(Aftermath.Fate::after).reversed())
                .thenComparing(Comparator.comparingLong(Aftermath.Fate::before).reversed()));
        return new Aftermath(
                Instant.ofEpochSecond(releases[release]),
                release + 1 < releases.length ? Instant.ofEpochSecond(releases[release + 1]) : null,
                book.texts().sum(0, release),
                book.texts().sum(release + 1, release + 1),
                fates);
    }

    /** What was heard of one demand on both sides of the {@code since}-th release, up to the end of what is judged. */
    private record Sides(
            long before, long after, long textsBefore, long textsAfter, double daysBefore, double daysAfter) {
        double share() {
            return textsAfter / (double) Math.max(1, textsBefore + textsAfter);
        }

        /** Probability that of texts that ask it as ever no more than these come after the release. */
        double chance() {
            return binomial(before + after, after, share());
        }

        boolean rarer() {
            return textsAfter > 0 && after * (double) textsBefore <= HALF * before * textsAfter && chance() <= CHANCE;
        }

        boolean silent() {
            return after == 0 && daysAfter >= 1 && before / Math.max(1, daysBefore) * daysAfter >= THREE;
        }
    }

    private Sides sides(DemandBook.Entry entry, int since, int release) {
        Stretches texts = book.texts();
        long end = release + 1 < releases.length ? releases[release + 1] : Math.max(now, releases[release]);
        return new Sides(
                entry.asked.sum(0, since),
                entry.asked.sum(since + 1, release + 1),
                texts.sum(0, since),
                texts.sum(since + 1, release + 1),
                Math.max(0, releases[since] - from) / DAY,
                (end - releases[since]) / DAY);
    }

    private Aftermath.Fate fate(DemandBook.Entry entry, int release) {
        Sides sides = sides(entry, release, release);
        if (sides.before == 0) {
            return said(entry, Aftermath.Outcome.NEW, sides, "发布前无人提出", "nobody asked it before the release");
        }
        for (int since = release; since >= 0; since--) {
            Sides earlier = sides(entry, since, release);
            boolean again = since < release && sides.after > 0;
            if (earlier.before > 0 && !again && (earlier.rarer() || earlier.silent())) {
                return fallen(entry, sides, earlier, since == release);
            }
        }
        return sides.after > 0 ? open(entry, sides) : undecided(entry, sides);
    }

    private static Aftermath.Fate open(DemandBook.Entry entry, Sides sides) {
        double was = sides.before / (double) Math.max(1, sides.textsBefore);
        double is = sides.after / (double) Math.max(1, sides.textsAfter);
        return said(
                entry,
                Aftermath.Outcome.OPEN,
                sides,
                String.format(
                        Locale.ROOT, "每百条信息中由 %.0f 条变为 %.0f 条，%s", 100 * was, 100 * is, is > was ? "没有下降" : "尚不能认定下降"),
                String.format(
                        Locale.ROOT,
                        "from %.0f to %.0f in a hundred texts, %s",
                        100 * was,
                        100 * is,
                        is > was ? "no fall" : "no certain fall"));
    }

    private static Aftermath.Fate fallen(DemandBook.Entry entry, Sides sides, Sides proof, boolean here) {
        String zh = proof.rarer()
                ? String.format(
                        Locale.ROOT,
                        "此后 %d 条信息中 %d 条提出，此前 %d 条中 %d 条；若属偶然，概率仅 %s",
                        proof.textsAfter,
                        proof.after,
                        proof.textsBefore,
                        proof.before,
                        percent(proof.chance()))
                : String.format(
                        Locale.ROOT,
                        "此后 %.1f 天无人再提，此前日均 %.1f 条；同期整个话题有 %d 条信息",
                        proof.daysAfter,
                        proof.before / Math.max(1, proof.daysBefore),
                        proof.textsAfter);
        String en = proof.rarer()
                ? String.format(
                        Locale.ROOT,
                        "%d of %d texts since, %d of %d before; by chance only with probability %s",
                        proof.after,
                        proof.textsAfter,
                        proof.before,
                        proof.textsBefore,
                        percent(proof.chance()))
                : String.format(
                        Locale.ROOT,
                        "not asked for %.1f days, %.1f a day before; %d texts in the whole story since",
                        proof.daysAfter,
                        proof.before / Math.max(1, proof.daysBefore),
                        proof.textsAfter);
        return said(
                entry,
                Aftermath.Outcome.FALLEN,
                sides,
                here ? zh : "前次发布后已回落：" + zh,
                here ? en : "since an earlier release: " + en);
    }

    private static Aftermath.Fate undecided(DemandBook.Entry entry, Sides sides) {
        Duration since = Duration.ofSeconds(Math.round(sides.daysAfter * DAY));
        return said(
                entry,
                Aftermath.Outcome.UNDECIDED,
                sides,
                sides.textsAfter == 0
                        ? Spans.zh("发布后", since) + "，整个话题没有新信息"
                        : Spans.zh("发布后", since) + "、" + sides.textsAfter + " 条信息，未变也有 " + percent(sides.chance())
                                + " 的可能无人提及",
                sides.textsAfter == 0
                        ? "nothing new in the whole story for " + Spans.en(since)
                        : "%s and %d texts since: unchanged, it could be missing with probability %s"
                                .formatted(Spans.en(since), sides.textsAfter, percent(sides.chance())));
    }

    private static Aftermath.Fate said(
            DemandBook.Entry entry, Aftermath.Outcome outcome, Sides sides, String zh, String en) {
        return new Aftermath.Fate(
                entry.text,
                outcome,
                sides.before,
                sides.after,
                sides.before / Math.max(1, sides.daysBefore),
                sides.after / Math.max(1, sides.daysAfter),
                zh,
                en);
    }

    private static String percent(double share) {
        return share < 0.01 ? "<1%" : Math.round(100 * share) + "%";
    }

    /** Probability of at most {@code k} among {@code n} with chance {@code p} each. */
    static double binomial(long n, long k, double p) {
        if (p <= 0 || k >= n) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        double term = n * Math.log1p(-p);
        double sum = Math.exp(term);
        for (long i = 1; i <= k; i++) {
            term += Math.log((n - i + 1) / (double) i) + Math.log(p) - Math.log1p(-p);
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }
}
