package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Span;
import dev.parley.corpus.WhiteSpace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContextTest {

    private static final String BEFORE = "Foreign Minister Sergei Lavrov came to Geneva on Friday.";

    private static AnnotatedArticle annotate(String body) {
        return new Annotator().annotate(new Article("a", "", List.of(), null, null, null, null, body));
    }

    /** The context of the last sentences of {@code body}, from the one after {@link #BEFORE}. */
    private static Optional<String> contextAfter(String before, String quote) {
        AnnotatedArticle article = annotate(before + " " + quote);
        int first = 0;
        while (article.sentences().get(first).span().start() < before.length()) {
            first++;
        }
        Span span = article.sentences().get(first).span().cover(article.sentences().getLast().span());
        return Context.of(article, first, span).map(context -> context.in(article.article().body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He met nobody.", "His plane was late.", "This was a surprise.",
        "That’s what delegates feared.",
        "But nobody met the guests.", "And yet the talks went on.", "However, the talks went on.",
        "That is why Kerry left.",
        "As a result, the talks went on.",
        "Such visits are rare.",
        "In the evening, he left again.", "On Friday, he spoke with Mr. Kerry.",
        "“It is a disaster,” Mr. Kerry said.",
        "“We are not there yet,” he said.", "“Pizza is here,” said he, and left.",
        "The talks will go on, he said.",
        "It is going to be a long night.", "These are the terms.", "They left."})
    void aQuoteThatHangsOnTheSentenceBeforeComesWithIt(String quote) {
        assertThat(contextAfter(BEFORE, quote)).contains(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Kerry came too.", "“We are not there yet,” said John Kerry.",
        "It is clear that the talks failed.",
        "It was unclear whether the talks would go on.", "This week the talks go on.",
        "So far nobody has met the guests.",
        "Those who waited were paid.", "When Kerry arrived, he was alone.",
        "In a sign of how tired Mr. Kerry was, he left.", "Fuel runs short in Aleppo.",
        "John Kerry said he would stay.", "The minister will stay, Mr. Kerry said.",
        "Lavrov blamed Washington. “The Russians have conditions,” he said."})
    void aQuoteThatStandsByItselfComesAlone(String quote) {
        assertThat(contextAfter(BEFORE, quote)).isEmpty();
    }

    @Test
    void boilerplateIsNoContext() {
        assertThat(contextAfter("Follow Jane Doe on Twitter @janedoe.", "He met nobody.")).isEmpty();
    }

    @Test
    void theFirstSentenceHasNone() {
        AnnotatedArticle article = annotate("He met nobody. Kerry left.");
        assertThat(Context.of(article, 0, article.sentences().getFirst().span())).isEmpty();
    }

    @Test
    void aQuoteFromWithinASentenceHasNone() {
        AnnotatedArticle article = annotate(BEFORE + " He met nobody, but he met Kerry.");
        Span sentence = article.sentences().get(1).span();
        assertThat(Context.of(article, 1, new Span(sentence.start() + 3, sentence.end()))).isEmpty();
    }

    @Test
    void whateverTheBodyTheContextLiesRightBeforeTheQuote() {
        ArbitraryText.check(300, arbitrary -> {
            AnnotatedArticle article = annotate("He said. " + arbitrary.body() + " But he said so.");
            for (int i = 0; i < article.sentences().size(); i++) {
                Span quote = article.sentences().get(i).span();
                Optional<Span> context = Context.of(article, i, quote);
                if (context.isPresent()) {
                    assertThat(context.get()).isEqualTo(article.sentences().get(i - 1).span());
                    assertThat(context.get().end()).isLessThanOrEqualTo(quote.start());
                    assertThat(WhiteSpace.only(
                            article.article().body().substring(context.get().end(), quote.start()))).isTrue();
                }
            }
        });
    }
}
