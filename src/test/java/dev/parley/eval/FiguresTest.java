package dev.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.answer.Question;
import dev.parley.corpus.Citation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class FiguresTest {

    private static final double THRESHOLD = 0.5;
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final Grade.Best BEST = new Grade.Best("words", "article",
            new Citation("Headline", null, null, null, 1));

    private static Grade answerable(double confidence, int rank) {
        return grade(List.of("words"), null, confidence, rank, 1);
    }

    private static Grade unanswerable(double confidence) {
        return grade(List.of(), null, confidence, 0, 1);
    }

    private static Grade grade(List<String> answers, @Nullable String type, double confidence, int rank,
            int milliseconds) {
        GoldQuestion question = new GoldQuestion("id", new Question("Who?", LocalDate.of(2016, 9, 9)),
                answers,
                Set.of(), type);
        return new Grade(question, confidence >= THRESHOLD, confidence, rank,
                confidence == 0 ? null : BEST,
                Duration.ofMillis(milliseconds));
    }

    private static double auroc(double[] positives, double... negatives) {
        return Figures.auroc(positives, negatives).orElse(Double.NaN);
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void everyShareIsOfItsOwnQuestions() {
        Figures figures = Figures
                .of(List.of(answerable(0.9, 1), answerable(0.8, 2), answerable(0.6, 0),
                        answerable(0.4, 1), answerable(0, 0), unanswerable(0.7), unanswerable(0.3)));

        assertThat(figures.answerable()).isEqualTo(5);
        assertThat(figures.unanswerable()).isEqualTo(2);
        assertThat(figures.quoteAt1()).hasValueCloseTo(2.0 / 5, EXACTLY);
        assertThat(figures.hitAt5()).hasValueCloseTo(3.0 / 5, EXACTLY);
        assertThat(figures.reciprocalRank()).hasValueCloseTo((1 + 1.0 / 2 + 0 + 1 + 0) / 5, EXACTLY);
        // Pairs in order: .9 and .8 beat both, .6 and .4 beat one, 0 beats none.
        assertThat(figures.auroc()).hasValueCloseTo(6.0 / 10, EXACTLY);
        assertThat(figures.coverage()).hasValueCloseTo(3.0 / 5, EXACTLY);
        assertThat(figures.precision()).hasValueCloseTo(1.0 / 4, EXACTLY);
        assertThat(figures.refused()).hasValueCloseTo(1.0 / 2, EXACTLY);
    }

    @Test
    void equalConfidencesCountHalfForTheAuroc() {
        assertThat(auroc(of(0.5), 0.5)).isEqualTo(0.5);
        assertThat(auroc(of(0.9, 0.5), 0.5, 0.1)).isEqualTo(3.5 / 4);
        assertThat(auroc(of(0.1), 0.9)).isZero();
        assertThat(auroc(of(0.9), 0.1)).isEqualTo(1);
    }

    @Test
    void aFigureOfNothingIsNone() {
        Figures none = Figures.of(List.of());
        assertThat(
                List.of(none.quoteAt1(), none.hitAt5(), none.reciprocalRank(), none.auroc(), none.coverage(),
                        none.precision(), none.refused(), none.milliseconds()))
                .allMatch(figure -> figure.isEmpty());

        Figures answerableOnly = Figures.of(List.of(answerable(0.4, 1)));
        assertThat(answerableOnly.quoteAt1()).hasValue(1);
        assertThat(answerableOnly.coverage()).hasValue(0);
        assertThat(answerableOnly.auroc()).isEmpty();
        assertThat(answerableOnly.refused()).isEmpty();
        assertThat(answerableOnly.precision()).isEmpty();

        Figures unanswerableOnly = Figures.of(List.of(unanswerable(0.9)));
        assertThat(unanswerableOnly.quoteAt1()).isEmpty();
        assertThat(unanswerableOnly.precision()).hasValue(0);
    }

    @Test
    void theMedianIsInTheMiddle() {
        assertThat(Figures.median(DoubleStream.of(9, 1, 2))).hasValue(2);
        assertThat(Figures.median(DoubleStream.of(9, 1, 2, 4))).hasValue(3);
        assertThat(Figures.of(List.of(grade(List.of(), null, 0, 0, 7))).milliseconds()).hasValue(7);
    }

    @Test
    void theCurveHasAPointForEachConfidenceAndEqualOnesShareIt() {
        Curve curve = Curve.of(List.of(answerable(0.9, 1), answerable(0.6, 1), unanswerable(0.7),
                answerable(0.6, 2), answerable(0, 0)));

        assertThat(curve.points()).containsExactly(new Curve.Point(0.9, 1.0 / 4, 1),
                new Curve.Point(0.7, 1.0 / 4, 1.0 / 2), new Curve.Point(0.6, 3.0 / 4, 2.0 / 4));
        assertThat(curve.at(0.25)).contains(new Curve.Point(0.9, 1.0 / 4, 1));
        assertThat(curve.at(0.5)).contains(new Curve.Point(0.6, 3.0 / 4, 2.0 / 4));
        assertThat(curve.at(1)).as("one question found no quote at all").isEmpty();
    }

    @Test
    void withoutAnAnswerableQuestionThereIsNoCurve() {
        assertThat(Curve.of(List.of(unanswerable(0.9))).points()).isEmpty();
        assertThat(Curve.of(List.of()).points()).isEmpty();
    }

    @Test
    void theCurveAtTheThresholdIsTheFiguresOfTheThreshold() {
        List<Grade> grades = List.of(answerable(0.9, 1), unanswerable(0.7), answerable(0.5, 2),
                answerable(0.4, 1));
        Figures figures = Figures.of(grades);

        Curve.Point point = Curve.of(grades).points().stream()
                .filter(some -> some.threshold() == THRESHOLD).findFirst().orElseThrow();

        assertThat(figures.coverage()).hasValue(point.coverage());
        assertThat(figures.precision()).hasValue(point.precision());
    }

    @Test
    void typesAreAToZAndTheWorstMissIsTheSurest() {
        Grade where = grade(List.of("words"), "where", 0.4, 0, 1);
        Grade when = grade(List.of("words"), "when", 0.6, 3, 1);
        Grade given = unanswerable(0.8);
        Grade refused = unanswerable(0.2);

        Evaluation result = Evaluation.of(Arrays.asList(where, when, given, refused), THRESHOLD);

        assertThat(result.byType().keySet()).containsExactly("", "when", "where");
        assertThat(result.misses()).containsExactly(given, when, where);
        assertThat(Evaluation.of(List.of(given), THRESHOLD).byType()).isEmpty();
    }
}
