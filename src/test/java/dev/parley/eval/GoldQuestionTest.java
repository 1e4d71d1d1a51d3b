package dev.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.answer.Question;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldQuestionTest {

    private static boolean isRight(String quote, String answer, String... articles) {
        GoldQuestion question = new GoldQuestion("id", new Question("Who?", LocalDate.of(2016, 9, 9)),
                List.of("nothing of the kind", answer), Set.of(articles), null);
        Article article = new Article("one", "", List.of(), null, null, null, null, quote);
        return question.isAnsweredBy(Quote.of(article, new Span(0, quote.length())));
    }

    @Test
    void aQuoteThatHoldsAnAnswerIsRight() {
        assertThat(isRight("Lavrov blamed Washington.", "blamed Washington")).isTrue();
        assertThat(isRight("Lavrov blamed Washington.", "blamed Moscow")).isFalse();
    }

    @Test
    void caseUnicodeFormQuotationMarksAndWhiteSpaceDoNotMatter() {
        assertThat(isRight("LAVROV BLAMED  \n WASHINGTON", "Lavrov\tblamed Washington")).isTrue();
        assertThat(isRight("a caf\u00e9 in Geneva", "cafe\u0301 in")).isTrue();
        assertThat(isRight("the \ufb01rst 5\u00a0million", "first 5 million")).isTrue();
        assertThat(isRight("he said, ''we can\u2019t help it''", "\u201cwe can't help it\u201d")).isTrue();
        assertThat(isRight("the cease\u00adfire\u200b holds", "ceasefire holds")).isTrue();
    }

    @Test
    void aShortAnswerCountsOnlyInAnArticleThatIsNamed() {
        String short25 = "abcdefghijklmnopqrstuvwxy";
        assertThat(isRight(short25 + "z", short25)).isTrue();
        assertThat(isRight(short25 + "z", short25, "one", "two")).isTrue();
        assertThat(isRight(short25 + "z", short25, "two")).isFalse();
        assertThat(isRight(short25 + "z", short25 + "z", "two")).isTrue();
    }

    @Test
    void lengthsAreInCodePoints() {
        String emoji = "\ud83d\ude00".repeat(25);
        assertThat(isRight(emoji, emoji, "two")).isFalse();
        assertThat(isRight("\ud83d\ude00".repeat(700), emoji)).isTrue();
        assertThat(isRight("\ud83d\ude00".repeat(701), emoji)).isFalse();
    }
}
