package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.index.ArticleIndex;
import dev.parley.text.Annotator;
import dev.parley.text.Boilerplate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Asks articles, and what must hold for whatever comes back. */
final class Asked {

    /** The default of {@code answer.threshold}. */
    static final double THRESHOLD = 0.5;

    private static final LocalDate DAY = LocalDate.of(2016, 9, 9);

    private Asked() {}

    static Article article(String identifier, String body) {
        return new Article(identifier, "", List.of(), null, null, null, null, body);
    }

    static Answer ask(Answerer answerer, String question) {
        return answerer.answer(new Question(question, DAY));
    }

    /** The answer that articles give at the default threshold, checked by {@link #assertLawful}. */
    static Answer ask(List<Article> articles, String question) {
        return ask(articles, THRESHOLD, question);
    }

    static Answer ask(List<Article> articles, double threshold, String question) {
        try (ArticleIndex index = ArticleIndex.of(articles)) {
            Answer answer = ask(new Answerer(index::snapshot, threshold), question);
            assertLawful(answer, threshold);
            assertThat(answer.quotes())
                    .allSatisfy(quote -> assertThat(articles).contains(quote.quote().article()));
            return answer;
        }
    }

    /** What the design promises of every answer. */
    static void assertLawful(Answer answer, double threshold) {
        List<ScoredQuote> quotes = answer.quotes();
        assertThat(answer instanceof Answer.Quoted)
                .isEqualTo(!quotes.isEmpty() && answer.confidence() >= threshold);
        if (quotes.isEmpty()) {
            assertThat(answer.confidence()).isZero();
        } else {
            assertThat(answer.confidence()).isStrictlyBetween(0.0, 1.0);
        }
        assertThat(quotes).hasSizeLessThanOrEqualTo(5);
        assertThat(quotes).extracting(ScoredQuote::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (int i = 0; i < quotes.size(); i++) {
            assertIsAQuote(quotes.get(i));
            Quote quote = quotes.get(i).quote();
            assertThat(quotes.subList(0, i)).extracting(ScoredQuote::quote)
                    .filteredOn(better -> better.article().equals(quote.article()))
                    .noneMatch(better -> better.span().overlaps(quote.span()));
            Shingles words = Shingles.of(quote.text());
            assertThat(quotes.subList(0, i))
                    .noneMatch(better -> Shingles.of(better.quote().text()).isLike(words));
        }
    }

    private static void assertIsAQuote(ScoredQuote scored) {
        Span span = scored.quote().span();
        Article article = scored.quote().article();
        int[] body = article.body().codePoints().toArray();
        int start = scored.quote().position().start();
        int length = scored.quote().position().length();
        assertThat(scored.quote().text()).isEqualTo(new String(body, start, length));
        assertThat(length).isBetween(1, 600);

        AnnotatedArticle annotated = new Annotator().annotate(article);
        List<Sentence> touched = annotated.sentences().stream()
                .filter(sentence -> sentence.span().overlaps(span)).toList();
        assertThat(touched).hasSizeBetween(1, 3);
        assertThat(scored.continuesBefore()).isEqualTo(touched.getFirst().span().start() < span.start());
        assertThat(scored.continuesAfter()).isEqualTo(span.end() < touched.getLast().span().end());
        if (touched.size() > 1) {
            assertThat(scored.continuesBefore() || scored.continuesAfter()).isFalse();
        }
        assertThat(span.start()).isGreaterThanOrEqualTo(touched.getFirst().span().start());
        assertThat(span.end()).isLessThanOrEqualTo(touched.getLast().span().end());
        assertThat(touched).noneMatch(sentence -> Boilerplate.is(sentence.span().in(article.body())));
        if (scored.context() != null) {
            assertThat(
                    annotated.sentences().get(annotated.sentences().indexOf(touched.getFirst()) - 1).span())
                    .isEqualTo(scored.context());
            assertThat(scored.context().end()).isLessThanOrEqualTo(span.start());
        }
        assertThat(scored.alsoIn()).doesNotHaveDuplicates().doesNotContain(article);
        assertThat(scored.citation().paragraph()).isEqualTo(touched.getFirst().paragraph());
        assertThat(scored.matches()).isSorted().allMatch(span::contains);
        if (scored.speaker() != null) {
            assertThat(annotated.quotations()).filteredOn(quotation -> quotation.span().overlaps(span))
                    .isNotEmpty()
                    .allSatisfy(quotation -> assertThat(quotation.speaker()).isNotNull()
                            .extracting("name").isEqualTo(scored.speaker().name()));
        }
    }

    /** The words of a quote's matches, as they stand in the body. */
    static List<String> matches(ScoredQuote quote) {
        return quote.matches().stream().map(span -> span.in(quote.quote().article().body())).toList();
    }

    /** True when the quote holds the text, but for case, space and kinds of quotation marks. */
    static boolean holds(ScoredQuote quote, String text) {
        return plain(quote.quote().text()).contains(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"').replace('”', '"').replace("''", "\"").replaceAll("\\s+", " ").strip();
    }
}
