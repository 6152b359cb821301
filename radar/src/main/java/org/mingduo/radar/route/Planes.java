package org.mingduo.radar.route;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One plane per label, learnt as linear support vector machines with squared hinge loss, one label against the rest.
 * Weights stand by row, the labels beside each other.
 */
final class Planes {
    private static final double ENOUGH = 0.1;
    private static final long SEED = 1;

    private final int labels;
    private float[] weights;

    Planes(int labels, float[] weights) {
        this.labels = labels;
        this.weights = weights;
    }

    /** @param wanted the number of each text's label, below {@code labels} */
    static Planes learn(List<Vector> texts, int[] wanted, int labels, int rows, double cost) {
        var planes = new Planes(labels, new float[rows * labels]);
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = rows;
        problem.x = texts.stream().map(Planes::features).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        var how = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, ENOUGH);
        how.setRandom(new Random(SEED));
        for (int label = 0; label < labels; label++) {
            int asked = label;
            problem.y =
                    Arrays.stream(wanted).mapToDouble(w -> w == asked ? 1 : -1).toArray();
            if (Arrays.stream(wanted).noneMatch(w -> w == asked)
                    || Arrays.stream(wanted).allMatch(w -> w == asked)) {
                continue;
            }
            Model model = Linear.train(problem, how);
            double[] plane = model.getFeatureWeights();
            double sign = model.getLabels()[0] == 1 ? 1 : -1;
            for (int row = 0; row < rows; row++) {
                planes.weights[row * labels + label] = (float) (sign * plane[row]);
            }
        }
        return planes;
    }

    private static Feature[] features(Vector unordered) {
        Vector text = Bag.sorted(unordered);
        var features = new Feature[text.rows().length];
        for (int i = 0; i < features.length; i++) {
            features[i] = new FeatureNode(text.rows()[i] + 1, text.values()[i]);
        }
        return features;
    }

    int labels() {
        return labels;
    }

    float[] weights() {
        return weights;
    }

    float weight(int row, int label) {
        return weights[row * labels + label];
    }

    /** How far a text lies on each label's side. */
    double[] scores(Vector text) {
        double[] scores = new double[labels];
        int[] rows = text.rows();
        float[] values = text.values();
        for (int i = 0; i < rows.length; i++) {
            int at = rows[i] * labels;
            float value = values[i];
            for (int label = 0; label < labels; label++) {
                scores[label] += value * weights[at + label];
            }
        }
        return scores;
    }

    /** Room for more rows and labels; what was learnt stays. */
    Planes widened(int rows, int wider) {
        float[] wide = new float[rows * wider];
        for (int row = 0; row < weights.length / labels; row++) {
            System.arraycopy(weights, row * labels, wide, row * wider, labels);
        }
        return new Planes(wider, wide);
    }

    /**
     * Moves the planes by the least that puts the wanted label ahead of all others by {@code margin} for this text
     * (passive-aggressive learning: Crammer et al., 2006).
     */
    void correct(Vector text, int wanted, double margin) {
        double square = 0;
        for (float value : text.values()) {
            square += value * value;
        }
        for (int rounds = 0; rounds < 4 * labels && square > 0; rounds++) {
            double[] scores = scores(text);
            int rival = -1;
            for (int label = 0; label < labels; label++) {
                if (label != wanted && (rival < 0 || scores[label] > scores[rival])) {
                    rival = label;
                }
            }
            double lacking = rival < 0 ? 0 : margin - (scores[wanted] - scores[rival]);
            if (lacking <= 1e-6) {
                return;
            }
            float step = (float) (lacking / (2 * square));
            for (int i = 0; i < text.rows().length; i++) {
                int at = text.rows()[i] * labels;
                weights[at + wanted] += step * text.values()[i];
                weights[at + rival] -= step * text.values()[i];
            }
        }
    }
}
