package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

class EvalTest {

    private static final String RIGHT = """
            {"id": "a", "question": "Where was the xylophone tuned?", "answers": ["in geneva"], "type": "where"}
            """;
    private static final String WRONG = """
            {"id": "b", "question": "Who tuned the xylophone?", "answers": ["<b>Ludwig</b>"], "type": "who"}
            """;
    private static final String UNANSWERABLE = """
            {"id": "c", "question": "Which volcano erupted?", "answers": []}
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String corpus;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        corpus = write("talks.jsonl",
                """
                        {"identifier": "talks", "headline": "Talks <script>", "url": "https://example.org/?a=1&b=\\"", \
                        "articleBody": "The xylophone was <i>tuned</i> & \\"tuned\\" in Geneva.\\r\\nIt rained."}
                        """);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String samples() throws IOException {
        try (InputStream questions = EvalTest.class
                .getResourceAsStream("/dev/parley/samples-questions.jsonl")) {
            return write("samples.jsonl", new String(questions.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSamplesAreGraded() throws IOException {
        Shell.Outcome graded = shell.run("eval", samples());

        assertThat(graded.status()).isZero();
        assertThat(graded.out().lines().toList().getFirst())
                .matches("type +questions +unanswerable +quote@1 +hit@5 +MRR");
        assertThat(graded.out()).containsPattern("all +30 +8 +(1\\.000|0\\.9)").contains("AUROC",
                "At the threshold 0.5: coverage ", "Precision at coverage 0.50: ",
                "Time per question, median: 0.0 ms");
        assertThat(graded.err()).contains("built-in samples").doesNotContain("questions answered");
    }

    @Test
    void jsonIsOneObjectWithEveryFigure() throws IOException {
        Shell.Outcome graded = shell.run("eval", "--json", samples());

        assertThat(graded.status()).isZero();
        assertThat(graded.json()).hasSize(1);
        JsonNode json = graded.json().getFirst();
        assertThat(json.propertyNames()).containsExactly("questions", "answerable", "unanswerable", "quote@1",
                "hit@5", "mrr", "auroc", "coverage", "precision", "refused", "medianMilliseconds",
                "threshold",
                "precisionAtCoverage", "types", "curve", "misses");
        assertThat(json.get("quote@1").asDouble()).isBetween(0.9, 1.0);
        assertThat(json.get("auroc").asDouble()).isBetween(0.5, 1.0);
        assertThat(json.at("/precisionAtCoverage/0/coverage").asDouble()).isGreaterThanOrEqualTo(0.25);
        assertThat(json.get("types")).isEmpty();
    }

    @Test
    void typesHaveRowsAndMissesAreNamed() throws IOException {
        Shell.Outcome graded = shell.run("eval", "--corpus", corpus,
                write("q.jsonl", RIGHT + WRONG + UNANSWERABLE));

        assertThat(graded.status()).isZero();
        assertThat(graded.err()).isEmpty();
        assertThat(graded.out()).containsPattern("\\(no type\\) +1 +1 +– +– +–")
                .containsPattern("where +1 +0 +1\\.000 +1\\.000 +1\\.000")
                .containsPattern("who +1 +0 +0\\.000 +0\\.000 +0\\.000")
                .containsPattern("all +3 +1 +0\\.500 +0\\.500 +0\\.500")
                .contains("The worst of 1 misses", "b: Who tuned the xylophone?", "wanted: <b>Ludwig</b>",
                        "[talks]");
        assertThat(shell.data()).doesNotExist();
    }

    @Test
    void rightWordsInAnotherArticleAreAMissThatNamesTheArticle() throws IOException {
        String question = """
                {"id": "d", "question": "Where was the xylophone tuned?", "answers": ["in Geneva"], "articles": ["z", "a"]}
                """;

        Shell.Outcome graded = shell.run("eval", "--corpus", corpus, write("q.jsonl", question));

        assertThat(graded.out()).contains("wanted: in Geneva [z | a]", "in Geneva.", "[talks]");
    }

    @Test
    void aBadLineIsNamedAndTheRestIsGraded() throws IOException {
        String questions = write("q.jsonl", """
                not JSON
                {"id": "1"}
                {"id": "2", "question": "Who?"}
                {"id": "3", "question": "Who?", "answers": "Kerry"}
                {"id": "4", "question": "Who?", "answers": [" "]}
                {"id": "5", "question": "Who?", "answers": ["Kerry"], "asked": "yesterday"}
                {"id": "6", "question": ["Who?"], "answers": ["Kerry"]}
                []

                """ + RIGHT);

        Shell.Outcome graded = shell.run("eval", "--json", "--corpus", corpus, questions);

        assertThat(graded.status()).isEqualTo(3);
        assertThat(graded.json().getFirst().get("questions").asInt()).isEqualTo(1);
        assertThat(graded.err().lines()).hasSize(8).allMatch(line -> line.contains("q.jsonl:"));
        assertThat(graded.err()).contains("q.jsonl:1: not JSON", "q.jsonl:2: no \"question\"",
                "q.jsonl:3: no \"answers\"; an empty list says that nothing answers",
                "q.jsonl:4: \"answers\" is not a list of texts", "q.jsonl:5: an answer without a word",
                "q.jsonl:6: \"asked\" is no date", "q.jsonl:7: \"question\" is not text",
                "q.jsonl:8: not a JSON object");
    }

    @Test
    void bytesThatAreNotTextSpoilTheirLineAlone() throws IOException {
        Path questions = folder.resolve("q.jsonl.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("\ufeff" + RIGHT).getBytes(StandardCharsets.UTF_8));
            gzip.write("{\"id\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
            gzip.write(WRONG.strip().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(questions, bytes.toByteArray());

        Shell.Outcome graded = shell.run("eval", "--json", "--corpus", corpus, questions.toString());

        assertThat(graded.err()).contains("q.jsonl.gz:2: not UTF-8");
        assertThat(graded.json().getFirst().get("questions").asInt()).isEqualTo(2);
    }

    @Test
    void anArticleThatIsRefusedIsNamed() throws IOException {
        Shell.Outcome graded = shell.run("eval", "--corpus", corpus, "--corpus",
                folder.resolve("absent.txt").toString(), write("q.jsonl", RIGHT));

        assertThat(graded.status()).isEqualTo(3);
        assertThat(graded.err()).contains("absent.txt: no such file or folder");
        assertThat(graded.out()).containsPattern("all +1 +0 +1\\.000");
    }

    @Test
    void figuresOfNothingAreDashesAndAbsentFromJson() {
        assertThat(shell.typing("").run("eval", "-").out()).containsPattern("all +0 +0 +– +– +–")
                .contains("unanswerable: –", "coverage –, precision –", "Precision at coverage 1.00: –",
                        "median: –");
        JsonNode json = shell.typing(RIGHT).run("eval", "--json", "--corpus", corpus, "-").json().getFirst();
        assertThat(json.propertyNames()).contains("quote@1").doesNotContain("auroc", "refused");
    }

    @Test
    void theReportStandsAloneAndObeysNobody() throws IOException {
        Path report = folder.resolve("report.html");

        Shell.Outcome graded = shell.run("eval", "--corpus", corpus, "--report", report.toString(),
                write("q.jsonl", RIGHT + WRONG + UNANSWERABLE));

        assertThat(graded.status()).isZero();
        assertThat(graded.err()).contains("Report: ");
        String html = Files.readString(report);
        assertThat(html).contains("<th scope=\"row\">where</th><td>1</td>", "Who tuned the xylophone?",
                "Wanted: <bdi>&lt;b&gt;Ludwig&lt;/b&gt;</bdi>",
                "The xylophone was &lt;i&gt;tuned&lt;/i&gt; &amp; &quot;tuned&quot; in Geneva.",
                "Talks &lt;script&gt;",
                "width=device-width")
                .doesNotContain("<script", "<i>", "src=", "@import", "url(");
        String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + "</svg>".length());
        assertThat(svg).contains("<title>", "<desc>", "<circle", "threshold 0.5");
    }

    @Test
    void theReportIsAlsoWellFormedXml() throws Exception {
        Path report = folder.resolve("report.html");
        shell.run("eval", "--corpus", corpus, "--report", report.toString(), write("q.jsonl", RIGHT + WRONG));

        // But for what HTML leaves unclosed.
        String xml = Files.readString(report).replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*)>",
                "<$1/>");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml))).getElementsByTagName("blockquote").getLength())
                .isEqualTo(1);
    }

    @Test
    void aReportWithoutAnswersSaysSo() throws IOException {
        Path report = folder.resolve("report.html");
        shell.typing(UNANSWERABLE).run("eval", "--corpus", corpus, "--report", report.toString(), "-");

        assertThat(Files.readString(report)).contains("There is no curve").doesNotContain("<svg");
    }

    @Test
    void everyCharacterOfAQuoteIsReadBackFromHtml() {
        assertThat(EvalHtml.text("a\r\n<b> & \"c\" 'd' \u202e\ud83d\ude00\u00a0"))
                .isEqualTo("a&#13;\n&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; \u202e\ud83d\ude00\u00a0");
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaidBeforeTheWork() throws IOException {
        assertThat(shell.run("eval").status()).isEqualTo(2);
        Shell.Outcome absent = shell.run("eval", folder.resolve("absent.jsonl").toString());
        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err()).contains("cannot read the questions in", "absent.jsonl");
        Shell.Outcome nowhere = shell.run("eval", write("q.jsonl", RIGHT), "--report",
                folder.resolve("absent").resolve("report.html").toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot write a report to");
        assertThat(nowhere.out()).isEmpty();
    }

    @Test
    void whatATerminalWouldObeyIsNotPrintedToPeople() throws IOException {
        Shell.Outcome graded = shell.run("eval", "--corpus", corpus, write("q.jsonl",
                "{\"question\": \"Who tuned \\u001b[2J the xylophone?\", \"answers\": [\"\\u001b[31mx\"],"
                        + " \"type\": \"\\u001b[1m" + "long ".repeat(20) + "\"}\n"));

        assertThat(graded.out()).doesNotContain("\u001b")
                .contains("line 1: Who tuned \ufffd[2J the xylophone?", "…");
    }
}
