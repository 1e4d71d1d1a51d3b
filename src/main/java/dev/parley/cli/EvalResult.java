package dev.parley.cli;

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
record EvalResult(double threshold, EvalFigures all, Map<String, EvalFigures> byType, EvalCurve curve,
        List<EvalGrade> misses) {

    /** The coverages for which the precision is told. */
    static final List<Double> COVERAGES = List.of(0.25, 0.5, 0.75, 1.0);

    static EvalResult of(List<EvalGrade> grades, double threshold) {
        Map<String, EvalFigures> byType = new TreeMap<>();
        grades.stream().collect(Collectors.groupingBy(EvalResult::type))
                .forEach((type, some) -> byType.put(type, EvalFigures.of(some)));
        if (byType.keySet().stream().allMatch(String::isEmpty)) {
            byType.clear();
        }
        return new EvalResult(threshold, EvalFigures.of(grades), byType, EvalCurve.of(grades),
                grades.stream().filter(EvalGrade::isMiss)
                        .sorted(Comparator.comparingDouble(EvalGrade::confidence).reversed()).toList());
    }

    private static String type(EvalGrade grade) {
        String type = grade.question().type();
        return type == null ? "" : type.strip();
    }
}
