package dev.parley.index;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that writes articles until it is killed: new ones and newer versions of old ones, a few a commit. It says each of
 * its steps before it takes it, and after a commit, what that made last.
 */
final class KilledWriter {

    /** What it says after a commit, before {@code IDENTIFIER VERSION}. */
    static final String COMMITTED = "committed ";

    private static final int IDENTIFIERS = 60;
    private static final int MOST_A_COMMIT = 5;

    private KilledWriter() {}

    /** One version of an article: which it is stands in the headline, and the body is made of both. */
    static Article article(String identifier, int version) {
        ArbitraryText arbitrary = new ArbitraryText(31L * identifier.hashCode() + version);
        StringBuilder body = new StringBuilder("It begins.\n\n");
        for (int paragraph = arbitrary.random().nextInt(12); paragraph >= 0; paragraph--) {
            body.append(arbitrary.body()).append("\n\n");
        }
        return new Article(identifier, "version " + version, List.of("A", "B"), null, null,
                "https://a.example/" + identifier,
                null, body.toString());
    }

    static int version(Article article) {
        return Integer.parseInt(article.headline().substring("version ".length()));
    }

    /** @param arguments the index's folder, a seed, and the first version that is greater than all there are */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Random random = new Random(Long.parseLong(arguments[1]));
        int version = Integer.parseInt(arguments[2]);
        try (ArticleWriter writer = ArticleWriter.open(Path.of(arguments[0]))) {
            out.println("open");
            while (true) {
                List<String> put = new ArrayList<>();
                for (int left = random.nextInt(MOST_A_COMMIT); left >= 0; left--) {
                    String identifier = "article-" + random.nextInt(IDENTIFIERS);
                    out.println("put " + identifier);
                    writer.put(article(identifier, version));
                    put.add(identifier + " " + version);
                    version++;
                }
                out.println("commit");
                writer.commit();
                put.forEach(article -> out.println(COMMITTED + article));
            }
        }
    }
}
