package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How well streams are gathered into stories and copies are told from news, with the one setting that there is. */
public final class StoryEvaluation {
    private static final int TEXTS = 1 << 14;

    /** Letters below which a text has too little to tell a copy by. */
    private static final int SHORTEST = 20;

    /** Random orders of a stream. */
    private static final int DRAWS = 3;

    private StoryEvaluation() {}

    /**
     * Gathers texts without times, in their order and then shuffled, and compares the final stories with given ones.
     * Shuffled, nothing says which texts belong to one time: what is left is what the texts have in common.
     *
     * @param given one number for each text; the same number means the same story
     * @return NMI and BCubed F1, 0 to 1, in order; then both as the mean of three random orders, always the same ones
     */
    public static List<Figure> stories(String stream, List<String> texts, long[] given) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            order.add(i);
        }
        Agreement kept = gathered(texts, given, order);
        double nmi = 0;
        double f1 = 0;
        Random random = new Random(1);
        for (int draw = 0; draw < DRAWS; draw++) {
            Collections.shuffle(order, random);
            Agreement agreement = gathered(texts, given, order);
            nmi += agreement.nmi() / DRAWS;
            f1 += agreement.f1() / DRAWS;
        }
        String name = "stories, " + stream;
        String note = "%,d texts in order, %d stories".formatted(given.length, kept.stories());
        String shuffled = "mean of %d random orders".formatted(DRAWS);
        return List.of(
                new Figure(name, "NMI", kept.nmi(), note),
                new Figure(name, "BCubed F1", kept.f1(), note),
                new Figure(name + ", shuffled", "NMI", nmi, shuffled),
                new Figure(name + ", shuffled", "BCubed F1", f1, shuffled));
    }

    private static Agreement gathered(List<String> texts, long[] given, List<Integer> order) {
        var stories = new FinalStories(Radar.gathering(RadarLimits.USUAL));
        long[] wanted = new long[given.length];
        for (int i = 0; i < given.length; i++) {
            wanted[i] = given[order.get(i)];
            stories.accept(Heard.of(Signal.of(FinalStories.id(i), texts.get(order.get(i)))));
        }
        long[] found = new long[given.length];
        for (int i = 0; i < found.length; i++) {
            long story = stories.story(i);
            found[i] = story == FinalStories.NONE ? -i : story;
        }
        return Agreement.of(wanted, found);
    }

    /**
     * Makes six edited copies of every distinct text by rule and asks which text each is a copy of; and how many of the
     * texts that stand twice word for word are recognised.
     */
    public static List<Figure> copies(List<String> texts) {
        Copies copies = new Copies(TEXTS);
        List<String> originals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int twice = 0;
        int recognised = 0;
        for (String text : texts) {
            Copies.Original earlier = original(copies, text);
            if (!seen.add(text)) {
                twice++;
                recognised += earlier == null ? 0 : 1;
            }
            String letters = Sketch.letters(Cleaning.clean(text));
            if (letters.length() >= SHORTEST && earlier == null) {
                String name = Integer.toString(originals.size());
                copies.remember(Hashing.identity(letters), Sketch.of(letters), name, 1);
                originals.add(text);
            }
        }
        Edits edits = new Edits();
        int made = 0;
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < originals.size(); i++) {
            for (String copy : edits.of(originals.get(i))) {
                Copies.Original found = original(copies, copy);
                boolean his = found != null && found.signal().equals(Integer.toString(i));
                made++;
                right += his ? 1 : 0;
                wrong += found != null && !his ? 1 : 0;
            }
        }
        String note = "%,d copies of %,d texts, edited by six rules".formatted(made, originals.size());
        return List.of(
                new Figure("near-duplicates", "recall", (double) right / Math.max(1, made), note),
                new Figure("near-duplicates", "precision", (double) right / Math.max(1, right + wrong), note),
                new Figure(
                        "exact duplicates",
                        "recall",
                        (double) recognised / Math.max(1, twice),
                        twice + " texts that stand twice"));
    }

    private static Copies.@org.jspecify.annotations.Nullable Original original(Copies copies, String text) {
        String letters = Sketch.letters(Cleaning.clean(text));
        Copies.Original same = copies.same(Hashing.identity(letters));
        return same != null ? same : copies.near(Sketch.of(letters));
    }
}
