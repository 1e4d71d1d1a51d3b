package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are found, in what order, and what they name. */
class FileWalkTest {

    @TempDir
    private Path folder;
    private Given given;

    @BeforeEach
    void emptyFolder() {
        given = new Given(folder);
    }

    @Test
    void anArticleIsNamedByItsIdentifierElseItsUrlElseItsPath() {
        given.file("in/b/talks.v2.TXT.gz", "Headline\nbody");
        given.file("in/a.jsonl.gz",
                "\n{\"articleBody\": \"b\", \"url\": \"https://daily.example/a b\"}\n{\"articleBody\": \"c\"}");
        given.file("in/a.txt", "Headline\nbody");
        assertThat(Given.articles(Given.read(folder.resolve("in")))).extracting(Article::identifier)
                .containsExactly("https://daily.example/a b", "a#3", "a", "b/talks.v2");
        assertThat(Given.articles(Given.read(folder.resolve("in/b/talks.v2.TXT.gz"))))
                .extracting(Article::identifier)
                .containsExactly("talks.v2");
        assertThat(Given.articles(Given.read(folder.resolve("in/b/../b")))).extracting(Article::identifier)
                .containsExactly("talks.v2");
    }

    @Test
    void aFolderIsReadByNameAtAnyDepthWithoutWhatIsHidden() {
        for (String name : List.of("c.txt", "b/2.txt", "b/1.txt", "b/x/y.txt", ".git/d.txt", "b/.hidden.txt",
                ".DS_Store")) {
            given.file(name, "Headline\nbody of " + name);
        }
        List<Outcome> outcomes = Given.read(folder);
        assertThat(Given.articles(outcomes)).extracting(Article::identifier).containsExactly("b/1", "b/2",
                "b/x/y", "c");
        assertThat(given.refusals(outcomes)).isEmpty();
    }

    @Test
    void theOrderOfTheInputIsKept() {
        Path b = given.file("b.txt", "Headline\nbody");
        Path a = given.file("a.txt", "Headline\nbody");
        assertThat(Given.articles(Given.read(b, a))).extracting(Article::identifier).containsExactly("b",
                "a");
    }

    @Test
    void noFolderIsReadTwiceThoughLinksLeadBack() throws IOException {
        given.file("in/a/1.txt", "Headline\nbody");
        Files.createSymbolicLink(folder.resolve("in/a/back"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("in/void.txt"), Path.of("nowhere.txt"));
        List<Outcome> outcomes = Given.read(folder.resolve("in"));
        assertThat(Given.articles(outcomes)).extracting(Article::identifier).containsExactly("a/1");
        assertThat(given.refusals(outcomes)).hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("in/a/back: the same folder as"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("in/self: ").contains("link"))
                .satisfies(lines -> assertThat(lines.get(2))
                        .isEqualTo("in/void.txt: a link that leads nowhere"));
    }
}
