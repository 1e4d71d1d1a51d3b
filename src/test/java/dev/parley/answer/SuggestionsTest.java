package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.CollectionFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 14);

    private static final Article OPEN = new Article("open", "Word of progress in Geneva", List.of(), null,
            null, null, null,
            "Sergei Lavrov came late. \u201cWe regret the delay,\u201d Sergei Lavrov said. \u201cThe pizza was an apology"
                    + " for the delay,\u201d Lavrov said.");
    private static final Article SECRET = new Article("secret", "", List.of(), null, null, null, "secret",
            "\u201cWe know of the merger,\u201d Jane Doe said. \u201cNobody else knows of the merger,\u201d Doe said.");

    private static List<String> suggested(CollectionFilter filter, double threshold, Article... articles) {
        try (ArticleIndex index = ArticleIndex.of(List.of(articles))) {
            Suggestions suggestions = new Suggestions(new Answerer(index::snapshot, threshold),
                    new Sayings(index::snapshot, Synonyms.builtIn()), index::snapshot);
            List<String> first = suggestions.of(filter, TODAY);
            assertThat(suggestions.of(filter, TODAY)).isEqualTo(first);
            return first;
        }
    }

    @Test
    void whatIsSpokenOfIsProposed() {
        assertThat(suggested(CollectionFilter.EVERYTHING, 0.1, OPEN, SECRET))
                .hasSizeLessThanOrEqualTo(Suggestions.MOST)
                .contains("What did Sergei Lavrov say about the delay?",
                        "What did Jane Doe say about the merger?");
    }

    @Test
    void nothingIsProposedThatIsNotAnswered() {
        assertThat(suggested(CollectionFilter.EVERYTHING, 1.1, OPEN, SECRET)).isEmpty();
        assertThat(suggested(CollectionFilter.EVERYTHING, 0.1)).isEmpty();
    }

    @Test
    void nothingIsProposedOfWhatIsHidden() {
        assertThat(suggested(CollectionFilter.of(Set.of(CollectionFilter.DEFAULT)), 0.1, OPEN, SECRET))
                .isNotEmpty().noneMatch(question -> question.contains("Doe") || question.contains("merger"));
    }
}
