package dev.parley.slack;

import java.util.Map;

/**
 * A page for who installs Parley.
 *
 * @param status the HTTP status
 * @param html the whole page, to be sent as UTF-8
 * @param headers by name
 */
public record InstallPage(int status, String html, Map<String, String> headers) {

    public InstallPage {
        headers = Map.copyOf(headers);
    }

    /** @param paragraphs as HTML, already escaped */
    static InstallPage of(int status, String title, String... paragraphs) {
        String body = "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
        String html = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                <style>
                body { font: 1.1rem/1.5 sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
                a.button { background: #1f3a5f; color: #fff; padding: .6rem 1rem; border-radius: .3rem; text-decoration: none }
                </style>
                <h1>%1$s</h1>
                %2$s
                </html>
                """
                .formatted(escape(title), body);
        return new InstallPage(status, html,
                Map.of("Cache-Control", "no-store", "Referrer-Policy", "no-referrer",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"));
    }

    /** The words as HTML shows them. */
    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
