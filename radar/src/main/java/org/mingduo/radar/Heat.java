package org.mingduo.radar;

/**
 * How much a story moves people: {@code people × (1 + log10 weeks) + √support}. Each part can be counted by hand:
 * how many different people spoke, in how many different weeks of event time, and how often others supported what they
 * said. Support is cheap and lopsided (one message in a thousand has hundreds of it), hence the root; what comes back week
 * after week weighs up to twice or three times what was said in one.
 *
 * @param score in people who spoke in one week only
 * @param people different authors, as {@link Story#voices} counts them
 * @param weeks different weeks in which somebody spoke; once the story is older than 96 weeks, of the equal spans that its
 *     chart is made of
 * @param support how often its signals were supported
 */
public record Heat(double score, long people, int weeks, long support) {
    private static final long WEEK = 7 * 86_400;

    static Heat of(long people, Pulse pulse, long support) {
        int weeks = weeks(pulse);
        return new Heat(
                people * (1 + Math.log10(Math.max(1, weeks))) + Math.sqrt((double) support), people, weeks, support);
    }

    private static int weeks(Pulse pulse) {
        int[] volume = pulse.volume();
        long last = Long.MIN_VALUE;
        int weeks = 0;
        for (int i = 0; i < volume.length; i++) {
            long week = Math.floorDiv(pulse.first() + i * pulse.width(), Math.max(WEEK, pulse.width()));
            if (volume[i] > 0 && week != last) {
                weeks++;
                last = week;
            }
        }
        return weeks;
    }

    /** The score with what it is made of, as far as that adds something. */
    public String zh() {
        return "热度 %.0f = %d 人".formatted(score, people)
                + (weeks > 1 ? " × (1 + lg %d 周)".formatted(weeks) : "")
                + (support > 0 ? " + √%d 次支持".formatted(support) : "");
    }

    /** The same in English. */
    public String en() {
        return "heat %.0f = %d %s".formatted(score, people, people == 1 ? "person" : "people")
                + (weeks > 1 ? " × (1 + lg %d weeks)".formatted(weeks) : "")
                + (support > 0 ? " + √%d in support".formatted(support) : "");
    }
}
