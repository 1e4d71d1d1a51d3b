package dev.parley.answer;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Speaker;
import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.KnownName;
import dev.parley.index.PlainName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions that the articles answer, for somebody who does not know what to ask: of the people who are quoted most, and what they
 * spoke of last. Each is asked before it is proposed. Safe for use by many threads.
 */
public final class Suggestions {

    /** How many questions are proposed at most; as many as fit before a person reads on. */
    public static final int MOST = 4;

    /** So many of the most quoted are tried. */
    private static final int PEOPLE = 12;

    /** So many topics of one person, or of all articles, are tried. */
    private static final int TOPICS = 3;
    private static final int TOPICS_OF_ALL = 12;

    /** So many of a person's newest quotes are looked through for topics. */
    private static final int QUOTES = 20;

    /** Of no more articles all are read, where too few people are quoted. */
    private static final int FEW_ARTICLES = 200;

    private final Answerer answerer;
    private final Sayings sayings;
    private final Supplier<IndexSnapshot> snapshots;

    /** @param snapshots supplies what {@code answerer} and {@code sayings} answer from; each is closed after use */
    public Suggestions(Answerer answerer, Sayings sayings, Supplier<IndexSnapshot> snapshots) {
        this.answerer = answerer;
        this.sayings = sayings;
        this.snapshots = snapshots;
    }

    /**
     * Up to {@value #MOST} questions that the articles which {@code filter} shows answer, each of another person and another topic;
     * the same as long as the articles are the same. Asks up to some tens of questions, so keep the result.
     *
     * @param asked the day of asking
     */
    public List<String> of(CollectionFilter filter, LocalDate asked) {
        List<String> people = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        try (IndexSnapshot all = snapshots.get(); IndexSnapshot snapshot = all.through(filter)) {
            snapshot.vocabulary().speakers("", 4 * PEOPLE).stream().map(KnownName::name)
                    .filter(SpokenTopics::isFullName).limit(PEOPLE).forEach(people::add);
            if (snapshot.articles() <= FEW_ARTICLES) {
                headlines.addAll(headlines(snapshot));
            }
        }
        List<String> questions = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String person : people) {
            String surname = PlainName.words(person).getLast();
            if (questions.size() < MOST && used.add(surname)) {
                List<String> topics = topics(person, filter).stream()
                        .filter(topic -> !used.contains(topic) && !PlainName.words(topic).contains(surname))
                        .limit(TOPICS).toList();
                addFirst("What did " + person + " say about %s?", topics, isAnswered(surname, filter, asked),
                        used, questions);
            }
        }
        for (String topic : SpokenTopics.of(headlines).stream().limit(TOPICS_OF_ALL).toList()) {
            if (questions.size() < MOST && !used.contains(topic)) {
                addFirst("What was said about %s?", List.of(topic), isAnswered(null, filter, asked), used,
                        questions);
            }
        }
        return questions;
    }

    private static void addFirst(String form, List<String> topics, Predicate<String> isAnswered,
            Set<String> used, List<String> questions) {
        for (String topic : topics) {
            String question = form.formatted(topic);
            if (isAnswered.test(question)) {
                questions.add(question);
                used.add(topic);
                return;
            }
        }
    }

    private List<String> topics(String person, CollectionFilter filter) {
        Said said = sayings.page(new SaidQuery(person, null, null, null), filter, 1, QUOTES);
        return said instanceof Said.Page page
                ? SpokenTopics.of(page.quotes().stream().map(scored -> scored.quote().text()).toList())
                : List.of();
    }

    /** Those of the newest articles first. */
    private static List<String> headlines(IndexSnapshot snapshot) {
        List<Article> articles = new ArrayList<>();
        snapshot.forEachArticle(articles::add);
        return articles.stream()
                .sorted(Comparator.comparing(Suggestions::day).reversed().thenComparing(Article::identifier))
                .map(Article::headline).toList();
    }

    private static LocalDate day(Article article) {
        PublicationDate published = article.published();
        return published == null ? LocalDate.MIN : published.first();
    }

    /** True of a question whose answer is that person's, where a person is asked for. */
    private Predicate<String> isAnswered(@Nullable String surname, CollectionFilter filter, LocalDate asked) {
        return question -> answerer.answer(new Question(question, asked),
                filter) instanceof Answer.Quoted quoted
                && (surname == null || isCalled(quoted.best().speaker(), surname));
    }

    private static boolean isCalled(@Nullable Speaker speaker, String surname) {
        return speaker != null && PlainName.words(speaker.name()).contains(surname);
    }
}
