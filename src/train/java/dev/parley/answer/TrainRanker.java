package dev.parley.answer;

import dev.parley.answer.Examples.Example;
import dev.parley.embed.TextEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of the ranking and of the confidence, and says how good they are: figures of a cross-validation, in which
 * no question is asked of weights that have seen its article. Arguments: the folder of the data, a folder to work in, and the
 * file to write.
 */
public final class TrainRanker {

    private static final int FOLDS = 5;

    /** How much a question of the quiz counts beside one that was written for its article. */
    private static final double QUIZ = 0.3;

    private static final double RANKING_PENALTY = 0.03;
    private static final double CONFIDENCE_PENALTY = 0.05;

    /** Too few of the questions have words that stand nowhere for a fit to learn what that means; so this is set by hand. */
    private static final double UNKNOWN_WEIGHT = -1.5;

    /**
     * Taken off a score for each factor of ten in a quote's length, so that the shorter of two that answer is shown. Labels do
     * not say which is better, so this is set by hand: a little less than what begins to cost right first quotes.
     */
    private static final double BREVITY = 2.8;

    private final String name;
    private final Map<String, List<Example>> sets;
    private final List<Feature> features;

    private TrainRanker(String name, Map<String, List<Example>> sets, List<Feature> features) {
        this.name = name;
        this.sets = sets;
        this.features = features;
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        StringBuilder weights = new StringBuilder(
                """
                        # Learned from shared/qa/news.jsonl and a third of shared/qa/realtime-2023.jsonl by
                        #   mvn -Ptrain test -Dtrain.main=dev.parley.answer.TrainRanker \\
                        #     -Dtrain.arguments="../shared target/train/indexes src/main/resources/dev/parley/answer/weights.properties"
                        # Meaning: with vectors. Words: without.
                        """);
        try (TextEncoder encoder = TextEncoder.load()) {
            for (boolean byMeaning : List.of(true, false)) {
                Map<String, List<Example>> sets = new TreeMap<>();
                for (TrainingSet set : List.of(TrainingSet.news(data), TrainingSet.quiz(data, 3))) {
                    sets.put(set.name(), Examples.of(set, work, encoder, byMeaning ? encoder : null));
                }
                List<Feature> features = Arrays.stream(Feature.values())
                        .filter(feature -> byMeaning || !feature.name().endsWith("SIMILARITY")).toList();
                weights.append(new TrainRanker(byMeaning ? "meaning" : "words", sets, features).train());
            }
        }
        Files.writeString(Path.of(arguments[2]), weights, StandardCharsets.UTF_8);
    }

    private String train() {
        List<Map<Sign, Double>> signs = new ArrayList<>();
        List<Boolean> answered = new ArrayList<>();
        List<Double> importance = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        List<Boolean> answerable = new ArrayList<>();
        List<Boolean> news = new ArrayList<>();
        List<Ranking> rankings = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            rankings.add(new Ranking(fitRanking(example -> fold(example) != held)));
        }
        sets.forEach((set, examples) -> {
            int asked = 0;
            int first = 0;
            int five = 0;
            List<Integer> lengths = new ArrayList<>();
            for (Example example : examples) {
                List<Scored> ranked = example.ranked(rankings.get(fold(example)));
                List<Scored> best = Answerer.withoutOverlaps(ranked, new Repetitions());
                boolean right = !best.isEmpty() && example.isRight(best.getFirst());
                if (example.question().isAnswerable()) {
                    asked++;
                    first += right ? 1 : 0;
                    five += best.stream().anyMatch(example::isRight) ? 1 : 0;
                    if (!best.isEmpty()) {
                        lengths.add(best.getFirst().candidate().span().length());
                    }
                }
                if (!best.isEmpty()) {
                    signs.add(Signs.of(ranked, example.sought()));
                    answered.add(right);
                    importance.add(set.equals("news") ? 1 : QUIZ);
                    folds.add(fold(example));
                    answerable.add(example.question().isAnswerable());
                    news.add(set.equals("news"));
                }
            }
            lengths.sort(null);
            System.out.printf(Locale.ROOT,
                    "%s, %s: %d answerable, quote@1 %.3f, hit@5 %.3f, median length %d%n", name,
                    set, asked, (double) first / asked, (double) five / asked,
                    lengths.get(lengths.size() / 2));
        });
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            chances.add(0.0);
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Logistic.Model model = fitConfidence(signs, answered, importance, i -> folds.get(i) != held);
            for (int i = 0; i < signs.size(); i++) {
                if (folds.get(i) == held) {
                    chances.set(i, model.chance(row(signs.get(i))));
                }
            }
        }
        report(chances, answered, answerable, news);
        return write(fitRanking(example -> true), fitConfidence(signs, answered, importance, i -> true));
    }

    /** By article, and spread evenly by a hash that is the same everywhere. */
    private static int fold(Example example) {
        return Math.floorMod((example.question().group().hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }

    private Map<Feature, Double> fitRanking(Predicate<Example> chosen) {
        List<Listwise.Candidates> lists = new ArrayList<>();
        sets.forEach((set, examples) -> examples.stream().filter(chosen)
                .filter(example -> example.right().contains(true))
                .forEach(example -> lists.add(new Listwise.Candidates(
                        example.features().stream().map(this::row).toList(), example.right(),
                        set.equals("news") ? 1 : QUIZ))));
        double[] fitted = Listwise.fit(lists, RANKING_PENALTY);
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

    private static Logistic.Model fitConfidence(List<Map<Sign, Double>> signs, List<Boolean> answered,
            List<Double> importance, Predicate<Integer> chosen) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> happened = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            if (chosen.test(i)) {
                rows.add(row(signs.get(i)));
                happened.add(answered.get(i));
                counts.add(importance.get(i));
            }
        }
        return Logistic.fit(rows, happened, counts, CONFIDENCE_PENALTY);
    }

    private void report(List<Double> chances, List<Boolean> answered, List<Boolean> answerable,
            List<Boolean> news) {
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            if (news.get(i)) {
                asked.add(i);
            }
        }
        asked.sort((a, b) -> Double.compare(chances.get(b), chances.get(a)));
        double pairs = 0;
        double ordered = 0;
        for (int one : asked) {
            for (int other : asked) {
                if (answerable.get(one) && !answerable.get(other)) {
                    pairs++;
                    int order = Double.compare(chances.get(one), chances.get(other));
                    ordered += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        long all = asked.stream().filter(answerable::get).count();
        System.out.printf(Locale.ROOT, "%s, news: AUROC %.3f%n", name, ordered / pairs);
        int given = 0;
        int right = 0;
        int covered = 0;
        for (int i : asked) {
            given++;
            right += answered.get(i) ? 1 : 0;
            covered += answerable.get(i) ? 1 : 0;
            if (given % 10 == 0) {
                System.out.printf(Locale.ROOT, "  threshold %.3f: coverage %.3f, precision %.3f%n",
                        chances.get(i),
                        (double) covered / all, (double) right / given);
            }
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
