package org.mingduo.radar.route;

import java.util.List;
import java.util.TreeSet;
import org.mingduo.radar.Figure;

/** How good a {@link Router} is on texts that it has not learned from. */
public final class RouteEvaluation {
    private RouteEvaluation() {}

    /**
     * What cross-validation said while a router learned.
     *
     * @return macro-F1, accuracy, the share answered and the accuracy where it answered
     */
    public static List<Figure> crossValidated(List<LabelledText> texts, Settings settings) {
        Quality quality = Router.learn(texts, settings, "").provenance().quality();
        return figures(
                quality,
                settings.folds() + " parts of " + texts.size()
                        + " texts, each judged by what the others taught, copies in one part");
    }

    /**
     * How often a router is right on other texts.
     *
     * @param asked texts with their right labels, of which none was learned
     * @return macro-F1, accuracy, the share answered and the accuracy where it answered
     */
    public static List<Figure> on(Router router, List<LabelledText> asked, String note) {
        var labels = new TreeSet<>(router.labels());
        asked.forEach(text -> labels.add(text.label()));
        List<String> known = List.copyOf(labels);
        int[] wanted = new int[asked.size()];
        int[] given = new int[wanted.length];
        boolean[] sure = new boolean[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            Suggestion suggestion =
                    router.suggest(asked.get(i).title(), asked.get(i).text());
            wanted[i] = known.indexOf(asked.get(i).label());
            given[i] = known.indexOf(suggestion.first().label());
            sure[i] = !suggestion.abstains();
        }
        return figures(Quality.of(wanted, given, sure, known.size()), note);
    }

    /** Which of the texts stand, nearly letter for letter, among others: a router that learned those knows them. */
    public static boolean[] amongst(List<LabelledText> texts, List<LabelledText> others) {
        return Copies.of(texts, others);
    }

    private static List<Figure> figures(Quality quality, String note) {
        return List.of(
                new Figure("route", "macro-F1", quality.macroF1(), note),
                new Figure("route", "accuracy", quality.accuracy(), note),
                new Figure("route", "answered", quality.answered(), note),
                new Figure("route", "accuracy where answered", quality.accuracyAnswered(), note));
    }
}
