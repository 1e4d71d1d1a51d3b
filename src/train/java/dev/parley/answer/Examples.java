package dev.parley.answer;

import dev.parley.embed.TextEncoder;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes of questions what a ranker learns from: all candidates, each right or wrong. */
final class Examples {

    private static final int SENTENCES_AT_ONCE = 1_000;

    /**
     * A candidate.
     *
     * @param right true when it answers
     */
    record Row(Features features, ScoredQuote quote, boolean right) {}

    /** A question and its candidates. */
    record Example(TrainingQuestion question, Sought sought, List<Row> rows) {}

    private Examples() {}

    /** Indexes the articles of {@code set} in a folder of {@code work}, where they stay for the next time, with vectors. */
    static Path index(TrainingSet set, Path work, TextEncoder encoder) {
        Path folder = work.resolve(set.name());
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            set.articles().forEach(writer::put);
            int done = 0;
            for (int more = -1; more != 0; done += more) {
                more = writer.addVectors(encoder, SENTENCES_AT_ONCE);
                System.err.printf("%s: %d of %d articles have vectors%n", set.name(), done + more,
                        set.articles().size());
            }
        }
        return folder;
    }

    /** Asks the questions of {@code set}. @param encoder null to go by words alone */
    static void forEach(TrainingSet set, Path folder, @Nullable TextEncoder encoder,
            Consumer<Example> consumer) {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            Answerer answerer = new Answerer(() -> index, 0, Synonyms.builtIn(),
                    encoder == null ? null : encoder::question);
            for (TrainingQuestion question : set.questions()) {
                Findings findings = answerer.find(question.question(), snapshot);
                List<Row> rows = new ArrayList<>();
                for (Candidate candidate : Candidates.of(findings)) {
                    Features features = Features.of(candidate, findings.sought());
                    ScoredQuote quote = Scored
                            .of(candidate, features, Ranking.of(findings.byMeaning()), false)
                            .quote(List.of());
                    rows.add(new Row(features, quote, question.isAnsweredBy(quote)));
                }
                consumer.accept(new Example(question, findings.sought(), rows));
            }
        }
    }
}
