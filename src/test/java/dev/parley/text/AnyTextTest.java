package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.WhiteSpace;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any text, however it came about. */
final class AnyTextTest {

    private static final int ROUNDS = 400;

    private static final String[] PIECES = {"\"", "'", "''", "'''", "``", "\u201C", "\u201D", "\u2018",
        "\u2019", "\u00AB", "\u00BB", "\u201E",
        "\u300C", "\u00E2\u20AC\u0153", "\u00E2\u20AC", "\u00E2", "=\"", ".", "...", "\u2026", "!", "?", ". ",
        ", ", ": ", "; ", " - ", "\u2014",
        "(", ")", "[", "\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085", " ", "\u00A0", "\u200B", "\uFEFF",
        "\u200D", "\t", "\0", "\u001B", "e\u0301",
        "\u0301", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFF", "U.S.", "Mr.", "a.m.", "No.", "Sept.", "5",
        "The", "he", "who", "said", "says",
        "saying", "according to", "by", "of", "and", "Sergei Lavrov", "Mrs. Clinton", "KERRY:", "Q.",
        "the official", "In", "Monday", "was",
        "\u5317\u4EAC", "\u3002", "\u0644\u0627", "word", "a"};

    static Stream<String> bodies() {
        Random random = new Random(20_160_909);
        Stream<String> speechLike = Stream.generate(() -> arbitrary(random)).limit(ROUNDS);
        Stream<String> arbitrary = LongStream.range(0, ROUNDS)
                .mapToObj(seed -> new ArbitraryText(seed).body());
        // Long ones, of which each would take hours if any part of the work grew with the square of the length.
        Stream<String> repeated = Stream.of(PIECES).map(piece -> piece.repeat(20_000));
        Stream<String> spaced = Stream.of(PIECES).map(piece -> (piece + " ").repeat(10_000) + "x");
        Stream<String> speech = Stream
                .of("\u201Ca b,\u201D he said ", "\"a\" ", "saying \"a\" ", "\u201Ca?\u201D John Kerry ",
                        "Ann Smith \"a,\" ")
                .map(piece -> piece.repeat(5_000));
        return Stream
                .of(speechLike, arbitrary, repeated, spaced, speech,
                        Stream.of("a".repeat(5_000_000), "\"".repeat(100_000), "\"a\" ".repeat(50_000)))
                .flatMap(all -> all);
    }

    private static String arbitrary(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int left = random.nextInt(60); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("bodies")
    void whatIsFoundLiesInTheTextInOrderAndPartsNoCharacter(String body) {
        if (WhiteSpace.only(body)) {
            return;
        }
        AnnotatedArticle found = new Annotator()
                .annotate(new Article("a", "", List.of(), null, null, null, null, body));

        int covered = 0;
        int paragraph = 1;
        for (Sentence sentence : found.sentences()) {
            Span span = sentence.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(covered);
            assertThat(Characters.skipSpace(body, covered, body.length())).isEqualTo(span.start());
            whole(body, span);
            assertThat(span.length()).isLessThanOrEqualTo(Sentences.LONGEST);
            assertThat(sentence.paragraph()).isBetween(paragraph, paragraph + 1);
            paragraph = sentence.paragraph();
            covered = span.end();
        }
        assertThat(Characters.skipSpace(body, covered, body.length())).isEqualTo(body.length());

        int last = 0;
        for (Quotation quotation : found.quotations()) {
            assertThat(quotation.span().start()).isGreaterThanOrEqualTo(last);
            whole(body, quotation.span());
            last = quotation.span().end();
            if (quotation.speaker() != null) {
                whole(body, quotation.speaker().mention());
                assertThat(quotation.speaker().mention().overlaps(quotation.span())).isFalse();
            } else {
                assertThat(quotation.cue()).isNull();
            }
        }
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("bodies")
    void clausesLieInTheirSentenceAndWithinTheLimit(String body) {
        Random random = new Random(body.length());
        for (Sentence sentence : Sentences.find(body).stream().limit(20).toList()) {
            Span span = sentence.span();
            int start = span.start() + random.nextInt(span.length());
            Span focus = new Span(start, start + random.nextInt(span.end() - start + 1));
            int limit = 2 + random.nextInt(40);

            Span clauses = Clauses.around(body, span, focus, limit);

            assertThat(span.contains(clauses)).isTrue();
            whole(body, clauses);
            assertThat(body.codePointCount(clauses.start(), clauses.end())).isLessThanOrEqualTo(limit);
            if (body.codePointCount(focus.start(), focus.end()) + 2 <= limit) {
                assertThat(clauses.start())
                        .isLessThanOrEqualTo(Characters.skipSpace(body, focus.start(), body.length()));
                assertThat(clauses.end())
                        .isGreaterThanOrEqualTo(Characters.skipSpaceBack(body, focus.end(), clauses.start()));
            }
        }
    }

    private static void whole(String body, Span span) {
        assertThat(span.isEmpty()).isFalse();
        assertThat(span.end()).isLessThanOrEqualTo(body.length());
        assertThat(Characters.isSpace(body.charAt(span.start()))).isFalse();
        assertThat(Characters.isSpace(body.charAt(span.end() - 1))).isFalse();
        assertThat(Characters.partsPair(body, span.start()) || Characters.partsPair(body, span.end()))
                .isFalse();
    }
}
