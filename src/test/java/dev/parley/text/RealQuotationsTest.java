package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Speaker;
import dev.parley.corpus.TextPosition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real quotations whose speakers people have marked, where the folder that has them lies beside the project. */
class RealQuotationsTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Pattern WORD = Pattern.compile("[\\w'-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private int gold;
    private int named;
    private int right;

    @Test
    void realQuotationsHaveTheirSpeakers() throws IOException {
        Map<String, JsonNode> articles = new HashMap<>();
        for (JsonNode article : lines("corpus", "campaign-2016.jsonl.gz")) {
            articles.put(article.get("identifier").asString(), article);
        }
        for (JsonNode marked : lines("attribution", "campaign-2016.jsonl.gz")) {
            String body = articles.get(marked.get("identifier").asString()).get("articleBody").asString();
            Article article = new Article("a", "", List.of(), null, null, null, null, body);
            List<Quotation> quotations = new Annotator().annotate(article).quotations();
            marked.get("quotes").forEach(quote -> score(quote, body, quotations));
        }
        assertThat(gold).isEqualTo(6583);
        assertThat((double) right / named).as("precision").isGreaterThanOrEqualTo(0.92);
        assertThat((double) right / gold).as("recall").isGreaterThanOrEqualTo(0.85);
    }

    /** A speaker is right when the mention overlaps the marked one, or the name's last word stands in it. */
    private void score(JsonNode quote, String body, List<Quotation> quotations) {
        gold++;
        int start = quote.get("start").asInt();
        int end = quote.get("end").asInt();
        Quotation best = null;
        int most = 0;
        for (Quotation quotation : quotations) {
            int overlap = overlap(TextPosition.of(body, quotation.span()), start, end);
            if (overlap > most) {
                best = quotation;
                most = overlap;
            }
        }
        if (best == null || most * 2 < end - start || best.speaker() == null) {
            return;
        }
        named++;
        Speaker speaker = best.speaker();
        TextPosition mention = TextPosition.of(body, speaker.mention());
        boolean overlaps = false;
        for (JsonNode source : quote.get("source")) {
            overlaps |= overlap(mention, source.get(0).asInt(), source.get(1).asInt()) > 0;
        }
        String[] words = norm(speaker.name()).split(" ", -1);
        boolean same = !quote.get("pronoun").asBoolean()
                && WORD.matcher(norm(quote.get("sourceText").asString()))
                        .results().anyMatch(word -> word.group().equals(words[words.length - 1]));
        right += overlaps || same ? 1 : 0;
    }

    private static int overlap(TextPosition one, int start, int end) {
        return Math.min(one.end(), end) - Math.max(one.start(), start);
    }

    private static String norm(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2018\\u2019]", "'").replaceAll("[\\u201C\\u201D]", "\"")
                .replaceAll("[\\u00AD\\u200B]", "")
                .replace("''", "\"").replaceAll("(?U)\\s+", " ").strip();
    }

    private static List<JsonNode> lines(String folder, String name) throws IOException {
        Path file = SHARED.resolve(folder).resolve(name);
        assumeTrue(Files.exists(file), "no real quotations here: " + file + " is absent");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).map(JsonMapper.shared()::readTree).toList();
        }
    }
}
