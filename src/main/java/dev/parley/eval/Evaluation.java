package dev.parley.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is told of a question file.
 *
 * @param threshold the confidence from which a quote was given as an answer
 * @param all over all questions
 * @param byType over the questions of each type, by its name; those without one under the empty name; empty when none has one
 * @param misses the surest first: the higher the confidence, the worse the miss
 */
public record Evaluation(double threshold, Figures all, Map<String, Figures> byType, Curve curve,
        List<Grade> misses) {

    /** The coverages for which the precision is told. */
    public static final List<Double> COVERAGES = List.of(0.25, 0.5, 0.75, 1.0);

    /** All of {@code grades}, given at {@code threshold}. */
    public static Evaluation of(List<Grade> grades, double threshold) {
        Map<String, Figures> byType = new TreeMap<>();
        grades.stream().collect(Collectors.groupingBy(Evaluation::type))
                .forEach((type, some) -> byType.put(type, Figures.of(some)));
        if (byType.keySet().stream().allMatch(String::isEmpty)) {
            byType.clear();
        }
        return new Evaluation(threshold, Figures.of(grades), byType, Curve.of(grades),
                grades.stream().filter(Grade::isMiss)
                        .sorted(Comparator.comparingDouble(Grade::confidence).reversed()).toList());
    }

    private static String type(Grade grade) {
        String type = grade.question().type();
        return type == null ? "" : type.strip();
    }
}
