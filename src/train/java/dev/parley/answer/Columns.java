package dev.parley.answer;

import java.util.List;

/** Brings columns of numbers to one scale: each to mean 0 and standard deviation 1. */
final class Columns {

    private static final double CONSTANT = 1e-9;

    private final double[] means;
    private final double[] deviations;

    /** The scale of {@code rows}, all of one length. */
    Columns(List<double[]> rows) {
        int columns = rows.getFirst().length;
        means = new double[columns];
        deviations = new double[columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                means[i] += row[i] / rows.size();
            }
        }
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                deviations[i] += (row[i] - means[i]) * (row[i] - means[i]) / rows.size();
            }
        }
        for (int i = 0; i < columns; i++) {
            deviations[i] = Math.sqrt(deviations[i]);
        }
    }

    /** The row on that scale; a column that never changes becomes 0. */
    double[] scale(double[] row) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = deviations[i] < CONSTANT ? 0 : (row[i] - means[i]) / deviations[i];
        }
        return scaled;
    }

    /** Weights for rows as they were, of weights for scaled rows: the sums differ by {@link #shift} alone. */
    double[] unscale(double[] weights) {
        double[] unscaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            unscaled[i] = deviations[i] < CONSTANT ? 0 : weights[i] / deviations[i];
        }
        return unscaled;
    }

    /** What is to be added to a sum by unscaled weights to make it that of the scaled ones. */
    double shift(double[] weights) {
        double shift = 0;
        for (int i = 0; i < weights.length; i++) {
            shift -= deviations[i] < CONSTANT ? 0 : weights[i] * means[i] / deviations[i];
        }
        return shift;
    }
}
