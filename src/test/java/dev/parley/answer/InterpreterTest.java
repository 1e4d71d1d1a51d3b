package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.index.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {

    private static final LocalDate ASKED = LocalDate.of(2016, 9, 9);
    private static final List<String> PUBLISHERS = List.of("Politico", "The New York Times", "Time",
            "USA Today",
            "The Washington Post", "bbc.co.uk", "www.politico.com");
    private static final Set<String> SPEAKERS = Set.of(term("Lavrov"), term("Kerry"), term("Politico"));

    private static String term(String word) {
        return Tokens.of(word).getFirst().term();
    }

    private static Interpreter.Reading read(String question) {
        return new Interpreter(Synonyms.builtIn()).read(new Question(question, ASKED), () -> PUBLISHERS,
                SPEAKERS::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "What did Lavrov say about the delay? | Lavrov", "what did lavrov say about the delay | Lavrov",
        "Lavrov on the delay | Lavrov", "lavrov on the delay | Lavrov", "Kerry about Aleppo | Kerry",
        "Who did Lavrov say was to blame? | Lavrov",
        "What did Foreign Minister Lavrov tell the press? | Lavrov",
        "What did Sergei Lavrov think of it? | Sergei Lavrov", "Tell me what Kerry said about Iran | Kerry",
        "quotes by Kerry on Iran | Kerry", "Did Angela Merkel ever call it a mistake? | Angela Merkel",
        "Why was it hard, according to Kerry? | Kerry", "how did kerry respond to the strike | Kerry",
        "what did HRC say about Syria | Hillary Clinton", "what did hrc say about syria | Hillary Clinton",
        "what did SecState Kerry tell Fox | Kerry", "What did Mr. Lavrov say about it? | Lavrov",
        "What did Bashar al-Assad say? | Bashar al-Assad",
    })
    void aSpeakerIsUnderstood(String question, String speaker) {
        assertThat(read(question).interpretation().speaker()).isEqualTo(speaker);
        assertThat(read(question).words()).isEqualTo(question);
    }

    @Test
    void operatorsCountBeforeWords() {
        Interpreter.Reading reading = read("What did Kerry say in March, according to Time?"
                + " speaker:lavrov publisher:NYT since:2016-09-01");

        assertThat(reading.interpretation()).isEqualTo(new Interpretation("Lavrov", LocalDate.of(2016, 9, 1),
                null, "The New York Times", List.of()));
        assertThat(reading.filter().publishers()).containsExactly("The New York Times");
        assertThat(reading.words()).isEqualTo("What did Kerry say in March, according to Time? lavrov");
    }

    @Test
    void whomTheIndexDoesNotKnowIsSoughtAllTheSame() {
        Interpreter.Reading reading = read("Who is to blame? speaker:\"vladimir putin\" publisher:Nobody");

        assertThat(reading.interpretation().speaker()).isEqualTo("vladimir putin");
        assertThat(reading.filter().publishers()).containsExactly("Nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who did Lavrov blame for the impasse?", "What did he say about the delay?",
        "What did the minister say?", "what did merkel say about it", "what did people say in Aleppo",
        "What did the Foreign Minister say?", "when did Lavrov arrive", "Talks on Syria",
        "Sanctions on Russia", "what did the PM say", "the latest on Aleppo",
        "what did SecState say about it", "", "on", "What did  say", "what did everyone say"})
    void noSpeakerIsUnderstood(String question) {
        assertThat(read(question).interpretation().speaker()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Why did the talks fail, according to Politico? | Politico | Why did the talks fail,",
        "according to politico, why did the talks fail | Politico | , why did the talks fail",
        "What was said in the New York Times about Aleppo? | The New York Times | What was said about Aleppo?",
        "what happened in aleppo according to the new york times | The New York Times | what happened in aleppo",
        "what happened in aleppo according to NYT | The New York Times | what happened in aleppo",
        "What did Politico report about Aleppo? | Politico | What report about Aleppo?",
        "Politico reported what about Aleppo? | Politico | reported what about Aleppo?",
        "The fuel in Aleppo, as reported by the BBC | bbc.co.uk | The fuel in Aleppo,",
        "Who won, according to USA Today? | USA Today | Who won,",
        "Who won, according to the Washington Post's reporters? | The Washington Post | Who won, reporters?",
    })
    void aPublisherOfTheIndexIsUnderstood(String question, String publisher, String words) {
        Interpreter.Reading reading = read(question);
        assertThat(reading.interpretation().publisher()).isEqualTo(publisher);
        assertThat(reading.filter().publishers()).contains(publisher);
        assertThat(reading.words().replaceAll("\\s+", " ").replace(" ?", "").strip())
                .isEqualTo(words.replace(" ?", "").strip());
    }

    @Test
    void aPublisherIsMeantInAllItsSpellings() {
        assertThat(read("Who won, according to Politico?").filter().publishers())
                .containsExactlyInAnyOrder("Politico", "www.politico.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Why did it fail, according to Lavrov?", "Did the aid arrive in time?",
        "Who won, according to the Guardian?", "What did Kerry say about Politico?", "Who reads Politico?",
        "What happened in Aleppo?", "how many are there today in the usa?", "according to", "reported"})
    void noPublisherIsUnderstood(String question) {
        assertThat(read(question).interpretation().publisher()).isNull();
        assertThat(read(question).filter().publishers()).isEmpty();
    }

    @Test
    void allIsUnderstoodTogether() {
        Interpreter.Reading reading = read(
                "What did Lavrov say about the delay in March 2016, according to Politico?");
        assertThat(reading.interpretation()).isEqualTo(new Interpretation("Lavrov", LocalDate.of(2016, 3, 1),
                LocalDate.of(2016, 3, 31), "Politico", List.of()));
        assertThat(reading.interpretation().inWords())
                .isEqualTo("said by Lavrov; from 1 to 31 March 2016; published by Politico");
        assertThat(reading.filter().from()).isEqualTo(LocalDate.of(2016, 3, 1));
        assertThat(reading.filter().until()).isEqualTo(LocalDate.of(2016, 3, 31));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2016-03-01 | 2016-03-31 | from 1 to 31 March 2016",
        "2016-03-01 | 2016-04-02 | from 1 March to 2 April 2016",
        "2015-12-28 | 2016-01-03 | from 28 December 2015 to 3 January 2016",
        "2016-03-01 | 2016-03-01 | on 1 March 2016", "2016-03-01 | - | from 1 March 2016 on",
        "- | 2016-03-01 | until 1 March 2016", "- | - | ''",
    })
    void datesAreShownInWords(LocalDate from, LocalDate until, String words) {
        assertThat(new Interpretation(null, from, until, null, List.of()).inWords()).isEqualTo(words);
    }

    @Test
    void aCorrectionIsShown() {
        assertThat(new Interpretation(null, null, null, null,
                List.of(new Interpretation.Correction("lavrow", "Lavrov"))).inWords())
                .isEqualTo("\u201clavrow\u201d taken for \u201cLavrov\u201d");
    }
}
