package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.embed.TextEncoder;
import dev.parley.intake.ArticleJson;
import dev.parley.text.Annotator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the vectors of the built-in samples anew, beside the samples: after another model, or other sentences of theirs. */
final class SampleVectors {

    private static final Path SAMPLES = Path.of("src/main/resources/dev/parley/samples.jsonl");
    private static final Path VECTORS = Path.of("src/main/resources/dev/parley/samples.vectors");

    private SampleVectors() {}

    public static void main(String[] arguments) throws IOException {
        Annotator annotator = new Annotator();
        List<AnnotatedArticle> samples = Files.readAllLines(SAMPLES).stream().map(ArticleJson::read)
                .map(annotator::annotate).toList();
        Map<String, List<byte[]>> vectors = new HashMap<>();
        try (TextEncoder encoder = TextEncoder.load(); OutputStream out = Files.newOutputStream(VECTORS)) {
            List<List<byte[]>> made = encoder.sentences(samples.stream().map(VectorKey::text).toList());
            for (int i = 0; i < samples.size(); i++) {
                vectors.put(VectorKey.of(samples.get(i)), made.get(i));
            }
            new VectorFile(vectors).write(out);
        }
        System.out.printf("%s: the vectors of %d samples%n", VECTORS, vectors.size());
    }
}
