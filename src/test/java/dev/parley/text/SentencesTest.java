package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {

    private static List<String> sentences(String body) {
        return Sentences.find(body).stream().map(sentence -> sentence.span().in(body)).toList();
    }

    private static List<Integer> paragraphs(String body) {
        return Sentences.find(body).stream().map(Sentence::paragraph).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Lavrov met Sen. John McCain and Gen. Dunford in the U.S. Senate.",
        "U.S. Secretary of State John Kerry arrived Friday, Sept. 9, 2016.",
        "The vote on Resolution No. 5 begins at 9 a.m. Monday.",
        "The talks end at 8:30 p.m. EST on Nov. 3.",
        "John F. Kennedy, J.K. Rowling and George H.W. Bush agreed.",
        "It rose 3.5 percent to $1.25, i.e. more than before.",
        "The board of Acme Inc. said so.", "The convoy is at parley.example.org and waits.",
        "He was … not sure what to say.", "We . . . the people of these talks.",
        "“We’re just not there yet,” he said.", "“Really?” he asked.", "\"No!\" she shouted from the back.",
        "“Is there a deal?” John Kerry asked.", "“Is there a deal?” Mr. Lavrov asked.",
        "“The more brazen the attacks of the terrorists become”.", "(He did not say when.)",
        "The yes vote (in Geneva, Switz.) was close."})
    void oneSentenceStaysWhole(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void anAbbreviationEndsASentenceBeforeAWordThatStartsOne() {
        assertThat(sentences("It is close, making U.S. The Pentagon is backing them.")).containsExactly(
                "It is close, making U.S.", "The Pentagon is backing them.");
        assertThat(sentences("They met in Washington, D.C. But nothing came of it.")).hasSize(2);
        assertThat(sentences("It ended at 9 p.m. Delegates left.")).hasSize(2);
    }

    @Test
    void anInitialIsNoStartOfASentence() {
        assertThat(sentences("So said Samuel A. I. Smith.")).hasSize(1);
    }

    @Test
    void noBeforeANumberIsAnAbbreviationAndElseAWord() {
        assertThat(sentences("See No. 5 below.")).hasSize(1);
        assertThat(sentences("He said no. They left.")).hasSize(2);
    }

    @Test
    void closingMarksBelongToTheSentenceBefore() {
        assertThat(sentences("He said “no.” She said “yes”. (They left.) Then it was over.")).containsExactly(
                "He said “no.”", "She said “yes”.", "(They left.)", "Then it was over.");
        assertThat(sentences("''We won.'' ''You lost.'' ")).containsExactly("''We won.''", "''You lost.''");
        assertThat(sentences("The end. \"")).containsExactly("The end. \"");
    }

    @Test
    void questionsAndExclamationsEndSentences() {
        assertThat(sentences("Who? He! The man. “Why?” The room was silent.")).containsExactly("Who?", "He!",
                "The man.",
                "“Why?”", "The room was silent.");
    }

    @Test
    void aLostSpaceIsSeen() {
        assertThat(sentences("They made a statement.The talks went on.")).hasSize(2);
        assertThat(sentences("Write to Parley.Bot now.")).hasSize(1);
    }

    @Test
    void aLineWithoutAFullStopIsASentence() {
        assertThat(sentences("A headline\nThe first sentence. The second.")).containsExactly("A headline",
                "The first sentence.", "The second.");
        assertThat(sentences("They want:\n- peace\n- bread\n1. Land")).containsExactly("They want:",
                "- peace", "- bread",
                "1. Land");
    }

    @Test
    void aHeaderThatWasRunIntoASentenceIsOneOfItsOwn() {
        assertThat(sentences("FULL TEXT WASHINGTON — The talks are over. All left."))
                .containsExactly("FULL TEXT", "WASHINGTON — The talks are over.", "All left.");
        assertThat(sentences("ABSTRACT Delegates leave Geneva; Kerry stays."))
                .containsExactly("ABSTRACT", "Delegates leave Geneva; Kerry stays.");
        assertThat(sentences("Enlarge this image toggle caption Jane Doe/AP Delegates leave."))
                .containsExactly("Enlarge this image toggle caption Jane Doe/AP", "Delegates leave.");
        assertThat(sentences(
                "They left. Jane van Doe/AFP/Getty Images Delegates leave. J. R. Roe/Reuters All left."))
                .containsExactly("They left.", "Jane van Doe/AFP/Getty Images", "Delegates leave.",
                        "J. R. Roe/Reuters", "All left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL TEXT OF THE SPEECH IS OUT.", "A Fox News/AP Poll shows a lead.",
        "Jane Doe/AP.",
        "ABSTRACT art is dear.", "The Reuters/Ipsos poll shows a lead.", "A CNN/Getty Images lawyer left.",
        "FULL TEXT"})
    void whatOnlyLooksLikeAHeaderIsNone(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void aLineThatWasOnlyWrappedGoesOn() {
        assertThat(sentences("The talks took\nlonger than planned.\nNobody knew why.")).containsExactly(
                "The talks took\nlonger than planned.", "Nobody knew why.");
        assertThat(sentences("After a day,\nKerry left.")).hasSize(1);
        assertThat(sentences("They met with the\nAmbassador.")).hasSize(1);
    }

    @Test
    void aFileWrappedToOneWidthReadsOnOverItsLines() {
        String wrapped = """
                The foreign ministers of both countries had met in the old
                Palace of Nations for the third time that month and nobody
                Else was let in before the evening of the next day. All of
                Geneva waited.
                """;
        assertThat(sentences(wrapped)).hasSize(2).last().asString().isEqualTo("All of\nGeneva waited.");
    }

    @Test
    void paragraphsAreCountedByBlankLinesWhereThereAreAny() {
        assertThat(paragraphs("One. Two.\n\nThree.\nFour.\n \n\nFive.")).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void paragraphsAreCountedByLinesWhereThereIsNoBlankOne() {
        assertThat(paragraphs("One. Two.\r\nThree.\r\nFour.")).containsExactly(1, 1, 2, 3);
        assertThat(paragraphs("\n\nOne.\nTwo.\n\n")).containsExactly(1, 2);
    }

    @Test
    void whiteSpaceOfEveryKindIsTrimmed() {
        assertThat(sentences("\uFEFF\u00A0 One.\u200B\u3000Two.\u202F\u2028 ")).containsExactly("One.",
                "Two.");
    }

    @Test
    void aBodyOfNothingButSpaceHasNoSentence() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \u00A0\n\t\u200B")).isEmpty();
    }

    @Test
    void otherScriptsEndTheirSentencesToo() {
        assertThat(sentences("会談は終わった。合意はない。")).hasSize(2);
        assertThat(sentences("هل انتهت المحادثات؟ لا أحد يعرف.")).hasSize(2);
        assertThat(sentences("Переговоры закончились. Лавров уехал.")).hasSize(2);
    }

    @Test
    void aSentenceWithoutEndIsCutAtAPause() {
        String endless = "and so it went on, ".repeat(1_000);
        assertThat(sentences(endless)).allSatisfy(
                sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(Sentences.LONGEST).startsWith("and")
                        .endsWith(","));
    }
}
