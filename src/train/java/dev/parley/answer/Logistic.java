package dev.parley.answer;

import java.util.Arrays;
import java.util.List;

/** Learns how likely something is: logistic regression. */
final class Logistic {

    /** A model: the chance is {@code 1 / (1 + exp(-(bias + weights · row)))}. */
    record Model(double bias, List<Double> weights) {

        double chance(double[] row) {
            double sum = bias;
            for (int i = 0; i < row.length; i++) {
                sum += weights.get(i) * row[i];
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    private Logistic() {}

    /**
     * The model under which what happened was most likely.
     *
     * @param rows numbers
     * @param happened of each row, whether it did
     * @param importance how much each row counts
     * @param penalty on the squares of the weights of scaled columns; none on the bias
     */
    static Model fit(List<double[]> rows, List<Boolean> happened, List<Double> importance, double penalty) {
        Columns columns = new Columns(rows);
        List<double[]> scaled = rows.stream().map(columns::scale).toList();
        int dimensions = rows.getFirst().length;
        double total = importance.stream().mapToDouble(Double::doubleValue).sum();
        double[] found = Descent.minimize(dimensions + 1, (point, gradient) -> {
            for (int i = 0; i < scaled.size(); i++) {
                double[] row = scaled.get(i);
                double sum = point[dimensions];
                for (int j = 0; j < dimensions; j++) {
                    sum += point[j] * row[j];
                }
                double error = (1 / (1 + Math.exp(-sum)) - (happened.get(i) ? 1 : 0)) * importance.get(i)
                        / total;
                for (int j = 0; j < dimensions; j++) {
                    gradient[j] += error * row[j];
                }
                gradient[dimensions] += error;
            }
            for (int j = 0; j < dimensions; j++) {
                gradient[j] += penalty * point[j];
            }
        });
        double[] weights = Arrays.copyOf(found, dimensions);
        List<Double> unscaled = Arrays.stream(columns.unscale(weights)).boxed().toList();
        return new Model(found[dimensions] + columns.shift(weights), unscaled);
    }
}
