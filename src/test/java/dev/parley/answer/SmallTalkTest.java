package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"hello | GREETING", "Hi there! | GREETING",
        "hey Parley :wave: | GREETING",
        "good morning parley | GREETING", "\uD83D\uDC4B hello | GREETING", "thanks! | THANKS",
        "Thank you so much | THANKS",
        "ok thanks, bye! | THANKS", "great answer | THANKS", "who are you? | IDENTITY",
        "are you a bot | IDENTITY",
        "What\u2019s your name? | IDENTITY", "what can you do? | ABILITY", "help | ABILITY",
        "how does this work? | ABILITY",
        "how are you | WELLBEING", "morning bot! how are you today | WELLBEING", "bye | FAREWELL",
        "good night | FAREWELL",
        "lol ok | CHATTER", "test | CHATTER", "tell me a joke | OFF_TOPIC", "what's the weather | OFF_TOPIC",
        "what's 2+2 | OFF_TOPIC", "2 + 2 = | OFF_TOPIC", "write me a poem about peace | OFF_TOPIC",
        "what's for lunch? | OFF_TOPIC",
        "can you book me a meeting room for 3pm | OFF_TOPIC", "lol did u see the game last night | OFF_TOPIC",
        "what's the guest wifi password | OFF_TOPIC", "?! | NOTHING_ASKED", "\uD83D\uDC4B | NOTHING_ASKED",
        "parley? | NOTHING_ASKED"})
    void smallTalkIsRecognised(String message, SmallTalk kind) {
        assertThat(SmallTalk.of(message)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello, who did Lavrov blame?", "thanks, and what did Kerry say?",
        "who are you blaming, asked Lavrov?",
        "What can you tell me about Aleppo?", "How are the talks?",
        "what's the weather in Geneva like for the talks",
        "what is 9/11", "9/11", "who is Lavrov", "weather", "Lavrov", "Who thanked whom?",
        "Did Kerry say hello?", "what did he say",
        "Who made the deal?", "are you sure that Lavrov said it", "tell me the story of Aleppo",
        "what is the truce", "nice attack",
        "Why is it raining bombs?", "Did anyone see the game plan of Moscow?", "morning briefing",
        "help for refugees",
        "what time is it in the plan for the truce", "can you book say Lavrov"})
    void aQuestionIsNone(String message) {
        assertThat(SmallTalk.of(message)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hello, who did Lavrov blame? | who did Lavrov blame?",
        "hi parley who did Lavrov blame? Thanks! | who did Lavrov blame?",
        "Good morning! Who won? | Who won?",
        "Hey there - who won? | who won?", "who won? many thanks in advance | who won?",
        "Hi-tech exports to China | Hi-tech exports to China", "Who said thanks | Who said thanks",
        "Hello Kitty sales | Hello Kitty sales", "Thanks to whom did it fail? | Thanks to whom did it fail?",
        "Hello! | Hello!"})
    void courtesiesAreNoPartOfAQuestion(String message, String question) {
        assertThat(Courtesies.without(message)).isEqualTo(question);
    }

    @Test
    void anyTextCanBeToldFromSmallTalk() {
        ArbitraryText.check(500, arbitrary -> {
            String text = arbitrary.text(15);
            assertThat(SmallTalk.of(text)).isNotNull();
            assertThat(text).contains(Courtesies.without(text));
        });
        assertThat(SmallTalk.of("test ".repeat(20))).contains(SmallTalk.CHATTER);
        assertThat(SmallTalk.of("test ".repeat(19) + "x")).isEmpty();
        assertThat(SmallTalk.of("hello ".repeat(10_000))).isEmpty();
    }

    @Test
    void everyKindHasSomethingToSay() {
        assertThat(SmallTalk.values()).allMatch(kind -> kind.explains() || !kind.line().isBlank());
    }
}
