package dev.parley.answer;

import static dev.parley.answer.Asked.article;
import static dev.parley.answer.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.answer.Answer.NoQuestion;
import dev.parley.answer.Answer.NothingFound;
import dev.parley.answer.Answer.Quoted;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Speaker;
import dev.parley.index.ArticleIndex;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswererTest {

    private static final Article GENEVA = article("geneva",
            """
                    Secretary of State John Kerry flew to Geneva on Thursday. He met Foreign Minister Sergei Lavrov there for nine hours.

                    “We are not going to rush,” Kerry told reporters.

                    Lavrov blamed Washington for the impasse. “The Russians have conditions,” he said.

                    In the hotel, journalists ate pizza that Lavrov had sent. About 250,000 people are trapped in Aleppo.
                    """);

    private static final Article ALEPPO = article("aleppo",
            "Fuel runs short in eastern Aleppo. The bakeries there have closed. Nobody knows when aid will come.");

    @Test
    void aQuestionIsAnsweredWithTheSentenceThatAnswers() {
        assertThat(ask(List.of(GENEVA, ALEPPO), "Who did Lavrov blame for the impasse?"))
                .isInstanceOfSatisfying(Quoted.class,
                        quoted -> {
                            assertThat(quoted.best().quote().text())
                                    .contains("Lavrov blamed Washington for the impasse.");
                            assertThat(quoted.best().quote().article()).isEqualTo(GENEVA);
                            assertThat(Asked.matches(quoted.best())).contains("Lavrov", "blamed", "impasse");
                            assertThat(quoted.best()).isEqualTo(quoted.quotes().getFirst());
                        });
    }

    @Test
    void ofTwoThatAnswerAlikeTheOneOfTheDayComesFirst() {
        Article then = dated("then", "2015-09-08", "Lavrov blamed Ankara for the impasse in the talks.");
        Article now = dated("now", "2016-09-08", "Lavrov blamed Berlin for the impasse in the talks.");
        for (List<Article> inAnyOrder : List.of(List.of(then, now), List.of(now, then))) {
            Answer answer = ask(inAnyOrder, "Who did Lavrov blame for the impasse?");
            assertThat(answer.quotes()).extracting(quote -> quote.quote().article()).containsExactly(now,
                    then);
        }
    }

    private static Article dated(String identifier, String date, String body) {
        return new Article(identifier, "", List.of(), null, PublicationDate.parse(date).orElseThrow(), null,
                null, body);
    }

    @Test
    void otherWordsForTheSameFindItToo() {
        Answer answer = ask(List.of(GENEVA, ALEPPO), "whom did lavrov accuse of the deadlock");
        assertThat(answer.quotes().getFirst().quote().text())
                .contains("Lavrov blamed Washington for the impasse.");
        assertThat(Asked.matches(answer.quotes().getFirst())).contains("blamed", "impasse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "?", "…", "what did he say", "Who is it?", "tell me about it",
        "why?", "\u00a0", "!!!"})
    void aQuestionThatAsksForNothingIsToldSo(String question) {
        assertThat(ask(List.of(GENEVA, ALEPPO), question)).isEqualTo(new NoQuestion(SmallTalk.NOTHING_ASKED));
    }

    @Test
    void smallTalkIsNotLookedFor() {
        Article hello = article("hello", "Hello, said the pizza. Thanks, said Kerry.");
        assertThat(ask(List.of(hello), "Hello!")).isEqualTo(new NoQuestion(SmallTalk.GREETING));
        assertThat(ask(List.of(hello), "thanks, parley")).isEqualTo(new NoQuestion(SmallTalk.THANKS));
    }

    @Test
    void aGreetingDoesNotHurtAQuestion() {
        Answer alone = ask(List.of(GENEVA, ALEPPO), "Who did Lavrov blame for the impasse?");
        assertThat(
                ask(List.of(GENEVA, ALEPPO), "Hello Parley! Who did Lavrov blame for the impasse? Thanks!"))
                .isEqualTo(alone);
    }

    @Test
    void aCapitalisedAcronymIsNoFunctionWord() {
        Article us = article("us", "The US signed. He told us so.");
        assertThat(ask(List.of(us, GENEVA), "what did us say").quotes()).isEmpty();
        assertThat(ask(List.of(us, GENEVA), "what did the US say").quotes()).isNotEmpty();
    }

    @Test
    void aNameThatStandsNowhereIsNotAnswered() {
        assertThat(ask(List.of(GENEVA, ALEPPO), "Merkel?")).isEqualTo(new NothingFound(0, List.of()));
        assertThat(ask(List.of(GENEVA, ALEPPO), "What did Merkel say about the impasse?"))
                .isInstanceOf(NothingFound.class);
        assertThat(ask(List.of(GENEVA, ALEPPO), "Did Merkel fly to Geneva?"))
                .isInstanceOf(NothingFound.class);
    }

    @Test
    void whatIsNotAnsweredComesWithTheNearestFound() {
        Answer answer = ask(List.of(GENEVA, ALEPPO), "What did Merkel say about the impasse?");
        assertThat(answer.quotes()).isNotEmpty();
        assertThat(answer.quotes().getFirst().quote().text()).contains("impasse");
    }

    @Test
    void anEmptyIndexAnswersNothing() {
        assertThat(ask(List.of(), "Who did Lavrov blame?")).isEqualTo(new NothingFound(0, List.of()));
    }

    @Test
    void theThresholdIsTheConfidenceFromWhichAQuoteIsAnAnswer() {
        String question = "Who did Lavrov blame for the impasse?";
        double confidence = ask(List.of(GENEVA, ALEPPO), question).confidence();
        assertThat(ask(List.of(GENEVA, ALEPPO), confidence, question)).isInstanceOf(Quoted.class);
        assertThat(ask(List.of(GENEVA, ALEPPO), Math.nextUp(confidence), question))
                .isInstanceOf(NothingFound.class);
        assertThat(ask(List.of(GENEVA, ALEPPO), 0, question)).isInstanceOf(Quoted.class);
        assertThat(ask(List.of(GENEVA, ALEPPO), 1, question)).isInstanceOf(NothingFound.class);
        assertThat(ask(List.of(GENEVA, ALEPPO), 0, "why?")).isInstanceOf(NoQuestion.class);
    }

    @Test
    void atMostFiveQuotesAreGiven() {
        String body = IntStream.range(0, 40).mapToObj(i -> "Kerry phoned Lavrov on day " + i + ".")
                .collect(Collectors.joining("\n\n"));
        assertThat(ask(List.of(article("calls", body)), "When did Kerry phone Lavrov?").quotes()).hasSize(5);
    }

    @Test
    void aQuoteTellsWhoSpeaks() {
        Article rush = article("rush",
                "“We are not going to rush,” John Kerry said.");
        Answer answer = ask(List.of(rush, ALEPPO), "Who said they are not going to rush?");
        assertThat(answer.quotes().getFirst().quote().text()).contains("We are not going to rush");
        assertThat(answer.quotes().getFirst().speaker()).isNotNull().extracting(Speaker::name)
                .isEqualTo("John Kerry");
    }

    @Test
    void aQuoteInWhichNobodySpeaksHasNoSpeaker() {
        Answer answer = ask(List.of(ALEPPO), "What runs short in eastern Aleppo?");
        assertThat(answer.quotes().getFirst().speaker()).isNull();
    }

    @Test
    void aQuoteInWhichTwoSpeakHasNoSpeaker() {
        Article both = article("both",
                "“Pizza is here,” said John Kerry, while “Zugzwang is worse,” said Sergei Lavrov.");
        ScoredQuote quote = ask(List.of(both), "What about pizza and zugzwang?").quotes().getFirst();
        assertThat(quote.quote().text()).contains("Pizza", "Zugzwang");
        assertThat(quote.speaker()).isNull();
    }

    @Test
    void ofALongSentenceTheClausesAroundTheMatchAreQuoted() {
        String filler = "and the delegations talked on about one thing and about another, ";
        Article article = article("long",
                "Early that day " + filler.repeat(12) + "until Lavrov brought pizza, "
                        + filler.repeat(12) + "and then they slept.");
        Answer answer = ask(List.of(article, ALEPPO), "Who brought pizza?");
        ScoredQuote best = answer.quotes().getFirst();
        assertThat(best.quote().text()).contains("until Lavrov brought pizza").doesNotContain("Early",
                "slept");
        assertThat(best.continuesBefore()).isTrue();
        assertThat(best.continuesAfter()).isTrue();
        assertThat(Asked.matches(best)).contains("brought", "pizza");
    }

    @Test
    void aLongSentenceWhoseMatchStandsAtItsStartOnlyGoesOn() {
        String filler = "and the delegations talked on about one thing and about another, ";
        Article article = article("long",
                "Lavrov brought pizza, " + filler.repeat(12) + "and then they slept.");
        ScoredQuote best = ask(List.of(article), "Who brought pizza?").quotes().getFirst();
        assertThat(best.continuesBefore()).isFalse();
        assertThat(best.continuesAfter()).isTrue();
    }

    @Test
    void aWholeSentenceDoesNotGoOn() {
        ScoredQuote best = ask(List.of(GENEVA), "Who sent pizza?").quotes().getFirst();
        assertThat(best.continuesBefore()).isFalse();
        assertThat(best.continuesAfter()).isFalse();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        Article article = article("emoji", "Kerry sent " + "😀".repeat(550) + " to Geneva.");
        assertThat(ask(List.of(article), "What did Kerry send to Geneva?").quotes().getFirst().quote().span()
                .length())
                .isGreaterThan(1_100);
    }

    @Test
    void theIndexIsTheOneOfTheTimeOfAsking() {
        try (ArticleIndex first = ArticleIndex.of(List.of(ALEPPO));
                ArticleIndex second = ArticleIndex.of(List.of(GENEVA))) {
            AtomicReference<ArticleIndex> current = new AtomicReference<>(first);
            Answerer answerer = new Answerer(() -> current.get().snapshot(), Asked.THRESHOLD);
            assertThat(Asked.ask(answerer, "Who sent pizza?").quotes()).isEmpty();
            current.set(second);
            assertThat(Asked.ask(answerer, "Who sent pizza?").quotes().getFirst().quote().article())
                    .isEqualTo(GENEVA);
        }
    }

    @Test
    void whateverIsAskedOfWhateverTheAnswerIsLawful() {
        ArbitraryText.check(150, arbitrary -> {
            List<Article> articles = IntStream.range(0, 3)
                    .mapToObj(i -> new Article("a" + i, arbitrary.text(4), List.of(), null,
                            null, null, null, arbitrary.body() + arbitrary.body() + arbitrary.body()))
                    .toList();
            ask(articles, arbitrary.text(12));
            ask(articles, "What did Kerry say about the talks?");
        });
    }

    @Test
    void aQuestionOfThousandsOfWordsIsAnswered() {
        String many = IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Answer answer = ask(List.of(GENEVA, ALEPPO), many + " Who did Lavrov blame for the impasse?");
        assertThat(answer.quotes().getFirst().quote().text()).contains("impasse");
    }

    @Test
    void manyMayAskAtOnce() {
        try (ArticleIndex index = ArticleIndex.of(List.of(GENEVA, ALEPPO))) {
            Answerer answerer = new Answerer(index::snapshot, Asked.THRESHOLD);
            Answer alone = Asked.ask(answerer, "Who did Lavrov blame for the impasse?");
            List<Answer> together = IntStream.range(0, 200).parallel()
                    .mapToObj(i -> Asked.ask(answerer, "Who did Lavrov blame for the impasse?")).toList();
            assertThat(together).allSatisfy(answer -> assertThat(answer).isEqualTo(alone));
        }
    }
}
