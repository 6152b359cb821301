package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Weighs a story: severity × spread × speed × unanswered questions, each from its floor to 1. The floors
 * keep one silent part from hiding the others: a single voice about an explosion is worth a look.
 */
final class Warnings {
    private static final double SPREAD_FLOOR = 0.35;
    private static final double SPEED_FLOOR = 0.4;
    private static final double UNANSWERED_FLOOR = 0.6;

    /** Signals from which the spread counts in full. */
    private static final double WIDE = 300;

    /** Standard deviations above its own past from which the speed counts in full. */
    private static final double FAST = 8;

    /** Open questions from which they count in full. */
    private static final double MANY_OPEN = 8;

    /** A word counts where at least this share of the story's texts has it. */
    private static final double HEARD_SHARE = 0.08;

    private static final double BLUE = 9;
    private static final double YELLOW = 18;
    private static final double ORANGE = 36;
    private static final double RED = 60;

    private Warnings() {}

    static Warning of(Telling story, long now) {
        List<Warning.Cause> causes = new ArrayList<>();
        causes.add(severity(story));
        causes.add(spread(story));
        causes.add(speed(story.parts().pulse.growth(now)));
        causes.add(unanswered(story));
        double score = 100;
        for (Warning.Cause cause : causes) {
            score *= cause.value();
        }
        causes.sort(Comparator.comparingDouble(Warning.Cause::value).reversed());
        return new Warning(level(score), score, causes);
    }

    private static Warning.Level level(double score) {
        if (score >= RED) {
            return Warning.Level.RED;
        }
        if (score >= ORANGE) {
            return Warning.Level.ORANGE;
        }
        if (score >= YELLOW) {
            return Warning.Level.YELLOW;
        }
        return score >= BLUE ? Warning.Level.BLUE : Warning.Level.NONE;
    }

    private static Warning.Cause severity(Telling story) {
        List<Severity.Word> words = Severity.words();
        double event = 0;
        double harm = 0;
        double place = 0;
        double nuisance = 0;
        List<Severity.Word> heard = new ArrayList<>();
        for (int i = 0; i < story.words.length; i++) {
            Severity.Word word = words.get(story.words[i]);
            if (story.hearings[i] < HEARD_SHARE * story.texts()) {
                continue;
            }
            heard.add(word);
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
        double value = both == 0 ? 0.2 * place : both + (1 - both) * 0.6 * place * both;
        heard.sort(Comparator.comparingDouble(Severity.Word::weight).reversed());
        List<Severity.Word> top = heard.subList(0, Math.min(5, heard.size()));
        return new Warning.Cause(
                Warning.Part.SEVERITY,
                value,
                top.isEmpty()
                        ? "未见涉险涉伤用语"
                        : "出现“"
                                + String.join(
                                        "”“",
                                        top.stream().map(Severity.Word::text).toList()) + "”等用语",
                top.isEmpty()
                        ? "no words of danger or harm"
                        : "words heard: "
                                + String.join(
                                        ", ",
                                        top.stream()
                                                .map(Severity.Word::en)
                                                .distinct()
                                                .toList()));
    }

    private static Warning.Cause spread(Telling story) {
        double value = Math.max(SPREAD_FLOOR, Math.min(1, Math.log1p((double) story.signals) / Math.log1p(WIDE)));
        return new Warning.Cause(
                Warning.Part.SPREAD,
                value,
                "共 %d 条信息，其中转发或雷同 %d 条，约 %d 人发声".formatted(story.signals, story.spread, story.voices()),
                "%d signals, %d of them copies, about %d voices"
                        .formatted(story.signals, story.spread, story.voices()));
    }

    private static Warning.Cause speed(Story.Growth growth) {
        double value = SPEED_FLOOR + (1 - SPEED_FLOOR) * Math.min(1, Math.max(0, growth.burst() / FAST));
        return new Warning.Cause(
                Warning.Part.SPEED,
                value,
                String.format(Locale.ROOT, "近一小时 %.0f 条，此前平均每小时 %.1f 条", growth.now(), growth.usual()),
                String.format(
                        Locale.ROOT,
                        "%.0f in the last hour against %.1f an hour before",
                        growth.now(),
                        growth.usual()));
    }

    private static Warning.Cause unanswered(Telling story) {
        long open = story.parts().demands.open();
        double value = UNANSWERED_FLOOR + (1 - UNANSWERED_FLOOR) * Math.min(1, open / MANY_OPEN);
        boolean released = story.answered > Long.MIN_VALUE;
        return new Warning.Cause(
                Warning.Part.UNANSWERED,
                value,
                (released ? "上次发布以来有 %d 个诉求未回应" : "尚未发布回应，有 %d 个诉求待答").formatted(open),
                (released ? "%d questions open since the last release" : "no release yet, %d questions open")
                        .formatted(open));
    }
}
