package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.Sayings;
import dev.parley.answer.Synonyms;
import dev.parley.answer.Turn;
import dev.parley.corpus.Article;
import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.SourceOverview;
import dev.parley.index.ArticleIndex;
import dev.parley.index.CollectionFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Answers that a test gives; what is asked is understood as at work. */
final class GivenArchive implements Archive {

    static final Set<String> COLLECTIONS = Set.of("wire", "press", "embargoed");

    static final Instant ADDED = Instant.parse("2016-09-09T11:30:00Z");

    private final BiFunction<Question, Set<String>, Answer> answer;
    private static final ArticleIndex SAID = ArticleIndex.of(Articles.said());
    private static final ArticleIndex INDEX = ArticleIndex.of(List.of(Articles.spoken()));

    private final Sayings sayings = new Sayings(SAID::snapshot, Synonyms.builtIn());
    private final Answerer answerer = new Answerer(INDEX::snapshot, 0.5);

    private volatile List<Article> changed = List.of();

    /** @param answer of a question and the collections that it may be answered from */
    GivenArchive(BiFunction<Question, Set<String>, Answer> answer) {
        this.answer = answer;
    }

    /** These articles were changed, and are like this now. */
    void changed(Article... articles) {
        changed = List.of(articles);
    }

    @Override
    public List<Article> changedSince(Instant instant) {
        return changed;
    }

    @Override
    public Set<String> collections() {
        return COLLECTIONS;
    }

    @Override
    public Answer answer(Question question, Set<String> collections) {
        return answer.apply(question, collections);
    }

    @Override
    public Question inFull(Turn before, Question question, Set<String> collections) {
        return answerer.inFull(before, question);
    }

    @Override
    public List<String> speakers(String typed, int most, Set<String> collections) {
        return names("Sergei Lavrov", typed, collections);
    }

    @Override
    public List<String> publishers(String typed, int most, Set<String> collections) {
        return names("The Lavender Post", typed, collections);
    }

    /** There is one, and one more in each collection. */
    private static List<String> names(String name, String typed, Set<String> collections) {
        return Stream
                .concat(Stream.of(name),
                        collections.stream().sorted().map(collection -> name + " of " + collection))
                .filter(one -> one.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Said said(SaidQuery query, int number, int size, Set<String> collections) {
        return sayings.page(query, CollectionFilter.of(collections), number, size);
    }

    @Override
    public CorpusOverview overview(Set<String> collections) {
        List<SourceOverview> sources = collections.stream().sorted()
                .map(name -> new SourceOverview(name, "feed: " + name + "*<!here>", 3,
                        PublicationDate.parse("2016-09-09").orElseThrow(), ADDED))
                .toList();
        return new CorpusOverview(3 * sources.size(), PublicationDate.parse("2016-01").orElseThrow(),
                PublicationDate.parse("2016-09-09").orElseThrow(), ADDED, sources);
    }

    @Override
    public List<Integer> articlesADay(LocalDate from, LocalDate to, Set<String> collections) {
        return from.datesUntil(to.plusDays(1)).map(day -> day.getDayOfMonth() % 8 * collections.size())
                .toList();
    }

    @Override
    public List<String> prompts(LocalDate asked, Set<String> collections) {
        return collections.stream().sorted().map(name -> "What does the " + name + " say?").toList();
    }

    @Override
    public Answer sourceOf(String message, LocalDate said, Set<String> collections) {
        return answerer.sourceOf(message, said);
    }
}
