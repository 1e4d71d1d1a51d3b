package dev.parley.answer;

import dev.parley.answer.Examples.Example;
import dev.parley.corpus.Article;
import dev.parley.embed.TextEncoder;
import dev.parley.eval.BadGoldQuestionException;
import dev.parley.eval.Curve;
import dev.parley.eval.Figures;
import dev.parley.eval.Grade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of the ranking and of the confidence, and says how good they are: figures of a cross-validation, in which
 * no question is asked of weights that have seen its article. Arguments: the folder of the data, a folder to work in, and the
 * file to write.
 */
public final class TrainRanker {

    private static final int FOLDS = 5;

    private static final double RANKING_PENALTY = 0.03;
    private static final double CONFIDENCE_PENALTY = 0.05;

    /** Too few of the questions have words that stand nowhere for a fit to learn what that means; so this is set by hand. */
    private static final double UNKNOWN_WEIGHT = -1.5;

    /**
     * Taken off a score for each factor of ten in a quote's length, so that the shorter of two that answer is shown. Labels do
     * not say which is better, so this is set by hand: a little less than what begins to cost right first quotes.
     */
    private static final double BREVITY = 2.8;

    /**
     * An example as it is answered by a ranking that has not seen its article.
     *
     * @param best the quotes, best first
     * @param signs of the best; empty when there is none
     */
    private record Trial(Example example, List<ScoredQuote> best, Map<Sign, Double> signs) {

        static Trial of(Example example, Ranking ranking) {
            List<Scored> ranked = example.ranked(ranking);
            List<Article> nowhereElse = List.of();
            Repetitions repetitions = new Repetitions(article -> List.of());
            return new Trial(example,
                    Answerer.withoutOverlaps(ranked, repetitions).stream()
                            .map(scored -> scored.quote(nowhereElse)).toList(),
                    ranked.isEmpty() ? Map.of() : Signs.of(ranked, example.sought()));
        }

        boolean isRight() {
            return !best.isEmpty() && example.question().isAnsweredBy(best.getFirst().quote());
        }

        /** As if any quote, however unsure, were given as an answer. */
        Grade grade(double confidence) {
            Answer answer = best.isEmpty()
                    ? new Answer.NothingFound(0, best, Interpretation.NONE, null)
                    : new Answer.Quoted(confidence, best, Interpretation.NONE, null);
            return Grade.of(example.question(), answer, Duration.ZERO);
        }
    }

    private final String name;
    private final List<Example> examples;
    private final List<Feature> features;

    private TrainRanker(String name, List<Example> examples, List<Feature> features) {
        this.name = name;
        this.examples = examples;
        this.features = features;
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException, BadGoldQuestionException {
        Path data = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        StringBuilder weights = new StringBuilder(
                """
                        # Learned from shared/qa/news.jsonl and a third of shared/qa/realtime-2023.jsonl by
                        #   mvn -Ptrain test -Dtrain.main=dev.parley.answer.TrainRanker \\
                        #     -Dtrain.arguments="../shared target/train/indexes src/main/resources/dev/parley/answer/weights.properties"
                        # Meaning: with vectors. Words: without.
                        """);
        List<TrainingSet> sets = List.of(TrainingSet.news(data), TrainingSet.quiz(data, 3));
        try (TextEncoder encoder = TextEncoder.load()) {
            for (boolean byMeaning : List.of(true, false)) {
                List<Example> examples = new ArrayList<>();
                for (TrainingSet set : sets) {
                    examples.addAll(Examples.of(set, work, encoder, byMeaning ? encoder : null));
                }
                List<Feature> features = Arrays.stream(Feature.values())
                        .filter(feature -> byMeaning || !feature.name().endsWith("SIMILARITY")).toList();
                weights.append(new TrainRanker(byMeaning ? "meaning" : "words", examples, features).train());
            }
        }
        Files.writeString(Path.of(arguments[2]), weights, StandardCharsets.UTF_8);
    }

    private String train() {
        List<Ranking> rankings = IntStream.range(0, FOLDS)
                .mapToObj(held -> new Ranking(fitRanking(example -> fold(example) != held))).toList();
        List<Trial> trials = examples.stream()
                .map(example -> Trial.of(example, rankings.get(fold(example)))).toList();
        List<Logistic.Model> confidences = IntStream.range(0, FOLDS)
                .mapToObj(held -> fitConfidence(trials, example -> fold(example) != held)).toList();
        trials.stream().collect(Collectors.groupingBy(trial -> trial.example.set().name(), TreeMap::new,
                Collectors.toList()))
                .forEach((set, ofSet) -> report(set, ofSet, ofSet.stream().map(trial -> trial
                        .grade(confidences.get(fold(trial.example)).chance(row(trial.signs)))).toList()));
        return write(fitRanking(example -> true), fitConfidence(trials, example -> true));
    }

    /** By article, and spread evenly by a hash that is the same everywhere. */
    private static int fold(Example example) {
        return Math.floorMod((example.group().hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }

    private Map<Feature, Double> fitRanking(Predicate<Example> chosen) {
        double[] fitted = Listwise.fit(examples.stream().filter(chosen)
                .filter(example -> example.right().contains(true))
                .map(example -> new Listwise.Candidates(example.features().stream().map(this::row).toList(),
                        example.right(), example.set().importance()))
                .toList(), RANKING_PENALTY);
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (int i = 0; i < fitted.length; i++) {
            weights.put(features.get(i), fitted[i]);
        }
        weights.merge(Feature.LENGTH, -BREVITY, Double::sum);
        return weights;
    }

    private double[] row(Features of) {
        return features.stream().mapToDouble(of::get).toArray();
    }

    private static double[] row(Map<Sign, Double> signs) {
        return learned().mapToDouble(sign -> signs.getOrDefault(sign, 0.0)).toArray();
    }

    private static Stream<Sign> learned() {
        return Arrays.stream(Sign.values()).filter(sign -> sign != Sign.UNKNOWN);
    }

    private static Logistic.Model fitConfidence(List<Trial> trials, Predicate<Example> chosen) {
        List<Trial> some = trials.stream().filter(trial -> !trial.best.isEmpty())
                .filter(trial -> chosen.test(trial.example)).toList();
        return Logistic.fit(some.stream().map(trial -> row(trial.signs)).toList(),
                some.stream().map(Trial::isRight).toList(),
                some.stream().map(trial -> trial.example.set().importance()).toList(), CONFIDENCE_PENALTY);
    }

    private void report(String set, List<Trial> trials, List<Grade> grades) {
        Figures figures = Figures.of(grades);
        System.out.printf(Locale.ROOT,
                "%s, %s: %d answerable, %d not; quote@1 %.3f, hit@5 %.3f, median length %.0f, AUROC %.3f%n",
                name, set, figures.answerable(), figures.unanswerable(),
                figures.quoteAt1().orElseThrow(), figures.hitAt5().orElseThrow(),
                Figures.median(trials.stream()
                        .filter(trial -> trial.example.question().isAnswerable() && !trial.best.isEmpty())
                        .mapToDouble(trial -> trial.best.getFirst().quote().position().length()))
                        .orElseThrow(),
                figures.auroc().orElse(Double.NaN));
        Curve curve = Curve.of(grades);
        for (int percent = 30; percent <= 100; percent += 5) {
            curve.at(percent / 100.0).ifPresent(point -> System.out.printf(Locale.ROOT,
                    "  threshold %.3f: coverage %.3f, precision %.3f%n", point.threshold(), point.coverage(),
                    point.precision()));
        }
    }

    private String write(Map<Feature, Double> ranking, Logistic.Model confidence) {
        StringBuilder text = new StringBuilder();
        ranking.forEach((feature, weight) -> append(text, "ranking", feature, weight));
        append(text, "confidence", null, confidence.bias());
        Iterator<Double> weights = confidence.weights().iterator();
        learned().forEach(sign -> append(text, "confidence", sign, weights.next()));
        append(text, "confidence", Sign.UNKNOWN, UNKNOWN_WEIGHT);
        return text.toString();
    }

    private void append(StringBuilder text, String model, @Nullable Enum<?> what, double weight) {
        text.append(String.format(Locale.ROOT, "%s.%s.%s=%.4f%n", model, name, what == null ? "BIAS" : what,
                weight));
    }
}
