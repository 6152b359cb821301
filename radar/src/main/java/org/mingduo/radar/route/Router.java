package org.mingduo.radar.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Suggests a label for a text: which department is responsible, which category a report belongs to. A value: a
 * correction makes a new router and leaves the old one as it was; safe for many threads.
 *
 * <p>It never decides. Where it is unsure it says so ({@link Suggestion#abstains}) and still names what is likeliest.
 */
public final class Router {
    private static final int TOP = 3;
    /**
     * Confidence, fitted to a history, below which a label is as good as ruled out, and what speaks for it of no use to
     * anybody.
     */
    private static final double RULED_OUT = 0.01;

    /** How far a corrected label is put ahead of the others. */
    private static final double AHEAD = 0.5;

    private static final float NEW_TERM = 4;

    /** One for each thread: what is used again stays in the nearest cache. */
    private static final ThreadLocal<Bag> BAGS = ThreadLocal.withInitial(Bag::new);

    private final List<String> labels;
    private final Space space;
    private final Planes planes;
    private final Sheet sheet;
    private final double sharpness;
    private final Provenance provenance;

    Router(List<String> labels, Space space, Planes planes, double sharpness, Provenance provenance) {
        this.labels = List.copyOf(labels);
        this.space = space;
        this.planes = planes;
        this.sheet = new Sheet(space, planes);
        this.sharpness = sharpness;
        this.provenance = provenance;
    }

    /**
     * Learns from an office's own history.
     *
     * @param texts raw or cut into words, in any order that stays the same
     * @param sha256 digest of where they came from, for the provenance
     * @throws IllegalArgumentException if there is no text
     */
    public static Router learn(List<LabelledText> texts, Settings settings, String sha256) {
        return new Learning(texts, settings).router(sha256);
    }

    /**
     * A router without any history: it compares a text with what each department is there for.
     *
     * @param duties what it is there for, by the department's id, in words
     * @throws IllegalArgumentException if there is no department
     */
    public static Router ofDuties(Map<String, String> duties) {
        return Duties.router(duties);
    }

    /** Reads a model file. */
    public static Router read(InputStream in) throws IOException {
        return ModelFile.read(in);
    }

    /** Writes a model file: the provenance in plain lines, then the model. */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /** The likeliest labels with their reasons. */
    public Suggestion suggest(String title, String text) {
        Words words = words(title, text);
        Bag bag = bag(words);
        return suggestion(sheet.scores(bag), bag.size() == 0, words);
    }

    /**
     * The likeliest labels for what several texts say together. Each weighs the same; one that says nothing known weighs
     * as silence, so that one word in a hundred texts moves nobody.
     */
    public Suggestion suggest(List<String> texts) {
        Vector together = together(space, texts);
        return suggestion(planes.scores(together), together.rows().length == 0, words("", String.join("\n", texts)));
    }

    private Suggestion suggestion(double[] scores, boolean unknown, Words words) {
        double[] confidence = Confidence.of(scores, sharpness);
        var reasons = new Reasons(space, sheet, words);
        List<Suggestion.Choice> top = new ArrayList<>();
        double[] left = confidence.clone();
        for (int i = 0; i < Math.min(TOP, labels.size()); i++) {
            int best = highest(left);
            boolean ruledOut = i > 0 && provenance.fitted() && confidence[best] < RULED_OUT;
            top.add(new Suggestion.Choice(labels.get(best), confidence[best], ruledOut ? List.of() : reasons.of(best)));
            left[best] = -1;
        }
        return new Suggestion(top, unknown || unsure(confidence));
    }

    private static Vector together(Space space, List<String> texts) {
        List<Vector> each = texts.stream()
                .map(text -> space.vector(space.terms().words(text)))
                .toList();
        return Vector.mean(each);
    }

    /** The likeliest label alone, without confidence and reasons; faster. */
    public String label(String title, String text) {
        return labels.get(highest(sheet.scores(bag(words(title, text)))));
    }

    /** To be read before the next text of this thread. */
    private Bag bag(Words words) {
        Bag bag = BAGS.get();
        space.refill(bag, words);
        return bag;
    }

    /**
     * What somebody decided about texts that belong together.
     *
     * @param label the right one
     */
    public record Correction(List<String> texts, String label) {
        public Correction {
            texts = List.copyOf(texts);
        }
    }

    /** This router after {@link #corrected(List)} with one text. */
    public Router corrected(String text, String label) {
        return corrected(List.of(new Correction(List.of(text), label)));
    }

    /**
     * This router after corrections, one after the other: after each its texts are suggested for its label, and texts like
     * them are nearer to it. A label that the router did not know is learnt. Words that the history did not hold cannot be
     * learned this way.
     */
    public Router corrected(List<Correction> corrections) {
        List<String> wider = new ArrayList<>(labels);
        List<Words> words = new ArrayList<>();
        for (Correction correction : corrections) {
            if (!wider.contains(correction.label())) {
                wider.add(correction.label());
            }
            correction.texts().forEach(text -> words.add(space.terms().words(text)));
        }
        Space learnt = space.with(words, NEW_TERM);
        Planes moved = planes.widened(learnt.size(), wider.size());
        for (Correction correction : corrections) {
            moved.correct(together(learnt, correction.texts()), wider.indexOf(correction.label()), AHEAD);
        }
        return new Router(wider, learnt, moved, sharpness, provenance.corrected(corrections.size()));
    }

    public List<String> labels() {
        return labels;
    }

    public Provenance provenance() {
        return provenance;
    }

    private boolean unsure(double[] confidence) {
        return confidence[highest(confidence)] < provenance.settings().abstainBelow();
    }

    private Words words(String title, String text) {
        return space.terms().words(title.isEmpty() ? text : title + "\n" + text);
    }

    Space space() {
        return space;
    }

    Planes planes() {
        return planes;
    }

    double sharpness() {
        return sharpness;
    }

    static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
