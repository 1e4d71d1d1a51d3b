package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.embed.Encoders;
import dev.parley.embed.TextEncoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors in the index: how they get there, stay there, and find. */
class VectorsTest {

    private static final Article TRUCE = Given.article("truce", "Truce in Syria",
            "The cease-fire is to begin at sundown on Monday. Both sides agreed to it.");
    private static final Article AID = Given.article("aid", "Aid held up",
            "Fourteen lorries with flour were stopped at the border. The drivers sleep in their cabs.");

    @TempDir
    private Path folder;

    private final TextEncoder encoder = Encoders.shared();

    private void write(Consumer<ArticleWriter> work) {
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            work.accept(writer);
        }
    }

    private void put(Article... articles) {
        write(writer -> {
            List.of(articles).forEach(writer::put);
            writer.commit();
        });
    }

    private void addAllVectors() {
        write(writer -> {
            while (writer.addVectors(encoder, 10) > 0) {
                // Until none is left.
            }
        });
    }

    private void read(Consumer<IndexSnapshot> question) {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            question.accept(snapshot);
        }
    }

    private List<String> nearest(IndexSnapshot snapshot, String question, PassageFilter filter) {
        return Given.sentences(snapshot.nearest(encoder.question(question), filter, 10));
    }

    @Test
    void whatIsHiddenIsNearToNothing() {
        Article secret = new Article("secret", TRUCE.headline(), List.of(), null, null, null, "secret",
                TRUCE.body());
        put(secret, AID);
        addAllVectors();
        read(all -> {
            try (IndexSnapshot seen = all.through(CollectionFilter.of(Set.of(CollectionFilter.DEFAULT)))) {
                String question = "When does the armistice start?";
                assertThat(nearest(all, question, PassageFilter.NONE)).hasSize(4);
                assertThat(nearest(seen, question, PassageFilter.NONE)).hasSize(2)
                        .allMatch(sentence -> AID.body().contains(sentence));
                assertThat(seen.hasVectors()).isTrue();
            }
        });
    }

    @Test
    void aChangeOfTheSourceAloneCostsNoVectors() {
        put(TRUCE);
        addAllVectors();
        put(TRUCE.from("command: ingest"));
        read(snapshot -> {
            assertThat(snapshot.article("truce")).contains(TRUCE.from("command: ingest"));
            assertThat(snapshot.articlesWithoutVectors()).isZero();
        });
    }

    @Test
    void anArticleIsFoundByItsWordsFirstAndByItsMeaningOnceItHasVectors() {
        put(TRUCE, AID);
        read(snapshot -> {
            assertThat(snapshot.articlesWithoutVectors()).isEqualTo(2);
            assertThat(snapshot.hasVectors()).isFalse();
            assertThat(Given.search(snapshot, "flour")).hasSize(2);
            assertThat(nearest(snapshot, "When does the armistice start?", PassageFilter.NONE)).isEmpty();
            Hit hit = Given.search(snapshot, "sundown").getFirst();
            assertThat(snapshot.similarities(hit.article(), encoder.question("When?"))).hasSize(2)
                    .containsOnly(Float.NaN);
        });
        addAllVectors();
        read(snapshot -> {
            assertThat(snapshot.articlesWithoutVectors()).isZero();
            assertThat(snapshot.hasVectors()).isTrue();
            assertThat(nearest(snapshot, "When does the armistice start?", PassageFilter.NONE)).hasSize(4)
                    .first()
                    .isEqualTo("The cease-fire is to begin at sundown on Monday.");
            assertThat(Given.search(snapshot, "flour")).hasSize(2);
        });
    }

    @Test
    void embeddingGoesOnWhereItStopped() {
        put(TRUCE, AID);
        write(writer -> {
            assertThat(writer.addVectors(encoder, 1)).isEqualTo(1);
            assertThat(writer.articlesWithoutVectors()).isEqualTo(1);
        });
        read(snapshot -> {
            assertThat(snapshot.articlesWithoutVectors()).isEqualTo(1);
            assertThat(snapshot.hasVectors()).isTrue();
            assertThat(nearest(snapshot, "flour", PassageFilter.NONE)).hasSize(2);
        });
        write(writer -> {
            assertThat(writer.addVectors(encoder, 1)).isEqualTo(1);
            assertThat(writer.addVectors(encoder, 1)).isZero();
        });
        read(snapshot -> assertThat(snapshot.articlesWithoutVectors()).isZero());
    }

    @Test
    void anArticleWhoseTextIsKnownNeedsNoNewVectors() {
        put(TRUCE, AID);
        addAllVectors();
        Article dated = new Article(AID.identifier(), AID.headline(), List.of("Ann"), "Politico",
                PublicationDate.parse("2016-09-09").orElseThrow(), null, null, AID.body());
        Article elsewhere = Given.article("copy", TRUCE.headline(), TRUCE.body());
        put(dated, elsewhere);
        read(snapshot -> assertThat(snapshot.articlesWithoutVectors()).isZero());

        put(Given.article("aid", "Aid held up", "Nothing moves."));
        read(snapshot -> assertThat(snapshot.articlesWithoutVectors()).isEqualTo(1));
    }

    @Test
    void vectorsOfAnotherIndexAreTakenOverForTheSameText() {
        put(TRUCE, AID);
        write(writer -> writer.addVectors(encoder, 1));
        read(known -> {
            try (ArticleWriter writer = ArticleWriter.open(folder.resolve("other"), known)) {
                List.of(AID, TRUCE, Given.article("new", "Nothing moves.")).forEach(writer::put);
                writer.commit();
                assertThat(writer.articlesWithoutVectors()).isEqualTo(2);
            }
        });
    }

    @Test
    void reindexingKeepsVectors() {
        put(TRUCE, AID);
        addAllVectors();
        put(Given.article("new", "Nothing moves."));
        assertThat(ArticleWriter.rebuild(folder, done -> {
        })).isEqualTo(3);
        read(snapshot -> {
            assertThat(snapshot.articlesWithoutVectors()).isEqualTo(1);
            assertThat(nearest(snapshot, "When does the armistice start?", PassageFilter.NONE)).first()
                    .isEqualTo("The cease-fire is to begin at sundown on Monday.");
        });
    }

    @Test
    void similaritiesAreThoseOfTheSentencesInTheirOrder() {
        put(TRUCE, AID, Given.article("waiting", "Nothing moves."));
        write(writer -> writer.addVectors(encoder, 4));
        byte[] question = encoder.question("When does the armistice start?");
        read(snapshot -> {
            List<Hit> nearest = snapshot.nearest(question, PassageFilter.NONE, 10);
            assertThat(nearest).hasSize(4).allSatisfy(hit -> assertThat(
                    (1 + snapshot.similarities(hit.article(), question)[hit.sentence()]) / 2)
                    .isEqualTo(hit.score(), within(1e-4f)));
        });
    }

    @Test
    void meaningFindsOnlyWhatTheFilterLetsThrough() {
        put(Given.published("hill", "The Hill", "2016-03-01", "The cease-fire is to begin on Monday."),
                Given.published("old", "Politico", "2015-03-01", "The cease-fire is to begin on Tuesday."),
                Given.published("undated", "Politico", null, "The cease-fire is to begin on Sunday."));
        addAllVectors();
        LocalDate spring = LocalDate.of(2016, 3, 1);
        read(snapshot -> {
            assertThat(nearest(snapshot, "When?", new PassageFilter(spring, null, Set.of())))
                    .containsExactlyInAnyOrder("The cease-fire is to begin on Monday.",
                            "The cease-fire is to begin on Sunday.");
            assertThat(nearest(snapshot, "When?", new PassageFilter(null, null, Set.of("Politico"))))
                    .containsExactlyInAnyOrder("The cease-fire is to begin on Tuesday.",
                            "The cease-fire is to begin on Sunday.");
            assertThat(nearest(snapshot, "When?",
                    new PassageFilter(null, spring.minusDays(1), Set.of("Politico"))))
                    .hasSize(2);
            assertThat(nearest(snapshot, "When?", new PassageFilter(spring, null, Set.of("The Hill"))))
                    .containsExactly("The cease-fire is to begin on Monday.");
        });
    }

    @Test
    void vectorsStayWithTheirSentencesThroughManyCommitsAndMerges() {
        for (int round = 0; round < 12; round++) {
            int first = round;
            put(IntStream.range(first, first + 3).mapToObj(i -> Given.article("a" + i, "", "Lorry " + i
                    + " waits at the border. It has flour. Version " + first + ".")).toArray(Article[]::new));
            write(writer -> writer.addVectors(encoder, 5));
        }
        addAllVectors();
        read(snapshot -> {
            assertThat(snapshot.articles()).isEqualTo(14);
            assertThat(snapshot.articlesWithoutVectors()).isZero();
            byte[] question = encoder.question("Which version is it?");
            List<Hit> nearest = snapshot.nearest(question, PassageFilter.NONE, 14);
            assertThat(Given.sentences(nearest)).allMatch(sentence -> sentence.startsWith("Version"));
        });
    }
}
