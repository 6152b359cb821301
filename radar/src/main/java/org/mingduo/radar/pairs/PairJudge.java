package org.mingduo.radar.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges pairs as the people did who judged the training pairs. Whether that means the same event or the same topic is
 * all in those pairs: the method is one.
 *
 * <p>Deterministic: the same training pairs and the same asked pairs give the same verdicts.
 */
public final class PairJudge {
    /** Parts of the training pairs, each of which is judged by what the others taught, to choose the threshold. */
    public static final int FOLDS = 5;

    /** Fewest pairs of each kind that teach anything. */
    public static final int FEWEST = 10;

    private static final int BOOSTERS = 3;
    private static final long SEED = 20_211_021;

    private final Consumer<String> progress;
    private final @Nullable Vectors vectors;

    /**
     * A judge by letters alone.
     *
     * @param progress takes a line now and then about what is being done; seconds to minutes pass in between
     */
    public PairJudge(Consumer<String> progress) {
        this.progress = progress;
        this.vectors = null;
    }

    /** A judge that also reads what the texts mean; vectors are kept as long as the judge. */
    public PairJudge(Meaning meaning, Consumer<String> progress) {
        this.progress = progress;
        this.vectors = new Vectors(meaning, progress);
    }

    /**
     * Learns from the training pairs and judges the asked ones. How rare a word is, is counted over the texts of both.
     *
     * @return one verdict for each asked pair, in order
     * @throws IllegalArgumentException if the training pairs hold fewer than {@link #FEWEST} of a kind
     */
    public List<Verdict> judge(List<Judged> training, List<Pair> asked) {
        boolean[] same = answers(training);
        List<Pair> known = training.stream().map(Judged::pair).toList();
        List<Pair> all = new ArrayList<>(known);
        all.addAll(asked);
        int[] fold = Folds.of(known, FOLDS, SEED);
        apart(fold);
        double[][] rows = joined(letters(all), meant(all, same, fold));
        double[][] taught = Arrays.copyOf(rows, known.size());
        Threshold threshold = Threshold.best(crossed(taught, same, fold), same);
        progress.accept("F1 %.3f on pairs not learned from; learning from all".formatted(threshold.f1()));
        Bag bag = Bag.trained(taught, same, BOOSTERS, SEED);
        return IntStream.range(known.size(), rows.length)
                .parallel()
                .mapToObj(i -> {
                    double score = bag.probability(rows[i]);
                    return new Verdict(score >= threshold.score(), score);
                })
                .toList();
    }

    /** Refuses pairs that all hang together by their texts: beside their one part nothing is left to learn from. */
    private static void apart(int[] fold) {
        if (Arrays.stream(fold).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "All training pairs hang together by texts that they share; pairs of other texts are wanted too.");
        }
    }

    /** The score of each training pair by a judge that has not seen it nor any other pair with one of its texts. */
    private double[] crossed(double[][] rows, boolean[] same, int[] fold) {
        double[] scores = new double[rows.length];
        IntStream.range(0, FOLDS).parallel().forEach(k -> {
            int[] others =
                    IntStream.range(0, rows.length).filter(i -> fold[i] != k).toArray();
            double[][] taught = new double[others.length][];
            boolean[] answers = new boolean[others.length];
            for (int i = 0; i < others.length; i++) {
                taught[i] = rows[others[i]];
                answers[i] = same[others[i]];
            }
            Bag bag = Bag.trained(taught, answers, 1, SEED);
            for (int i = 0; i < rows.length; i++) {
                if (fold[i] == k) {
                    scores[i] = bag.probability(rows[i]);
                }
            }
        });
        return scores;
    }

    private double[][] letters(List<Pair> pairs) {
        Map<String, ReadText> texts = new LinkedHashMap<>();
        List<ReadPair> read = pairs.stream()
                .map(pair -> new ReadPair(
                        texts.computeIfAbsent(pair.a(), ReadText::of), texts.computeIfAbsent(pair.b(), ReadText::of)))
                .toList();
        progress.accept("%d pairs, %d distinct texts".formatted(pairs.size(), texts.size()));
        var evidence = new CheapEvidence(Rarity.of(texts.values()));
        return read.parallelStream()
                .map(pair -> {
                    double[] row = new double[CheapEvidence.WIDTH];
                    evidence.into(row, 0, pair.a(), pair.b());
                    return row;
                })
                .toArray(double[][]::new);
    }

    /** Rows of no width without a {@link Meaning}. */
    private double[][] meant(List<Pair> pairs, boolean[] same, int[] fold) {
        if (vectors == null) {
            return new double[pairs.size()][0];
        }
        vectors.read(
                pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList());
        progress.accept("learning a likeness of meanings");
        return new MeantEvidence(
                        pairs.stream().map(pair -> vectors.of(pair.a())).toList(),
                        pairs.stream().map(pair -> vectors.of(pair.b())).toList(),
                        SEED)
                .rows(same, fold, FOLDS, SEED);
    }

    private static double[][] joined(double[][] left, double[][] right) {
        double[][] joined = new double[left.length][];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Arrays.copyOf(left[i], left[i].length + right[i].length);
            System.arraycopy(right[i], 0, joined[i], left[i].length, right[i].length);
        }
        return joined;
    }

    private record ReadPair(ReadText a, ReadText b) {}

    private static boolean[] answers(List<Judged> training) {
        boolean[] same = new boolean[training.size()];
        int positive = 0;
        for (int i = 0; i < same.length; i++) {
            same[i] = training.get(i).same();
            positive += same[i] ? 1 : 0;
        }
        if (positive < FEWEST || same.length - positive < FEWEST) {
            throw new IllegalArgumentException(
                    "The training pairs hold %d that are the same and %d that are not; at least %d of each are wanted."
                            .formatted(positive, same.length - positive, FEWEST));
        }
        return same;
    }
}
