package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody asks, and what is only talk. */
class InquiryTest {

    @ParameterizedTest
    @ValueSource(strings = {"Is there a deal?", "who blamed whom", "and what did Kerry say",
        "ok, so when was that", "Kerry?",
        "What about the ceasefire", "谁说的？", " why? ", "did he say so"})
    void aQuestionIsOne(String words) {
        assertThat(Inquiry.isQuestion(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "??!", "Thanks!", "I wonder who did that", "and so on",
        "That is what he said.",
        "is what it is", "ok", "and", "🙂?"})
    void talkIsNone(String words) {
        assertThat(Inquiry.isQuestion(words)).isFalse();
    }
}
