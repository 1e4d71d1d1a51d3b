package dev.parley.answer;

import dev.parley.corpus.Quote;
import dev.parley.embed.TextEncoder;
import dev.parley.eval.GoldQuestion;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of questions what a ranker learns from: all candidates, each right or wrong. */
final class Examples {

    private static final int SENTENCES_AT_ONCE = 1_000;

    /**
     * A question and its candidates.
     *
     * @param set where the question is from
     * @param features of each candidate
     * @param right of each, whether it answers
     */
    record Example(TrainingSet set, GoldQuestion question, Sought sought, List<Candidate> candidates,
            List<Features> features, List<Boolean> right) {

        /** What it is put into a fold by, so that no two folds share an article. */
        String group() {
            return question.articles().stream().findFirst().orElse(question.id());
        }

        /** The candidates by the score that {@code ranking} gives them, best first. */
        List<Scored> ranked(Ranking ranking) {
            List<Scored> scored = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                scored.add(Scored.of(candidates.get(i), features.get(i), ranking, false));
            }
            scored.sort((a, b) -> Double.compare(b.score(), a.score()));
            return scored;
        }
    }

    private Examples() {}

    /** Asks the questions of {@code set}, by words alone when {@code encoder} is null. */
    static List<Example> of(TrainingSet set, Path work, TextEncoder vectors, @Nullable TextEncoder encoder) {
        List<Example> examples = new ArrayList<>();
        try (ArticleIndex index = ArticleIndex.open(index(set, work, vectors));
                IndexSnapshot snapshot = index.snapshot()) {
            Answerer answerer = new Answerer(index::snapshot, 0, Synonyms.builtIn(),
                    encoder == null ? null : encoder::question);
            for (GoldQuestion question : set.questions()) {
                Findings findings = answerer.findings(question.question(), snapshot);
                List<Candidate> candidates = Candidates.of(findings);
                List<Features> features = candidates.stream()
                        .map(candidate -> Features.of(candidate, findings.sought())).toList();
                List<Boolean> right = candidates.stream().map(candidate -> question
                        .isAnsweredBy(Quote.of(candidate.article().article(), candidate.span()))).toList();
                examples.add(new Example(set, question, findings.sought(), candidates, features, right));
            }
        }
        return examples;
    }

    /** The index of the articles of {@code set}, in a folder of {@code work} where it stays for the next time. */
    private static Path index(TrainingSet set, Path work, TextEncoder encoder) {
        Path folder = work.resolve(set.name());
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            set.articles().forEach(writer::put);
            writer.commit();
            while (writer.addVectors(encoder, SENTENCES_AT_ONCE) > 0) {
                System.err.printf("%s: %d of %d articles have no vectors yet%n", set.name(),
                        writer.articlesWithoutVectors(), set.articles().size());
            }
        }
        return folder;
    }
}
