package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.parley.answer.Answer;
import dev.parley.answer.Interpretation;
import dev.parley.answer.ScoredQuote;
import dev.parley.answer.SmallTalk;
import dev.parley.answer.Verdict;
import dev.parley.answer.WordDifference;
import dev.parley.answer.WordDifference.Kind;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final String WORDS = "We are not there yet.";

    @Test
    void withoutALinkTheHeadlineIsBold() {
        Article article = Articles.article("Talks", WORDS, "news", "file:///etc/passwd");

        RichTextBlock block = block(Articles.scored(article, WORDS, null));

        assertThat(RichTexts.leaves(block)).noneMatch(RichTextSectionElement.Link.class::isInstance)
                .anySatisfy(leaf -> assertThat(leaf).isInstanceOfSatisfying(RichTextSectionElement.Text.class,
                        text -> {
                            assertThat(text.getText()).isEqualTo("Talks");
                            assertThat(text.getStyle().isBold()).isTrue();
                        }));
    }

    @Test
    void aLinkThatSlackWouldRefuseIsNone() {
        Article article = Articles.article("Talks", WORDS, "news",
                "https://news.example/" + "x".repeat(3000));

        assertThat(RichTexts.leaves(block(Articles.scored(article, WORDS, null))))
                .noneMatch(RichTextSectionElement.Link.class::isInstance);
    }

    @Test
    void withoutASpeakerNobodyIsNamed() {
        Article article = Articles.article("Talks", WORDS, "news");

        assertThat(words(Articles.scored(article, WORDS, null))).isEqualTo(
                WORDS + "— Talks, Example News, 9 September 2016, paragraph 3");
    }

    @Test
    void aSentenceThatGoesOnIsSaidToDoSo() {
        Article article = Articles.article("Talks", WORDS, "news");

        assertThat(words(Articles.scored(article, "not there", null, true, true)))
                .endsWith("\nThe sentence begins before this and goes on after it.");
        assertThat(words(Articles.scored(article, "We are", null, false, true)))
                .endsWith("\nThe sentence goes on after this.");
        assertThat(words(Articles.scored(article, "yet.", null, true, false)))
                .endsWith("\nThe sentence begins before this.");
    }

    @Test
    void samplesAreSaidToBeSamples() {
        ScoredQuote sample = Articles.scored(Articles.article("Talks", WORDS, Article.SAMPLES), WORDS, null);

        assertThat(words(sample)).endsWith("\nThis is from Parley's built-in samples.");
        assertThat(Replies.to(new Answer.NothingFound(0.1, List.of(sample))).text())
                .endsWith(".\nThis is from Parley's built-in samples.");
    }

    @Test
    void aHeadlineIsShortenedBetweenCharactersAndAQuoteNever() {
        String longWords = "\uD83D\uDD4A".repeat(600);
        Article article = Articles.article("\uD83D\uDD4A\n".repeat(400), longWords, "news");

        String words = words(Articles.scored(article, longWords, null));

        assertThat(words).startsWith(longWords + "— ").contains("\uD83D\uDD4A…, Example News");
        assertThat(words.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
                .isEmpty();
        String headline = words.substring(longWords.length() + 2, words.indexOf(", Example"));
        assertThat(headline.codePointCount(0, headline.length())).isLessThanOrEqualTo(Replies.LONGEST_NAME);
    }

    @ParameterizedTest
    @CsvSource({"2016,2016", "2016-09,September 2016", "2016-09-09,9 September 2016",
        "2016-09-09T23:30:00+02:00,9 September 2016"})
    void aDateIsAsExactAsItsSource(String given, String shown) {
        Article known = Articles.article("Talks", WORDS, "news");
        Article article = new Article("talks", "Talks", List.of(), null,
                PublicationDate.parse(given).orElseThrow(), null, null,
                known.body());

        assertThat(words(Articles.scored(article, WORDS, null)))
                .isEqualTo(WORDS + "— Talks, " + shown + ", paragraph 3");
    }

    @Test
    void theFallbackNamesAllThatTheBlocksShow() {
        ScoredQuote quote = Articles.scored(Articles.article("R&D <talks>", "a < b & <!channel>", "news"),
                "a < b & <!channel>",
                "O<K");

        assertThat(Replies.to(new Answer.Quoted(1, List.of(quote))).text())
                .isEqualTo("a &lt; b &amp; &lt;!channel&gt;\n"
                        + "— O&lt;K, in R&amp;D &lt;talks&gt;, Example News, 9 September 2016, paragraph 3");
    }

    @Test
    void theContextStandsBeforeTheQuoteAndNeverInIt() {
        RichTextBlock block = (RichTextBlock) Replies.to(Articles.inContext("<!here> & there")).blocks()
                .getFirst();

        assertThat(block.getElements()).hasSize(3);
        assertThat(block.getElements().get(1)).isInstanceOf(RichTextQuoteElement.class);
        assertThat(RichTexts.leaves(block).stream().map(RichTexts::words).limit(3)).containsExactly(
                "Just before: ",
                Articles.CONTEXT, "<!here> & there");
        assertThat(Replies.to(Articles.inContext("<!here> & there")).text())
                .startsWith("Just before: Lavrov said:\n&lt;!here&gt; &amp; there\n")
                .endsWith("\nAlso in: Other News");
    }

    @Test
    void whatWasUnderstoodIsShownWithTheWayToUndoIt() {
        Interpretation march = new Interpretation("Lavrov", LocalDate.of(2016, 3, 1),
                LocalDate.of(2016, 3, 31),
                null, List.of());
        String shown = "\nUnderstood: said by Lavrov; from 1 to 31 March 2016. For all dates add \u201csearch all dates\u201d.";
        ScoredQuote quote = Articles.scored(Articles.article("Talks", WORDS, "news"), WORDS, null);

        Reply reply = Replies.to(new Answer.Quoted(1, List.of(quote), march));
        assertThat(reply.text()).endsWith("paragraph 3" + shown);
        assertThat(RichTexts.leaves((RichTextBlock) reply.blocks().getFirst()).getLast())
                .isInstanceOfSatisfying(RichTextSectionElement.Text.class, text -> {
                    assertThat(text.getText()).isEqualTo(shown.strip());
                    assertThat(text.getStyle().isItalic()).isTrue();
                });
        assertThat(Replies.to(new Answer.NothingFound(0.1, List.of(quote), march)).text())
                .endsWith("." + shown);
        assertThat(Replies.to(new Answer.NothingFound(0, List.of(), march)).text()).endsWith("." + shown);
        assertThat(Replies.to(new Answer.Quoted(1, List.of(quote),
                new Interpretation("Lavrov", null, null, null, List.of()))).text())
                .endsWith("\nUnderstood: said by Lavrov.");
    }

    @Test
    void anUndatedArticleIsMarkedWhereDatesAreAskedFor() {
        Article known = Articles.article("Talks", WORDS, "news");
        Article undated = new Article("talks", "Talks", List.of(), null, null, null, null, known.body());
        ScoredQuote quote = Articles.scored(undated, WORDS, null);

        assertThat(words(quote)).isEqualTo(WORDS + "— Talks, paragraph 3");
        assertThat(Replies.to(new Answer.Quoted(1, List.of(quote),
                new Interpretation(null, LocalDate.of(2016, 3, 1), null, null, List.of()))).text())
                .contains("— Talks, undated, paragraph 3");
    }

    @Test
    void aDifferenceIsStruckOutAndBold() {
        ScoredQuote quote = Articles.scored(Articles.article("Talks", WORDS, "news"), WORDS, "O<K");
        Verdict altered = new Verdict.Altered(new WordDifference(List.of(part(Kind.SAME, "We are "),
                part(Kind.CLAIMED, "a<b"), part(Kind.SPACE, " "), part(Kind.SAID, "not there"),
                part(Kind.SAME, " yet"))));

        Reply reply = Replies.to(new Answer.Quoted(1, List.of(quote), Interpretation.NONE, altered));

        List<RichTextSectionElement.Text> texts = RichTexts.leaves((RichTextBlock) reply.blocks().getFirst())
                .stream()
                .filter(RichTextSectionElement.Text.class::isInstance)
                .map(RichTextSectionElement.Text.class::cast)
                .toList();
        assertThat(texts).anySatisfy(text -> {
            assertThat(text.getText()).isEqualTo("a<b");
            assertThat(text.getStyle().isStrike()).isTrue();
        }).anySatisfy(text -> {
            assertThat(text.getText()).isEqualTo("not there");
            assertThat(text.getStyle().isBold()).isTrue();
        });
        assertThat(reply.text()).endsWith("\nNot quite in these words.\nWe are [-a&lt;b-] {+not there+} yet"
                + "\nStruck out: only in your question. Bold: only in the article.");
    }

    private static WordDifference.Part part(Kind kind, String text) {
        return new WordDifference.Part(kind, text);
    }

    @Test
    void aVerdictIsSaidInWords() {
        ScoredQuote quote = Articles.scored(Articles.article("Talks", WORDS, "news"), WORDS, "Kerry");

        assertThat(quoted(quote, new Verdict.Exact())).endsWith("paragraph 3\nFound word for word.");
        assertThat(quoted(quote, new Verdict.Altered(null))).endsWith("paragraph 3");
        assertThat(quoted(quote, new Verdict.OtherSpeaker("Kerry", null)))
                .endsWith("paragraph 3\nThese are words of Kerry.");
        assertThat(quoted(quote, new Verdict.NotFound("Lavrov", false))).endsWith(
                "paragraph 3\nNo such words by Lavrov were found in these articles. This is the nearest I have.");
        assertThat(nothing(List.of(quote), new Verdict.NotFound("Lavrov", false)))
                .startsWith(
                        "No such words by Lavrov were found in these articles. The nearest I have is Talks");
        assertThat(nothing(List.of(), new Verdict.NotFound(null, false)))
                .isEqualTo("No such words were found in these articles.");
        assertThat(nothing(List.of(), null)).isEqualTo("I found nothing in the articles that answers that.");
    }

    private static String quoted(ScoredQuote quote, Verdict verdict) {
        return Replies.to(new Answer.Quoted(1, List.of(quote), Interpretation.NONE, verdict)).text();
    }

    private static String nothing(List<ScoredQuote> quotes, Verdict verdict) {
        return Replies.to(new Answer.NothingFound(0, quotes, Interpretation.NONE, verdict)).text();
    }

    @Test
    void smallTalkIsAnsweredInALine() {
        assertThat(Replies.to(new Answer.NoQuestion(SmallTalk.THANKS)).text()).isEqualTo("You are welcome.");
        assertThat(Replies.to(new Answer.NoQuestion(SmallTalk.GREETING)).text()).startsWith("Hello! Ask me");
        assertThat(Replies.to(new Answer.NoQuestion(SmallTalk.ABILITY))).isEqualTo(Replies.help());
    }

    private static RichTextBlock block(ScoredQuote quote) {
        return (RichTextBlock) Replies.to(new Answer.Quoted(1, List.of(quote))).blocks().getFirst();
    }

    private static String words(ScoredQuote quote) {
        return RichTexts.leaves(block(quote)).stream().map(RichTexts::words).collect(Collectors.joining());
    }
}
