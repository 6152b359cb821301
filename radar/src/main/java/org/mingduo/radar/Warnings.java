package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Weighs a story: severity × spread × speed × unanswered questions, each from its floor to 1. The floors
 * keep one silent part from hiding the others: a single voice about an explosion is worth a look.
 */
final class Warnings {
    /** Signals from which the spread counts in full. */
    private static final double WIDE = 300;

    /** Standard deviations above its own past from which the speed counts in full. */
    private static final double FAST = 8;

    /** Open questions from which they count in full. */
    private static final double MANY_OPEN = 8;

    /** A word counts where at least this share of the story's texts has it. */
    private static final double HEARD_SHARE = 0.08;

    private Warnings() {}

    /** The score, 0 to 100. */
    static double score(Telling story, long now) {
        Parts parts = story.parts();
        return atMost(story) * speed(parts.pulse.growth(now)) * unanswered(parts.demands.open());
    }

    /** What the score cannot exceed, for less: the two other parts are at most 1. */
    static double atMost(Telling story) {
        return 100 * severity(heard(story)) * spread(story.signals());
    }

    /** The parts of the score, the heaviest first. */
    static List<Warning.Cause> causes(Telling story, long now) {
        List<Warning.Cause> causes = new ArrayList<>();
        causes.add(severityCause(story));
        causes.add(spreadCause(story));
        causes.add(speedCause(story.parts().pulse.growth(now)));
        causes.add(unansweredCause(story));
        causes.sort(Comparator.comparingDouble(Warning.Cause::value).reversed());
        return causes;
    }

    private static List<Severity.Word> heard(Telling story) {
        List<Severity.Word> heard = new ArrayList<>();
        for (int i = 0; i < story.words.length; i++) {
            if (story.hearings[i] >= HEARD_SHARE * story.texts()) {
                heard.add(Severity.words().get(story.words[i]));
            }
        }
        return heard;
    }

    private static double severity(List<Severity.Word> heard) {
        double event = 0;
        double harm = 0;
        double place = 0;
        double nuisance = 0;
        for (Severity.Word word : heard) {
            switch (word.kind()) {
                case "event" -> event = Math.max(event, word.weight());
                case "harm" -> harm = Math.max(harm, word.weight());
                case "place" -> place = Math.max(place, word.weight());
                default -> nuisance = Math.max(nuisance, word.weight());
            }
        }
        double first = Math.max(Math.max(event, harm), nuisance);
        double second = Math.min(event, harm);
        double both = first + (1 - first) * 0.5 * second;
        // A school alone is no emergency; a school beside one makes it graver.
        return both == 0 ? 0.2 * place : both + (1 - both) * 0.6 * place * both;
    }

    private static double spread(long signals) {
        return Math.max(Warning.Part.SPREAD.floor(), Math.min(1, Math.log1p((double) signals) / Math.log1p(WIDE)));
    }

    private static double speed(Story.Growth growth) {
        return above(Warning.Part.SPEED, Math.min(1, Math.max(0, growth.burst() / FAST)));
    }

    private static double unanswered(long open) {
        return above(Warning.Part.UNANSWERED, Math.min(1, open / MANY_OPEN));
    }

    /** A share of what counts in full, laid between the part's floor and 1. */
    private static double above(Warning.Part part, double share) {
        return part.floor() + (1 - part.floor()) * share;
    }

    private static Warning.Cause severityCause(Telling story) {
        List<Severity.Word> heard = heard(story);
        List<Severity.Word> top = heard.stream()
                .sorted(Comparator.comparingDouble(Severity.Word::weight).reversed())
                .limit(5)
                .toList();
        String zh = top.stream().map(Severity.Word::text).collect(Collectors.joining("”“", "出现“", "”等用语"));
        String en =
                top.stream().map(Severity.Word::en).distinct().collect(Collectors.joining(", ", "words heard: ", ""));
        return new Warning.Cause(
                Warning.Part.SEVERITY,
                severity(heard),
                top.isEmpty() ? "未见涉险涉伤用语" : zh,
                top.isEmpty() ? "no words of danger or harm" : en);
    }

    private static Warning.Cause spreadCause(Telling story) {
        Parts parts = story.parts();
        long voices = parts.spoke();
        return new Warning.Cause(
                Warning.Part.SPREAD,
                spread(parts.signals),
                String.format(Locale.ROOT, "共 %,d 条信息，其中转发或雷同 %,d 条，约 %,d 人发声", parts.signals, parts.spread, voices),
                String.format(
                        Locale.ROOT,
                        "%,d signal%s, %,d of them copies, about %,d voice%s",
                        parts.signals,
                        parts.signals == 1 ? "" : "s",
                        parts.spread,
                        voices,
                        voices == 1 ? "" : "s"));
    }

    private static Warning.Cause speedCause(Story.Growth growth) {
        return new Warning.Cause(
                Warning.Part.SPEED,
                speed(growth),
                String.format(Locale.ROOT, "截至最近动态的一小时内 %.0f 条，此前平均每小时 %.1f 条", growth.now(), growth.usual()),
                String.format(
                        Locale.ROOT,
                        "%.0f in the hour up to its latest news, %.1f an hour on average before",
                        growth.now(),
                        growth.usual()));
    }

    private static Warning.Cause unansweredCause(Telling story) {
        Parts parts = story.parts();
        long open = parts.demands.open();
        boolean released = parts.answered > Long.MIN_VALUE;
        String zh = released ? "上次发布以来有 %d 个诉求未回应" : "尚未发布回应，有 %d 个诉求待答";
        String en = released ? "%d question%s open since the last release" : "no release yet, %d question%s open";
        String noneZh = released ? "上次发布以来没有新的诉求" : "尚未发布回应，也未见诉求";
        String noneEn = released ? "no new question since the last release" : "no release yet, and no question";
        return new Warning.Cause(
                Warning.Part.UNANSWERED,
                unanswered(open),
                open == 0 ? noneZh : zh.formatted(open),
                open == 0 ? noneEn : en.formatted(open, open == 1 ? "" : "s"));
    }
}
