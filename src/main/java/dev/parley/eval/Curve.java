package dev.parley.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What every threshold would do: the lower it is, the more questions are answered, and the more of the answers are wrong.
 *
 * @param points by falling threshold, so by rising coverage; none when no question can be answered
 */
public record Curve(List<Point> points) {

    /**
     * What one threshold does.
     *
     * @param threshold answers of at least this confidence are given
     * @param coverage how many of the answerable questions get an answer, right or wrong, 0 to 1
     * @param precision how many of all given answers are right, 0 to 1; one given where nothing answers is wrong
     */
    public record Point(double threshold, double coverage, double precision) {}

    public Curve {
        points = List.copyOf(points);
    }

    /** A point for each confidence that occurs. */
    public static Curve of(List<Grade> grades) {
        List<Grade> surest = grades.stream().filter(grade -> grade.best() != null)
                .sorted(Comparator.comparingDouble(Grade::confidence).reversed()).toList();
        long answerable = grades.stream().filter(Grade::isAnswerable).count();
        List<Point> points = new ArrayList<>();
        int covered = 0;
        int right = 0;
        for (int i = 0; i < surest.size() && answerable > 0; i++) {
            Grade grade = surest.get(i);
            covered += grade.isAnswerable() ? 1 : 0;
            right += grade.isRight() ? 1 : 0;
            boolean tied = i + 1 < surest.size() && surest.get(i + 1).confidence() == grade.confidence();
            if (!tied) {
                points.add(new Point(grade.confidence(), (double) covered / answerable,
                        (double) right / (i + 1)));
            }
        }
        return new Curve(points);
    }

    /** The highest threshold that covers at least {@code coverage}; none when even the lowest does not. */
    public Optional<Point> at(double coverage) {
        return points.stream().filter(point -> point.coverage >= coverage).findFirst();
    }
}
