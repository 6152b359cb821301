package org.mingduo.radar.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** One run of learning: measures on texts held out, fits the confidence to them, then learns from all. */
final class Learning {
    private static final long SEED = 7;
    private static final int FIFTH = 5;
    /** Sharpness where there are too few texts to hold any out. */
    private static final double UNFITTED = 4;

    private static final int FEWEST = 20;

    private final Settings settings;
    private final List<String> labels;
    private final int[] wanted;
    private final Terms terms;
    private final List<Words> words = new ArrayList<>();
    private Quality quality = Quality.UNMEASURED;
    private double sharpness = UNFITTED;

    Learning(List<LabelledText> texts, Settings settings) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("Nothing to learn from: no labelled text was given.");
        }
        this.settings = settings;
        this.labels = List.copyOf(
                new TreeSet<>(texts.stream().map(LabelledText::label).toList()));
        this.wanted = texts.stream().mapToInt(t -> labels.indexOf(t.label())).toArray();
        this.terms = new Terms(Lexicon.of(texts));
        texts.forEach(text -> words.add(terms.words(text.whole())));
    }

    Router router(String sha256) {
        measure();
        int[] all = new int[wanted.length];
        Arrays.setAll(all, i -> i);
        Space space = space(all);
        Planes planes = planes(space, all);
        var provenance = new Provenance(Provenance.HISTORY, sha256, wanted.length, settings, quality, 0);
        return new Router(labels, space, planes, sharpness, provenance);
    }

    private void measure() {
        if (wanted.length < FEWEST) {
            return;
        }
        int[] parts = parts(settings.folds() == 0 ? FIFTH : settings.folds());
        int measured = settings.folds() == 0 ? 1 : settings.folds();
        List<double[]> scores = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        for (int part = 0; part < measured; part++) {
            int held = part;
            int[] learnt = where(i -> parts[i] != held);
            Space space = space(learnt);
            Planes planes = planes(space, learnt);
            for (int i : where(i -> parts[i] == held)) {
                scores.add(planes.scores(space.vector(words.get(i))));
                asked.add(wanted[i]);
            }
        }
        int[] right = asked.stream().mapToInt(Integer::intValue).toArray();
        sharpness = Confidence.fitted(scores, right);
        int[] given = new int[right.length];
        boolean[] sure = new boolean[right.length];
        for (int i = 0; i < right.length; i++) {
            double[] confidence = Confidence.of(scores.get(i), sharpness);
            given[i] = Router.highest(confidence);
            sure[i] = confidence[given[i]] >= settings.abstainBelow();
        }
        quality = Quality.of(right, given, sure, labels.size());
    }

    /** A part for each text; the same text twice stands in one part, so that no copy of what is asked was learnt. */
    private int[] parts(int n) {
        Map<String, Integer> byText = new HashMap<>();
        var random = new Random(SEED);
        int[] parts = new int[wanted.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = byText.computeIfAbsent(words.get(i).piece(0, words.get(i).length()), text -> random.nextInt(n));
        }
        return parts;
    }

    private int[] where(IntPredicate which) {
        int[] found = new int[wanted.length];
        int n = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (which.test(i)) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private Space space(int[] of) {
        return Space.of(terms, Arrays.stream(of).mapToObj(words::get).toList(), wantedOf(of), labels.size());
    }

    private Planes planes(Space space, int[] of) {
        if (space.size() == 0) {
            throw new IllegalArgumentException(
                    "No word stands in enough of the %d texts: they are too few, or too different, to learn from."
                            .formatted(of.length));
        }
        return Planes.learn(
                Arrays.stream(of).mapToObj(i -> space.vector(words.get(i))).toList(),
                wantedOf(of),
                labels.size(),
                space.size(),
                settings.cost());
    }

    private int[] wantedOf(int[] of) {
        return Arrays.stream(of).map(i -> wanted[i]).toArray();
    }
}
