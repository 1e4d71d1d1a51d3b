package dev.parley.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What grades amount to. Each share is from 0 to 1, and empty where there is nothing to take a share of.
 *
 * @param quoteAt1 the answerable questions whose first quote is right
 * @param hitAt5 the answerable questions one of whose quotes, at most five, is right
 * @param reciprocalRank the mean, over the answerable questions, of 1 / the rank of the first right quote, 0 where none is
 * @param auroc the chance that an answerable question gets a higher confidence than an unanswerable one; equal ones count half
 * @param coverage the answerable questions that were answered, right or wrong
 * @param precision the answers given, to any question, that were right
 * @param refused the unanswerable questions that got no answer
 * @param milliseconds the median time of an answer
 */
public record Figures(int answerable, int unanswerable, OptionalDouble quoteAt1, OptionalDouble hitAt5,
        OptionalDouble reciprocalRank, OptionalDouble auroc, OptionalDouble coverage,
        OptionalDouble precision,
        OptionalDouble refused, OptionalDouble milliseconds) {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /** The figures of {@code grades}. */
    public static Figures of(List<Grade> grades) {
        List<Grade> answerable = grades.stream().filter(Grade::isAnswerable).toList();
        List<Grade> unanswerable = grades.stream().filter(grade -> !grade.isAnswerable()).toList();
        return new Figures(answerable.size(), unanswerable.size(),
                answerable.stream().mapToDouble(grade -> grade.isRight() ? 1 : 0).average(),
                answerable.stream().mapToDouble(grade -> grade.rank() > 0 ? 1 : 0).average(),
                answerable.stream().mapToDouble(grade -> grade.rank() > 0 ? 1.0 / grade.rank() : 0).average(),
                auroc(confidences(answerable), confidences(unanswerable)),
                answerable.stream().mapToDouble(grade -> grade.answered() ? 1 : 0).average(),
                grades.stream().filter(Grade::answered).mapToDouble(grade -> grade.isRight() ? 1 : 0)
                        .average(),
                unanswerable.stream().mapToDouble(grade -> grade.answered() ? 0 : 1).average(),
                median(grades.stream()
                        .mapToDouble(grade -> grade.time().toNanos() / NANOSECONDS_PER_MILLISECOND)));
    }

    private static double[] confidences(List<Grade> grades) {
        return grades.stream().mapToDouble(Grade::confidence).toArray();
    }

    /** The area under the receiver operating characteristic, as the share of pairs that are in the right order. */
    static OptionalDouble auroc(double[] positives, double[] negatives) {
        double ordered = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                ordered += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }
        double pairs = (double) positives.length * negatives.length;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(ordered / pairs);
    }

    /** The middle one, or the mean of the two in the middle; empty when there is none. */
    public static OptionalDouble median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble
                .of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
