package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Speaker;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributionTest {

    private static List<Quotation> quotations(String body) {
        Article article = new Article("a", "", List.of(), null, null, null, null, body);
        return new Annotator().annotate(article).quotations();
    }

    /** Each quotation's speaker: the name, and in brackets the mention where it differs; "-" where there is none. */
    private static List<String> speakers(String body) {
        return quotations(body).stream().map(quotation -> {
            Speaker speaker = quotation.speaker();
            if (speaker == null) {
                return "-";
            }
            String mention = speaker.mention().in(body);
            return mention.equals(speaker.name()) ? mention : speaker.name() + " (" + mention + ")";
        }).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "We are close," Lavrov said.                                           | Lavrov
            "We are close," said Lavrov.                                           | Lavrov
            "We are close", Lavrov told reporters who had waited.                  | Lavrov
            "We are close," Lavrov later told reporters.                           | Lavrov
            "Are we close?" Lavrov asked.                                          | Lavrov
            "We are close," according to Lavrov.                                   | Lavrov
            "We are close," as Lavrov put it. It was late.                         | Lavrov
            Lavrov said, "We are close."                                           | Lavrov
            Lavrov told reporters that the sides were "really close" at last.      | Lavrov
            Lavrov wrote on Twitter: "We are close."                               | Lavrov
            According to Lavrov, "We are close."                                   | Lavrov
            In a speech on Tuesday, Lavrov said the sides were "really close."     | Lavrov
            In Geneva, Switzerland, Lavrov arrived late, saying, "We are close."   | Lavrov
            Eight years ago, Lavrov came here and said, "We are close."            | Lavrov
            Lavrov was asked about it and called the talks "a waste of all time."  | Lavrov
            The talks were described by Lavrov as "a waste of all time."           | Lavrov
            But "we are really close" to a deal, Lavrov said.                      | Lavrov
            "We are close," an official was quoted as saying.                      | an official
            "We are close," a senior State Department official said.               | a senior State Department official
            "We are close," one of the delegates said.                             | one of the delegates
            """)
    void theSentenceSaysWhoSpeaks(String body, String speaker) {
        assertThat(speakers(body)).containsExactly(speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"We are close,\" Sergei Lavrov, the Russian foreign minister, said.",
        "\"We are close,\" said Sergei Lavrov, the Russian foreign minister.",
        "\"We are close,\" Sergei Lavrov, who arrived late, told reporters.",
        "Sergei Lavrov, the Russian foreign minister, said: \"We are close.\"",
        "Sergei Lavrov, 66, who had been in Moscow, said they were \"really close\" now.",
        "They heard Sergei Lavrov, who said, \"We are close.\"", "Sergei Lavrov: \"We are close.\""})
    void appositionDoesNotHideTheName(String body) {
        assertThat(speakers(body)).containsExactly("Sergei Lavrov");
    }

    @Test
    void titlesAreNoPartOfTheName() {
        assertThat(speakers("\"We are close,\" Russian Foreign Minister Sergei Lavrov said."))
                .containsExactly(
                        "Sergei Lavrov (Russian Foreign Minister Sergei Lavrov)");
        assertThat(speakers("Washington Post columnist Margaret Sullivan wrote, \"No.\"")).containsExactly(
                "Margaret Sullivan (Washington Post columnist Margaret Sullivan)");
    }

    @Test
    void whereSomebodyIsFromIsNoPartOfTheName() {
        assertThat(speakers("Sergei Lavrov of the Foreign Ministry said, \"We are close.\"")).containsExactly(
                "Sergei Lavrov (Sergei Lavrov of the Foreign Ministry)");
    }

    @Test
    void aSurnameIsTheFullestNameOfTheArticle() {
        assertThat(speakers("Sergei Lavrov arrived late.\n\n\"We are close,\" said Mr. Lavrov."))
                .containsExactly(
                        "Sergei Lavrov (Mr. Lavrov)");
        assertThat(speakers("Bill Clinton came with Hillary Clinton.\n\n\"We won,\" Mrs. Clinton said."))
                .containsExactly(
                        "Hillary Clinton (Mrs. Clinton)");
    }

    @Test
    void aPronounIsTheNearestPersonWhoCanBeMeant() {
        assertThat(speakers(
                "John Kerry met Federica Mogherini and Angela Merkel.\n\n\"We are close,\" he said."))
                .containsExactly(
                        "John Kerry (he)");
        assertThat(speakers("John Kerry met Angela Merkel.\n\n\"We are close,\" she said."))
                .containsExactly("Angela Merkel (she)");
        assertThat(speakers("Nobody came.\n\n\"We are close,\" he said.")).containsExactly("he");
    }

    @Test
    void aPronounStaysOpenWhereSomebodyOfUnknownGenderStandsNearer() {
        assertThat(speakers(
                "Donald Trump spoke.\n\nKhizr Khan answered Khan's critics.\n\n\"Read it,\" he said."))
                .containsExactly("he");
        assertThat(
                speakers("Donald Trump spoke.\n\nKhizr Khan, whose wife is Ghazala Khan, came. Khan stood up."
                        + "\n\n\"Read it,\" he said."))
                .containsExactly("he");
        assertThat(speakers("Donald Trump spoke in the Wells Fargo Center.\n\n\"Read it,\" he said."))
                .containsExactly("Donald Trump (he)");
    }

    @Test
    void aTitleElsewhereTellsWhomAPronounMeans() {
        assertThat(speakers(
                "Donald Trump spoke.\n\nKhizr Khan came. Mr. Khan stood up.\n\n\"Read it,\" he said."))
                .containsExactly("Khizr Khan (he)");
    }

    @Test
    void aSurnameOfTwoPeopleStaysASurname() {
        assertThat(speakers("Khizr Khan came with Ghazala Khan.\n\n\"Read it,\" Khan said."))
                .containsExactly("Khan");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\u201CWe have our own\u201D, ran one remark on the talks, which was reported without the name of a speaker.",
        "\u201CWe have our own\u201D, ran another remark on the talks, which was reported without the name of a speaker.",
        "\"We have our own,\" which means the talks, it seems, were reported."})
    void aVerbIsNoSpeaker(String body) {
        assertThat(speakers(body)).containsExactly("-");
    }

    @Test
    void aBareNounBesideItsVerbIsASpeaker() {
        assertThat(speakers("\"We are close,\" officials said.")).containsExactly("officials");
        assertThat(speakers("\"We are close,\" aides to Lavrov said.")).containsExactly("aides");
    }

    @Test
    void speechGoesOnUntilAnotherSpeaks() {
        assertThat(speakers("\"We are close,\" Lavrov said. \"We try.\" Kerry added, \"So do we.\""))
                .containsExactly("Lavrov",
                        "Lavrov", "Kerry");
        assertThat(speakers("\"We are close.\" \"Very close,\" Lavrov said.")).containsExactly("Lavrov",
                "Lavrov");
        assertThat(speakers("\"We came,\" Lavrov said. \"We saw.\n\n\"We left.\"")).containsExactly("Lavrov",
                "Lavrov", "Lavrov");
        assertThat(speakers("Sergei Lavrov said:\n\n\"We are close.\"")).containsExactly("Sergei Lavrov");
    }

    @Test
    void theLabelsOfATranscriptAreItsSpeakers() {
        String body = "Jorge Ramos asked her.\n\nRAMOS: Did you lie?\n\nCLINTON: I feel \"a great deal\" for them.\n\nRAMOS: Did you?";
        assertThat(speakers(body)).containsExactly("Jorge Ramos (RAMOS)", "CLINTON", "Jorge Ramos (RAMOS)");
        assertThat(quotations(body).get(1).span().in(body)).isEqualTo("I feel \"a great deal\" for them.");
        assertThat(speakers("Q. Is it over?\nA. No.\nQ. Why?\nA. Who knows.")).containsExactly("-", "-", "-",
                "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Trump, the host of \"The Apprentice,\" walked in.",
        "Lavrov spoke on NBC's \"Meet the Press\" on Sunday.",
        "The \"spin room\" was full.", "\"We are close.\""})
    void aTitleOrAPhraseHasNoSpeaker(String body) {
        assertThat(speakers(body)).containsExactly("-");
    }

    @Test
    void theCueIsTheWordsThatAttribute() {
        String body = "\"We are close,\" Lavrov said. \"It is late,\" according to Kerry.";
        assertThat(
                quotations(body).stream().map(quotation -> Objects.requireNonNull(quotation.cue()).in(body)))
                .containsExactly(
                        "said", "according to");
    }
}
