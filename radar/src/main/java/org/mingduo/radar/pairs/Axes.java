package org.mingduo.radar.pairs;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The directions in which vectors differ most (principal components, by orthogonal iteration), and vectors seen along them:
 * centred, turned, of length 1. Fewer numbers to learn with, and little lost.
 */
final class Axes {
    private static final int ROUNDS = 12;

    private final double[] centre;
    private final double[][] axes;

    private Axes(double[] centre, double[][] axes) {
        this.centre = centre;
        this.axes = axes;
    }

    /** @param width axes wanted; no more than the vectors are wide */
    static Axes of(List<float[]> vectors, int width, long seed) {
        int wide = vectors.getFirst().length;
        double[] centre = new double[wide];
        for (float[] vector : vectors) {
            for (int i = 0; i < wide; i++) {
                centre[i] += vector[i] / (double) vectors.size();
            }
        }
        double[][] spread = spread(vectors, centre);
        var random = new SplittableRandom(seed);
        double[][] axes = new double[Math.min(width, wide)][wide];
        for (double[] axis : axes) {
            for (int i = 0; i < wide; i++) {
                axis[i] = random.nextDouble() - 0.5;
            }
        }
        orthonormal(axes);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] before = axes;
            axes = IntStream.range(0, before.length)
                    .parallel()
                    .mapToObj(k -> times(spread, before[k]))
                    .toArray(double[][]::new);
            orthonormal(axes);
        }
        return new Axes(centre, axes);
    }

    int width() {
        return axes.length;
    }

    float[] along(float[] vector) {
        double[] centred = new double[centre.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = vector[i] - centre[i];
        }
        double[] seen = new double[axes.length];
        double squares = 1e-12;
        for (int k = 0; k < seen.length; k++) {
            seen[k] = dot(axes[k], centred);
            squares += seen[k] * seen[k];
        }
        float[] along = new float[seen.length];
        for (int k = 0; k < along.length; k++) {
            along[k] = (float) (seen[k] / Math.sqrt(squares));
        }
        return along;
    }

    /** The covariance, times the number of vectors. */
    private static double[][] spread(List<float[]> vectors, double[] centre) {
        int wide = centre.length;
        return IntStream.range(0, wide)
                .parallel()
                .mapToObj(i -> {
                    double[] row = new double[wide];
                    for (float[] vector : vectors) {
                        double x = vector[i] - centre[i];
                        for (int j = 0; j < wide; j++) {
                            row[j] += x * (vector[j] - centre[j]);
                        }
                    }
                    return row;
                })
                .toArray(double[][]::new);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    /** Gram and Schmidt, twice over for the rounding. */
    private static void orthonormal(double[][] axes) {
        for (int k = 0; k < axes.length; k++) {
            for (int twice = 0; twice < 2; twice++) {
                for (int j = 0; j < k; j++) {
                    add(axes[k], axes[j], -dot(axes[k], axes[j]));
                }
            }
            double length = Math.sqrt(Math.max(dot(axes[k], axes[k]), 1e-300));
            for (int i = 0; i < axes[k].length; i++) {
                axes[k][i] /= length;
            }
        }
    }

    private static void add(double[] to, double[] vector, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
