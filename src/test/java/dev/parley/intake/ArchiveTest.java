package dev.parley.intake;

import static dev.parley.intake.WarcBytes.bytes;
import static dev.parley.intake.WarcBytes.html;
import static dev.parley.intake.WarcBytes.join;
import static dev.parley.intake.WarcBytes.page;
import static dev.parley.intake.WarcBytes.record;
import static dev.parley.intake.WarcBytes.response;
import static dev.parley.intake.WarcBytes.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives: which records become articles, and what a damaged one does to the others. */
class ArchiveTest {

    private static final byte[] FIRST = page("https://a.example/1", "First", "The first body.");
    private static final byte[] SECOND = page("https://a.example/2", "Second", "The second body.");
    private static final byte[] THIRD = page("https://a.example/3", "Third", "The third body.");

    @TempDir
    private Path folder;
    private Given given;

    @BeforeEach
    void emptyFolder() {
        given = new Given(folder);
    }

    private Path archive(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<String> bodies(List<Outcome> outcomes) {
        return Given.articles(outcomes).stream().map(Article::body).toList();
    }

    private static List<String> notes(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Noted.class::isInstance).map(Outcome.Noted.class::cast)
                .map(Outcome.Noted::note).toList();
    }

    @Test
    void aPageIsAnArticleUnderTheUrlThatWasAskedFor() throws IOException {
        Article article = Given.articles(Given.read(archive("a.warc", FIRST))).getFirst();
        assertThat(article.identifier()).isEqualTo("https://a.example/1");
        assertThat(article.url()).isEqualTo("https://a.example/1");
        assertThat(article.publisher()).isEqualTo("a.example");
        assertThat(article.headline()).isEqualTo("First");
        assertThat(article.body()).isEqualTo("The first body.");
    }

    @Test
    void aPageThatNamesItsUrlKeepsIt() throws IOException {
        byte[] html = bytes("<html><head><link rel=canonical href='https://b.example/x'></head>"
                + "<body><p>A body.</p></body></html>");
        Path file = archive("a.warc", response("https://a.example/1?utm=y", "text/html", "", html));
        assertThat(Given.articles(Given.read(file)).getFirst().url()).isEqualTo("https://b.example/x");
    }

    @Test
    void recordsAreReadPlainGzippedOneByOneOrAsAWhole() throws IOException {
        List<String> all = List.of("The first body.", "The second body.", "The third body.");
        assertThat(bodies(Given.read(archive("a.warc", join(FIRST, SECOND, THIRD))))).isEqualTo(all);
        assertThat(bodies(Given.read(archive("b.warc.gz", zipped(FIRST, SECOND, THIRD))))).isEqualTo(all);
        assertThat(bodies(Given.read(archive("c.warc.gz", zipped(join(FIRST, SECOND, THIRD))))))
                .isEqualTo(all);
    }

    @Test
    void whatIsNoPageIsPassedOverAndCounted() throws IOException {
        byte[] moved = record("response", "https://a.example/0", "application/http; msgtype=response",
                bytes("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /1\r\n\r\nmoved"));
        List<Outcome> outcomes = Given.read(archive("a.warc.gz", zipped(
                record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n")),
                record("request", "https://a.example/1", "application/http; msgtype=request",
                        bytes("GET /1 HTTP/1.1\r\nHost: a.example\r\n\r\n")),
                FIRST, moved, response("https://a.example/p", "image/png", "", new byte[5_000]),
                record("response", "dns:a.example", "text/dns", bytes("20160910 192.0.2.1")))));
        assertThat(bodies(outcomes)).containsExactly("The first body.");
        assertThat(given.refusals(outcomes)).isEmpty();
        assertThat(notes(outcomes)).containsExactly("5 records passed over, which are no pages");
    }

    @Test
    void transferAndContentEncodingsAreUndone() throws IOException {
        byte[] html = html("H", "A body.");
        byte[] half = Arrays.copyOf(html, 20);
        byte[] rest = Arrays.copyOfRange(html, 20, html.length);
        byte[] chunked = join(bytes("14\r\n"), half,
                bytes("\r\n" + Integer.toHexString(rest.length) + "\r\n"),
                rest,
                bytes("\r\n0\r\n\r\n"));
        List<Outcome> outcomes = Given.read(archive("a.warc", join(
                response("https://a.example/1", "text/html", "Transfer-Encoding: chunked\r\n", chunked),
                response("https://a.example/2", "text/html", "Content-Encoding: gzip\r\n", Given.gzip(html)),
                response("https://a.example/3", "text/html", "Content-Encoding: br\r\n", brotli(html)),
                response("https://a.example/4", "text/html",
                        "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                        chunkOf(Given.gzip(html))))));
        assertThat(given.refusals(outcomes)).isEmpty();
        assertThat(bodies(outcomes)).hasSize(4).allMatch("A body."::equals);
    }

    /** A block that is not compressed, and an empty last one: RFC 7932, section 9.2. */
    private static byte[] brotli(byte[] content) {
        int head = (content.length - 1) << 4 | 1 << 20;
        return join(new byte[]{(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, content, new byte[]{3});
    }

    private static byte[] chunkOf(byte[] content) {
        return join(bytes(Integer.toHexString(content.length) + "\r\n"), content, bytes("\r\n0\r\n\r\n"));
    }

    @Test
    void aResponseThatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        byte[] bad = response("https://a.example/b", "text/html", "Content-Encoding: gzip\r\n",
                bytes("not gzip at all"));
        byte[] zstd = response("https://a.example/z", "text/html", "Content-Encoding: zstd\r\n",
                bytes("(\u00B5/\u00FD"));
        List<Outcome> outcomes = Given.read(archive("a.warc", join(FIRST, bad, zstd, SECOND)));
        assertThat(bodies(outcomes)).containsExactly("The first body.", "The second body.");
        assertThat(given.refusals(outcomes)).containsExactly(
                "a.warc, record at byte " + FIRST.length + ": the response cannot be read",
                "a.warc, record at byte " + (FIRST.length + bad.length) + ": the response cannot be read");
    }

    @Test
    void aPageOfTheServersThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] huge = new byte[40 << 20];
        List<Outcome> outcomes = Given.read(archive("a.warc", join(FIRST,
                response("https://a.example/b", "text/html", "Content-Encoding: gzip\r\n", Given.gzip(huge)),
                SECOND)));
        assertThat(bodies(outcomes)).containsExactly("The first body.", "The second body.");
        assertThat(given.refusals(outcomes)).containsExactly(
                "a.warc, record at byte " + FIRST.length + ": larger than 1,048,576 bytes");
    }

    @Test
    void aRecordThatIsABombIsRefusedAndTheNextIsIn() throws IOException {
        byte[] first = Given.gzip(FIRST);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(record("resource", "https://a.example/b", "image/png", new byte[100 << 20]));
        }
        List<Outcome> outcomes = Given
                .read(archive("a.warc.gz", join(first, bomb.toByteArray(), Given.gzip(SECOND))));
        assertThat(bodies(outcomes)).containsExactly("The first body.", "The second body.");
        assertThat(given.refusals(outcomes)).containsExactly(
                "a.warc.gz, record at byte " + first.length + ": the gzip data is damaged");
    }

    @Test
    void aDamagedRecordIsRefusedWithItsPlaceAndTheRestGoesOn() throws IOException {
        byte[] first = Given.gzip(FIRST);
        byte[] second = Given.gzip(SECOND);
        second[second.length / 2] ^= 0x55;
        List<Outcome> zipped = Given.read(archive("a.warc.gz", join(first, second, Given.gzip(THIRD))));
        assertThat(bodies(zipped)).containsExactly("The first body.", "The third body.");
        assertThat(given.refusals(zipped)).singleElement().asString()
                .startsWith("a.warc.gz, record at byte " + first.length + ": ");

        byte[] headless = SECOND.clone();
        headless[0] = 'X';
        List<Outcome> plain = Given.read(archive("a.warc", join(FIRST, headless, THIRD)));
        assertThat(bodies(plain)).containsExactly("The first body.", "The third body.");
        assertThat(given.refusals(plain)).containsExactly(
                "a.warc, record at byte " + FIRST.length + ": not a WARC record");
    }

    @Test
    void aChangedByteThatUnpacksAllTheSameIsNoticed() throws IOException {
        // Stored, not compressed: the byte is one of the text.
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(stored) {
            {
                def.setLevel(0);
            }
        }) {
            out.write(SECOND);
        }
        byte[] changed = stored.toByteArray();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("second body");
        changed[at] = 'S';
        List<Outcome> outcomes = Given.read(archive("a.warc.gz", join(changed, Given.gzip(THIRD))));
        assertThat(bodies(outcomes)).containsExactly("The third body.");
        assertThat(given.refusals(outcomes))
                .containsExactly("a.warc.gz, record at byte 0: the gzip data is damaged");
    }

    @Test
    void whatStandsBeforeTheEndOfATruncatedArchiveIsIn() throws IOException {
        byte[] whole = zipped(FIRST, SECOND);
        List<Outcome> outcomes = Given
                .read(archive("a.warc.gz", Arrays.copyOf(whole, whole.length - 20)));
        assertThat(bodies(outcomes)).containsExactly("The first body.");
        assertThat(given.refusals(outcomes)).containsExactly(
                "a.warc.gz, record at byte " + Given.gzip(FIRST).length + ": the record ends too early");
        List<Outcome> plain = Given
                .read(archive("a.warc",
                        Arrays.copyOf(join(FIRST, SECOND), FIRST.length + SECOND.length - 20)));
        assertThat(bodies(plain)).containsExactly("The first body.");
        assertThat(given.refusals(plain)).containsExactly(
                "a.warc, record at byte " + FIRST.length + ": the record ends too early");
    }

    @Test
    void aLengthThatIsALieHidesNoOtherRecord() throws IOException {
        byte[] liar = bytes(new String(SECOND, StandardCharsets.UTF_8)
                .replaceFirst("\r\nContent-Length: \\d+", "\r\nContent-Length: 99999999"));
        for (byte[] lie : List.of(liar, bytes("WARC/1.0\r\nContent-Length: x\r\n\r\n"),
                bytes("WARC/1.0\r\nContent-Length: -5\r\n\r\n"),
                bytes("WARC/1.0\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n"))) {
            List<Outcome> plain = Given.read(archive("a.warc", join(lie, bytes("\n"), THIRD)));
            assertThat(bodies(plain)).containsExactly("The third body.");
            assertThat(given.refusals(plain)).hasSize(1);
            List<Outcome> zipped = Given
                    .read(archive("a.warc.gz", join(Given.gzip(lie), Given.gzip(THIRD))));
            assertThat(bodies(zipped)).containsExactly("The third body.");
            assertThat(given.refusals(zipped)).hasSize(1);
        }
    }

    @Test
    void aHeadThatDoesNotEndIsRefused() throws IOException {
        byte[] endless = join(bytes("WARC/1.0\r\nX: "), bytes("x".repeat(3 << 20)),
                bytes("\r\n"));
        List<Outcome> outcomes = Given.read(archive("a.warc", join(endless, THIRD)));
        assertThat(bodies(outcomes)).containsExactly("The third body.");
        assertThat(given.refusals(outcomes)).hasSize(1);
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        assertThat(given.refusals(Given.read(archive("a.warc", bytes("Some text.\nAnd more.")),
                archive("b.warc.gz", bytes("Some text.\nAnd more.")), archive("c.warc", new byte[0]))))
                .containsExactly(
                        "a.warc, record at byte 0: not a WARC record",
                        "b.warc.gz, record at byte 0: the gzip data is damaged",
                        "c.warc: the archive is empty");
    }
}
