package dev.parley.answer;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question takes over from the one before. */
class FollowUpTest {

    private static final FollowUp FOLLOW_UP = new FollowUp(Synonyms.builtIn(),
            () -> List.of("Politico", "The New York Times"),
            Tokens.of("John Kerry Sergei Lavrov Putin Merkel").stream().map(Token::term)
                    .collect(toSet())::contains,
            LocalDate.of(2016, 9, 9));

    private static String inFull(String before, String words) {
        return FOLLOW_UP.inFull(Turn.parse(before), words).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "What did Lavrov say about the ceasefire? | And what did Kerry say? | What did Kerry say about the ceasefire?",
        "What did Lavrov say about the ceasefire? | and kerry? | What did kerry say about the ceasefire?",
        "What did Lavrov say about the ceasefire? | What about John Kerry? | What did John Kerry say about the ceasefire?",
        "What did Lavrov say about the ceasefire? | what about Aleppo? | What did Lavrov say about Aleppo?",
        "What did Lavrov say about Aleppo? | how about the truce | What did Lavrov say about the truce?",
        "What did Lavrov say about Aleppo? | what else did he say? | What else did Lavrov say about Aleppo?",
        "What did Lavrov say about Aleppo? | What did he say about Iran? | What did Lavrov say about Iran?",
        "What did Lavrov say about Aleppo? | And in March? | What did Lavrov say about Aleppo in March 2016?",
        "What did Lavrov say about Aleppo in March? | And in April? | What did Lavrov say about Aleppo in April 2016?",
        "What did Lavrov say about Aleppo in March? | And Kerry? | What did Kerry say about Aleppo in March 2016?",
        "What did Lavrov say about Aleppo in March? | search all dates | What did Lavrov say about Aleppo, search all dates?",
        "What did Lavrov say about Aleppo in March? | And Kerry, all dates? | What did Kerry say about Aleppo, search all dates?",
        "What did Lavrov say about Aleppo? | according to Politico? | What did Lavrov say about Aleppo, according to Politico?",
        "What did Lavrov say about Aleppo, according to Politico? | And Kerry? | What did Kerry say about Aleppo, according to Politico?",
        "Why did the talks fail? | When was that? | When was that? (Why did the talks fail?)",
        "Did the talks fail? | Why? | Why? (Did the talks fail?)",
        "Who is to blame? | who said so? | Who said so? (Who is to blame?)",
        "Why did the talks fail? | What did Kerry say? | What did Kerry say? (Why did the talks fail?)",
        "Why? (Did the talks fail?) | What did Kerry say? | What did Kerry say? (Did the talks fail?)",
        "Who did Lavrov blame for the impasse? | and what did Kerry say? | What did Kerry say about the impasse?",
        "Who did Lavrov blame for the impasse? | Where did he meet them? | Where did Lavrov meet them?",
        "What did Kerry say about the truce? | what did Merkel say about it? | What did Merkel say about the truce?",
        "What did Kerry say about the truce? | Did Merkel say so too? | What did Merkel say about the truce?",
        "Did Kerry say \"no name change hides it\"? | And Lavrov? | Did Lavrov say \"no name change hides it\"?",
        "Did Kerry say \"we left in March 2015\"? | Did Lavrov say that? | Did Lavrov say \"we left in March 2015\"?",
        "Who is to blame? speaker:Lavrov since:2016-09-01 | And Kerry? | Who is to blame? speaker:\"Kerry\" since 1 September 2016?",
        "Who is to blame? speaker:Lavrov | And in March? | Who is to blame? speaker:\"Lavrov\" in March 2016?",
        "Who is to blame for the delay? publisher:Politico | And in March? | Who is to blame for the delay in March 2016, according to Politico?",
        "What did Kerry say about Aleppo since 1 March 2016? | And the convoy? | What did Kerry say about the convoy since 1 March 2016?",
    })
    void takesOverWhatIsLeftOut(String before, String words, String full) {
        assertThat(inFull(before, words)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "What did Lavrov say about Aleppo? | Why did the talks fail?",
        "What did Lavrov say about Aleppo? | What did Kerry say about Iran?",
        "What did Lavrov say about Aleppo in March? | What did Kerry say about Iran?",
        "What did Lavrov say about Aleppo? | How many people fled the city?",
        "What did Lavrov say about Aleppo? | Is it true that Kerry resigned?",
        "What did Lavrov say about Aleppo? | How long did it take the convoy to arrive?",
        "What did Lavrov say about Aleppo? | Is there a truce in Idlib?",
        "What did Lavrov say about Aleppo? | Did Merkel say that Russia was to blame?",
        "What did Lavrov say about Aleppo? | What did Kerry say when he left?",
        "What did Lavrov say about Aleppo? | When did Putin say that he would leave?",
        "What did Lavrov say about Aleppo? | Who is to blame?",
        "What did Lavrov say about Aleppo? | Merkel on refugees",
        "What did Lavrov say about Aleppo? | Did Kerry say \"he was right\"?",
        "What did Lavrov say about Aleppo? | The truce held for nine days",
        "What did Lavrov say about Aleppo? | tell me about the convoy",
        "What did Lavrov say about Aleppo? | Where were the talks held?",
        "What did Lavrov say about Aleppo? | Who attended the talks in Geneva in March?",
        "What did Lavrov say about Aleppo? | when was the truce agreed?",
        "Did Kerry meet Lavrov? | What did he say?",
        "Who won? | what about it?",
        "How many people fled Aleppo? | And the convoy?",
        "What did Lavrov say about Aleppo? | Aleppo",
        "What did Lavrov say about Aleppo? | So what did Kerry say about Iran?",
    })
    void aWholeQuestionTakesOverNothing(String before, String words) {
        assertThat(inFull(before, words)).isEqualTo("-");
    }

    @Test
    void whoGaveTheAnswerIsMeant() {
        assertThat(inFull("Who blamed Washington?\nSergei Lavrov", "What did he say about Iran?"))
                .isEqualTo("What did Sergei Lavrov say about Iran?");
        assertThat(inFull("Who blamed Washington?", "What did he say about Iran?")).isEqualTo("-");
    }

    @Test
    void aTurnIsKeptAsText() {
        for (Turn turn : List.of(new Turn("Why?", null), new Turn("Why\nnot?", "Lavrov"), new Turn("", ""))) {
            assertThat(Turn.parse(turn.asText())).isEqualTo(turn);
        }
    }
}
