package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words are compared, aligned, and shown where they differ. */
class WordDifferenceTest {

    private static WordAlignment align(String claim, String said) {
        return WordAlignment.of(ComparedWord.of(claim), ComparedWord.of(said));
    }

    /** With the marks of wdiff. */
    private static String shown(String claim, String said) {
        return WordDifference.of(align(claim, said), claim, said).parts().stream()
                .map(part -> switch (part.kind()) {
                    case SAME, SPACE -> part.text();
                    case CLAIMED -> "[-" + part.text() + "-]";
                    case SAID -> "{+" + part.text() + "+}";
                }).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "It's a mess | it\u2019s a MESS!", "it's | it\u00e2\u20ac\u2122s", "cease-fire, now | cease fire now",
        "Pena Nieto | Pe\u00f1a Nieto", "caf\u00e9 | cafe\u0301", "the US and EU | the U.S. and E.U.",
        "250000 people | 250,000 people", "no name change | \u201cno\u00a0name \u2014 change\u201d",
        "we \"win\" | we ''win''",
    })
    void caseAccentsPunctuationMarksAndSpacesDoNotCount(String one, String other) {
        assertThat(align(one, other).isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"he blamed us | he blames us",
        "3.5 percent | 35 percent",
        "it is not | it isn't", "$5 | 5", "we will win | we will never win"})
    void wordsCount(String one, String other) {
        assertThat(align(one, other).isExact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "Nusra was Al Qaeda | So: Nusra is Al Qaeda. Period. | Nusra [-was-] {+is+} Al Qaeda",
        "Nusra is Al Qaeda, of course | \u201cNusra is Al Qaeda,\u201d | Nusra is Al Qaeda [-of course-]",
        "Frankly, Nusra is Al Qaeda | Nusra is Al Qaeda | [-Frankly-] Nusra is Al Qaeda",
        "Nusra is Al Shabaab | Nusra is Al Qaeda | Nusra is Al [-Shabaab-] {+Qaeda+}",
        "This is Al Qaeda | Nusra is Al Qaeda | [-This-] {+Nusra+} is Al Qaeda",
        "the truce is over | the truce, my dear friends, is over | the truce, {+my dear friends+}, is over",
        "we do not want this war | we want this war | we [-do not-] want this war",
    })
    void theDifferenceIsShownWordByWord(String claim, String said, String shown) {
        assertThat(shown(claim, said)).isEqualTo(shown);
    }

    @Test
    void theStretchThatFitsBestIsTaken() {
        WordAlignment alignment = align("the truce holds",
                "The rain fell and the press waited. The truce holds, the officials said.");
        assertThat(alignment.isExact()).isTrue();
        assertThat(alignment.similarity()).isEqualTo(1);
    }

    @Test
    void functionWordsInCommonMakeNothingSimilar() {
        assertThat(align("we are going to destroy the enemy forces", "we are going to win the primary")
                .similarity())
                .isLessThan(0.6);
    }

    @Test
    void nothingIsSimilarToNothing() {
        assertThat(align("", "a").similarity()).isZero();
        assertThat(align("a", "").similarity()).isZero();
        assertThat(align("a ".repeat(WordAlignment.MOST_WORDS + 1), "a").isExact()).isFalse();
    }

    @Test
    void whatWasSaidIsAStretchOfTheArticleWhateverIsClaimed() {
        ArbitraryText.check(500, arbitrary -> {
            String claim = arbitrary.text(30);
            String said = arbitrary.text(60);
            WordAlignment alignment = align(claim, said);
            WordDifference difference = WordDifference.of(alignment, claim, said);
            assertThat(said).contains(difference.said());
            assertThat(alignment.similarity()).isBetween(0.0, 1.0);
            assertThat(difference.parts()).noneMatch(part -> part.text().isEmpty());
        });
    }

    @Test
    void theWordsOfAnyTextCanBeTaken() {
        ArbitraryText.check(500, arbitrary -> {
            String text = arbitrary.text(60);
            List<ComparedWord> words = ComparedWord.of(text);
            assertThat(words).allSatisfy(word -> {
                assertThat(word.form()).isNotEmpty();
                assertThat(word.span().in(text)).isNotBlank();
            });
            assertThat(words).extracting(ComparedWord::span).isSorted();
        });
        assertThat(ComparedWord.of("a'".repeat(50_000))).hasSize(1);
        assertThat(ComparedWord.of("a.".repeat(50_000))).isNotEmpty();
    }
}
