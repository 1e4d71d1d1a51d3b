package dev.parley.answer;

import static dev.parley.answer.Asked.article;
import static dev.parley.answer.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.corpus.Article;
import dev.parley.corpus.Citation;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is quoted and what is not, what stands beside it, and how often. */
class QuoteItselfTest {

    private static final String WIRE = "Lavrov brought pizza to the reporters, who had waited for nine hours in the cold.";

    private static String context(ScoredQuote quote) {
        return quote.context() == null ? "" : quote.context().in(quote.quote().article().body());
    }

    @Test
    void boilerplateIsNeverQuoted() {
        Article talks = article("talks", """
                Follow the xylophone talks on Twitter @xylophone.

                The xylophone was tuned in Geneva.

                Click here for more on the xylophone talks in Geneva.
                """);

        Answer answer = ask(List.of(talks), "Where was the xylophone tuned?");

        assertThat(answer.quotes()).extracting(quote -> quote.quote().text())
                .containsExactly("The xylophone was tuned in Geneva.");
    }

    @Test
    void whereThereIsNothingButBoilerplateNothingIsFound() {
        assertThat(ask(List.of(article("talks", "Sign up for our xylophone newsletter")), "xylophone?"))
                .isEqualTo(new Answer.NothingFound(0, List.of()));
    }

    @Test
    void aQuoteThatHangsOnTheSentenceBeforeComesWithIt() {
        Article talks = article("talks",
                "Sergei Lavrov came late. He had tuned the xylophone himself.\n\nAll left.");

        ScoredQuote quote = ask(List.of(talks), "Who tuned the xylophone?").quotes().getFirst();

        if (quote.quote().text().startsWith("He had")) {
            assertThat(context(quote)).isEqualTo("Sergei Lavrov came late.");
        } else {
            assertThat(quote.quote().text()).startsWith("Sergei Lavrov came late. He had");
            assertThat(quote.context()).isNull();
        }
    }

    @Test
    void whatWasRepublishedAppearsOnceAndSaysWhereElseItStands() {
        Article first = article("first", WIRE);
        Article again = article("again", WIRE.replace("for nine hours ", "for nine long hours "));
        Article other = article("other", "Kerry sent pizza to the pilots of his plane.");

        List<ScoredQuote> quotes = ask(List.of(first, again, other), "Who brought pizza to the reporters?")
                .quotes();

        assertThat(quotes).hasSize(2);
        assertThat(quotes.getFirst().quote().text()).startsWith("Lavrov brought pizza");
        assertThat(quotes.getFirst().alsoIn()).extracting(Article::identifier).containsAnyOf("first", "again")
                .hasSize(1).doesNotContain(quotes.getFirst().quote().article().identifier());
        assertThat(quotes.getLast().alsoIn()).isEmpty();
    }

    @Test
    void whatStandsTwiceInOneArticleAppearsOnceToo() {
        Article talks = article("talks", WIRE + "\n\n" + WIRE);

        assertThat(ask(List.of(talks), "Who brought pizza to the reporters?").quotes())
                .filteredOn(quote -> quote.quote().text().contains("brought pizza")).singleElement()
                .satisfies(quote -> assertThat(quote.alsoIn()).isEmpty());
    }

    @Test
    void otherPlacesAreNamedBrieflyAndOnce() {
        Article own = article("own", WIRE);
        Quote quote = Quote.of(own, new Span(0, WIRE.length()));
        ScoredQuote everywhere = new ScoredQuote(quote, null, Citation.of(quote, 1), List.of(), false, false,
                null,
                List.of(published("a", "A"), published("b", "B"), published("c", "A"), published("d", "D"),
                        published("e", "E"), published("f", "F")),
                1);

        assertThat(everywhere.alsoInWords()).isEqualTo("A, B, D and 2 more");
        assertThat(
                new ScoredQuote(quote, null, Citation.of(quote, 1), List.of(), false, false, 1).alsoInWords())
                .isEmpty();
        assertThat(new ScoredQuote(quote, null, Citation.of(quote, 1), List.of(), false, false, null,
                List.of(own), 1)
                .alsoInWords()).isEqualTo("own");
    }

    private static Article published(String identifier, String publisher) {
        return new Article(identifier, "", List.of(), publisher, null, null, null, WIRE);
    }

    @Test
    void aLongContextIsCutBetweenWordsForAReaderOnly() {
        String before = "It went on and on, ".repeat(40) + "he said.";
        Article talks = article("talks", before + " He left.");
        Quote quote = Quote.of(talks, new Span(before.length() + 1, before.length() + 9));
        ScoredQuote scored = new ScoredQuote(quote, null, Citation.of(quote, 1), List.of(), false, false,
                new Span(0, before.length()), List.of(), 1);

        assertThat(scored.contextInShort()).hasSizeLessThanOrEqualTo(300).endsWith("…");
        assertThat(before).startsWith(scored.contextInShort().replace("…", " "));
        assertThat(context(scored)).isEqualTo(before);
    }

    @Test
    void aContextStandsBeforeItsQuote() {
        Quote quote = Quote.of(article("talks", WIRE), new Span(0, 6));

        assertThatThrownBy(() -> new ScoredQuote(quote, null, Citation.of(quote, 1), List.of(), false, false,
                new Span(3, 9), List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
