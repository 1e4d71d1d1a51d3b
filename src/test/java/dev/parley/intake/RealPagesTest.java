package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real pages, where the folder that has them lies beside the project. */
class RealPagesTest {

    private static final Path PAGES = Path.of("..", "shared", "pages");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What a person read off a page: a line of {@code pages.tsv}. */
    private record Shown(String page, String date, String headline) {
        static Shown of(String line) {
            List<String> columns = List.of(line.split("\t", -1));
            return new Shown(columns.get(0), columns.get(1), columns.get(2));
        }

        boolean isOf(Draft draft) {
            String published = draft.published();
            return headline.equals(draft.headline().replaceAll("\\s+", " "))
                    && date.equals(published == null ? "" : published.substring(0, 10));
        }
    }

    private static Draft read(String page) throws IOException, Unreadable {
        Path file = PAGES.resolve("html").resolve(page + ".html.gz");
        assumeTrue(Files.exists(file), "no real pages here: " + file + " is absent");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Page.read(in.readAllBytes());
        }
    }

    @Test
    void headlineAndDateAreThoseThatAPersonReads() throws IOException, Unreadable {
        List<Shown> wrong = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RealPagesTest.class.getResourceAsStream("pages.tsv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSize(40);
            for (Shown shown : lines.stream().map(Shown::of).toList()) {
                if (!shown.isOf(read(shown.page))) {
                    wrong.add(shown);
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    /** By runs of four words, as the benchmark that the pages are from does it. */
    @Test
    void theTextIsTheArticles() throws IOException, Unreadable {
        Path truth = PAGES.resolve("ground-truth.json");
        assumeTrue(Files.exists(truth), "no real pages here: " + truth + " is absent");
        double precision = 0;
        double recall = 0;
        Map<String, JsonNode> pages = new HashMap<>();
        JsonMapper.shared().readTree(Files.readString(truth)).forEachEntry(pages::put);
        for (Map.Entry<String, JsonNode> page : pages.entrySet()) {
            Map<String, Integer> expected = runs(page.getValue().path("articleBody").asString());
            Map<String, Integer> found = runs(read(page.getKey()).body());
            double both = expected.entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0))).sum();
            precision += both / Math.max(1, total(found)) / pages.size();
            recall += both / Math.max(1, total(expected)) / pages.size();
        }
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.975);
    }

    private static int total(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
        }
        return runs;
    }
}
