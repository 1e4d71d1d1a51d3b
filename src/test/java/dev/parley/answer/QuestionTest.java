package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.index.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Who did Lavrov blame? | WHO", "whose forces does Putin support | WHO", "who's in Geneva | WHO",
        "How many people are trapped? | HOW_MANY", "how long did the truce hold | HOW_MANY",
        "When did Kerry arrive? | WHEN", "What time is it? | WHEN", "which year was it | WHEN",
        "Where did Carter speak? | WHERE", "which city is besieged | WHERE",
        "Why did the talks pause? | WHY", "what led to the impasse | WHY",
        "What did Lavrov say? | SAID", "what conditions do the russians have | SAID",
        "did kerry promise it | SAID",
        "Which bank paid? | WHICH", "what company paid | WHICH",
        "What is Aleppo running short of? | OTHER", "kerry geneva | OTHER", "the whole issue | OTHER",
    })
    void aQuestionHasAType(String question, QuestionType type) {
        assertThat(QuestionType.of(question)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WHO | Then Lavrov left. | then they left.", "HOW_MANY | It took nine hours. | It took a while.",
        "HOW_MANY | Some 250,000 are trapped. | Some are trapped.", "WHEN | He came on Thursday. | He came.",
        "WHERE | He spoke in Geneva. | He spoke slowly.", "WHY | He left because of it. | He left.",
        "SAID | “No,” was the reply. | No deal came.", "SAID | He said no. | No deal came.",
    })
    void aTypeKnowsWhatHoldsItsKind(QuestionType type, String holds, String doesNot) {
        assertThat(type.in(holds)).isNotEmpty();
        assertThat(type.in(doesNot)).isEmpty();
    }

    @Test
    void theKindIsFoundWhereItStands() {
        assertThat(QuestionType.HOW_MANY.in("Some 250,000 of 3 million fled.")).extracting(span -> span.in(
                "Some 250,000 of 3 million fled.")).containsExactly("250,000", "3 million");
        assertThat(QuestionType.WHERE.in("He met Kerry at the airport in Geneva."))
                .extracting(span -> span.in(
                        "He met Kerry at the airport in Geneva."))
                .containsExactly("the airport", "Geneva.");
        assertThat(QuestionType.OTHER.in("Lavrov left Geneva on Thursday.")).isEmpty();
    }

    @Test
    void aQuestionOfSpaceIsBlank() {
        assertThat(new Question(" \n", LocalDate.EPOCH).isBlank()).isTrue();
        assertThat(new Question("?", LocalDate.EPOCH).isBlank()).isFalse();
    }

    @Test
    void aWordStandsForTheOthersOfItsGroup() {
        Synonyms synonyms = Synonyms.builtIn();
        assertThat(synonyms.of(term("cease-fire"))).contains(term("truce"), term("armistice"));
        assertThat(synonyms.of(term("negotiating"))).contains(term("talks"));
        assertThat(synonyms.of(term("Moscow"))).contains(term("Kremlin")).doesNotContain(term("Washington"));
    }

    @Test
    void aWordOfNoGroupStandsForItself() {
        assertThat(Synonyms.builtIn().of("zugzwang")).containsExactly("zugzwang");
    }

    @Test
    void synonymsAreSingleWordsInGroupsOfSeveral() throws IOException {
        try (InputStream resource = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            assertThat(resource).isNotNull();
            List<String> groups = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "")).filter(line -> !line.isBlank()).toList();
            groups = groups.stream().filter(line -> !line.contains("=>")).toList();
            assertThat(groups).isNotEmpty();
            Synonyms synonyms = Synonyms.builtIn();
            assertThat(groups).allSatisfy(group -> {
                List<String> words = List.of(group.strip().split("\\s*,\\s*", -1));
                assertThat(words).hasSizeGreaterThan(1).doesNotHaveDuplicates()
                        .allSatisfy(word -> assertThat(Tokens.of(word)).as(word).hasSize(1));
                List<String> terms = words.stream().map(QuestionTest::term).toList();
                assertThat(words).allSatisfy(word -> assertThat(synonyms.of(term(word))).containsAll(terms));
            });
        }
    }

    private static String term(String word) {
        return Tokens.of(word).getFirst().term();
    }
}
