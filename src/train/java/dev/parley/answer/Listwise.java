package dev.parley.answer;

import java.util.List;

/**
 * Learns to put a right one of several candidates first: the weights of a linear score under which the right candidates of a
 * list together have the greatest softmax probability (Cao et al. 2007, with the probability of any right one in place of
 * that of one).
 */
final class Listwise {

    /**
     * The candidates of one question.
     *
     * @param rows a candidate's numbers each
     * @param right which of them answer; at least one
     * @param importance how much the list counts
     */
    record Candidates(List<double[]> rows, List<Boolean> right, double importance) {}

    private Listwise() {}

    /**
     * The weights.
     *
     * @param penalty on the squares of the weights of scaled columns, against learning by heart
     */
    static double[] fit(List<Candidates> lists, double penalty) {
        Columns columns = new Columns(lists.stream().flatMap(list -> list.rows.stream()).toList());
        List<Candidates> scaled = lists.stream()
                .map(list -> new Candidates(list.rows.stream().map(columns::scale).toList(), list.right,
                        list.importance))
                .toList();
        double total = lists.stream().mapToDouble(Candidates::importance).sum();
        int dimensions = lists.getFirst().rows.getFirst().length;
        return columns.unscale(Descent.minimize(dimensions, (weights, gradient) -> {
            for (Candidates list : scaled) {
                add(list, weights, gradient, list.importance / total);
            }
            for (int i = 0; i < dimensions; i++) {
                gradient[i] += penalty * weights[i];
            }
        }));
    }

    private static void add(Candidates list, double[] weights, double[] gradient, double importance) {
        double[] scores = list.rows.stream().mapToDouble(row -> dot(row, weights)).toArray();
        double greatest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            greatest = Math.max(greatest, score);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - greatest);
            all += scores[i];
            right += list.right.get(i) ? scores[i] : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            double pull = scores[i] / all - (list.right.get(i) && right > 0 ? scores[i] / right : 0);
            double[] row = list.rows.get(i);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += importance * pull * row[j];
            }
        }
    }

    private static double dot(double[] row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }
}
