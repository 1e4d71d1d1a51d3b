package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.embed.Encoders;
import dev.parley.embed.Vectors;
import dev.parley.intake.ArticleJson;
import dev.parley.text.Annotator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vectors that come with the samples are those of the samples as they are. */
class SampleVectorsTest {

    private static final String MAKE_ANEW = "mvn -Ptrain test -Dtrain.main=dev.parley.index.SampleVectors makes them anew";

    /** Another processor may round otherwise; vectors of another sentence, or read in another context, are further off. */
    private static final float THE_SAME = 0.97f;

    private static List<Article> samples;
    private static List<AnnotatedArticle> annotated;
    private static VectorFile shipped;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream articles = resource("samples.jsonl");
                InputStream vectors = resource("samples.vectors")) {
            samples = new String(articles.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(ArticleJson::read).toList();
            shipped = VectorFile.read(vectors);
        }
        Annotator annotator = new Annotator();
        annotated = samples.stream().map(annotator::annotate).toList();
    }

    private static InputStream resource(String name) {
        String path = "/dev/parley/" + name;
        return Objects.requireNonNull(SampleVectorsTest.class.getResourceAsStream(path), path);
    }

    @Test
    void everySampleHasVectorsAndNothingElseHas() {
        assertThat(shipped.keys()).as(MAKE_ANEW)
                .containsExactlyInAnyOrderElementsOf(annotated.stream().map(VectorKey::of).toList());
    }

    @Test
    void theyAreWhatTheModelMakesOfTheSamples() {
        List<List<byte[]>> made = Encoders.shared()
                .sentences(annotated.stream().map(VectorKey::text).toList());
        for (int i = 0; i < made.size(); i++) {
            List<byte[]> ofSample = shipped.vectors(VectorKey.of(annotated.get(i)), made.get(i).size())
                    .orElseThrow(() -> new AssertionError(MAKE_ANEW));
            for (int j = 0; j < ofSample.size(); j++) {
                assertThat(Vectors.cosine(ofSample.get(j), made.get(i).get(j)))
                        .as("%s, sentence %d; %s", samples.get(i).identifier(), j, MAKE_ANEW)
                        .isGreaterThan(THE_SAME);
            }
        }
    }

    @Test
    void noSampleWaitsToBeEmbedded() {
        try (ArticleIndex index = ArticleIndex.of(samples, shipped);
                IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.articlesWithoutVectors()).isZero();
            byte[] question = Encoders.shared().question("When does the armistice start?");
            assertThat(snapshot.nearest(question, PassageFilter.NONE, 5)).hasSize(5);
        }
    }
}
