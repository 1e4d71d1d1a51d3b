package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextEncoderTest {

    private final TextEncoder encoder = Encoders.shared();

    private List<byte[]> vectors(String title, String... sentences) {
        return encoder.sentences(List.of(new TitledText(title, List.of(sentences)))).getFirst();
    }

    private int nearest(String question, List<byte[]> vectors) {
        byte[] asked = encoder.question(question);
        return IntStream.range(0, vectors.size()).boxed()
                .max((a, b) -> Float.compare(Vectors.cosine(asked, vectors.get(a)),
                        Vectors.cosine(asked, vectors.get(b))))
                .orElseThrow();
    }

    @Test
    void onceClosedItRefusesWorkInPlaceOfBreakingTheProcess() {
        TextEncoder closed = TextEncoder.load();
        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.question("Who spoke?")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> closed.sentences(List.of(new TitledText("Talks", List.of("They spoke.")))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void theNearestSentenceAnswersInOtherWords() {
        List<byte[]> vectors = vectors("Talks on the truce",
                "The cease-fire is to begin at sundown on Monday.",
                "Fourteen lorries with flour were held up at the border.",
                "The minister blamed the other side for the failure.");
        assertThat(nearest("When does the truce start?", vectors)).isZero();
        assertThat(nearest("How much aid was stopped?", vectors)).isEqualTo(1);
        assertThat(nearest("Whose fault was it that nothing was agreed?", vectors)).isEqualTo(2);
    }

    @Test
    void aSentenceIsReadInItsContext() {
        List<byte[]> kerry = vectors("Kerry in Geneva", "Kerry flew to Geneva on Friday.",
                "He refused to comment.");
        List<byte[]> parrot = vectors("A parrot", "The parrot was stolen from a zoo.",
                "He refused to comment.");
        byte[] asked = encoder.question("What did Kerry do in Geneva?");
        assertThat(Vectors.cosine(asked, kerry.get(1))).isGreaterThan(Vectors.cosine(asked, parrot.get(1)));
    }

    @Test
    void everySentenceHasAVectorWhateverItsTextHolds() {
        ArbitraryText.check(30, arbitrary -> {
            List<String> sentences = Stream.generate(() -> arbitrary.text(40)).limit(12).toList();
            List<byte[]> vectors = encoder.sentences(List.of(new TitledText(arbitrary.text(5), sentences)))
                    .getFirst();
            assertThat(vectors).hasSameSizeAs(sentences).allSatisfy(TextEncoderTest::assertIsADirection);
            assertIsADirection(encoder.question(arbitrary.text(30)));
        });
    }

    @Test
    void brokenEmptyAndEndlessTextsHaveVectors() {
        for (String text : List.of("", " ", "\u200b", "\ud83d", "a\ude00b", "\0", "word ".repeat(5_000),
                "x".repeat(50_000))) {
            assertIsADirection(encoder.question(text));
            assertThat(vectors(text, text, "Kerry left.")).hasSize(2)
                    .allSatisfy(TextEncoderTest::assertIsADirection);
        }
    }

    @Test
    void textsKeepTheirOrderAndTheirVectorsInAnyCompany() {
        TitledText without = new TitledText("nothing", List.of());
        List<TitledText> texts = List.of(new TitledText("Aid", List.of("Lorries wait.", "Flour is short.")),
                without,
                new TitledText("Truce",
                        List.of("It holds. ".repeat(40).strip(), "Guns are silent.", "Nobody shoots.")));
        List<List<byte[]>> together = encoder.sentences(texts);
        assertThat(together).extracting(List::size).containsExactly(2, 0, 3);
        for (int i = 0; i < texts.size(); i++) {
            List<byte[]> alone = encoder.sentences(List.of(texts.get(i))).getFirst();
            for (int j = 0; j < alone.size(); j++) {
                // Not the same to the bit: the model rounds by the largest value of a batch.
                assertThat(Vectors.cosine(alone.get(j), together.get(i).get(j))).isGreaterThan(0.97f);
            }
        }
        assertThat(encoder.sentences(List.of())).isEmpty();
    }

    private static void assertIsADirection(byte[] vector) {
        assertThat(vector).hasSize(TextEncoder.DIMENSIONS);
        assertThat(Vectors.cosine(vector, vector)).isEqualTo(1);
    }
}
