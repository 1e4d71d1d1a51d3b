package dev.parley.cli;

import dev.parley.chart.Axis;
import dev.parley.chart.LineChart;
import dev.parley.eval.Curve;
import dev.parley.eval.Evaluation;
import dev.parley.eval.Figures;
import dev.parley.eval.Grade;
import java.util.List;
import java.util.Locale;

/**
 * A result as a page that stands alone: no script, nothing from elsewhere, and no word of a question or an article that a
 * browser would obey.
 */
final class EvalHtml {

    /** How many misses are shown: more than anyone reads. */
    private static final int MOST_MISSES = 50;

    private static final String START = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Parley: how the questions were answered</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
            th, td { padding: 0.25rem; text-align: right; border-bottom: 1px solid; overflow-wrap: normal; }
            th:first-child { text-align: left; overflow-wrap: anywhere; }
            svg { display: block; width: 100%; max-width: 36rem; height: auto; }
            blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid; white-space: pre-wrap; }
            dl { margin: 0 0 1.5rem; }
            dt { font-weight: bold; }
            dd { margin: 0; }
            </style>
            </head>
            <body>
            """;

    private EvalHtml() {}

    /** The whole page. */
    static String of(Evaluation result) {
        StringBuilder page = new StringBuilder(START);
        page.append("<h1>How the questions were answered</h1>\n<table>\n<thead><tr>");
        for (String name : List.of("type", "questions", "unans\u00adwerable", "quote@1", "hit@5", "MRR")) {
            page.append("<th scope=\"col\">").append(name).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        result.byType().forEach((type, figures) -> page.append(row(EvalText.typeName(type), figures)));
        page.append(row("all", result.all())).append("</tbody>\n</table>\n<ul>\n");
        EvalText.summary(result).forEach(line -> page.append("<li>").append(text(line)).append("</li>\n"));
        page.append("</ul>\n<h2>Precision and coverage</h2>\n");
        page.append(result.curve().points().isEmpty()
                ? "<p>There is no curve: no question has an answer and a quote.</p>\n"
                : chart(result).svg());
        int shown = Math.min(MOST_MISSES, result.misses().size());
        page.append("<h2>Misses</h2>\n<p>%s of %s, the surest first.</p>\n".formatted(shown,
                result.misses().size()));
        result.misses().stream().limit(shown).forEach(miss -> page.append(miss(miss)));
        return page.append("</body>\n</html>\n").toString();
    }

    private static String row(String name, Figures figures) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(text(name), figures.answerable() + figures.unanswerable(), figures.unanswerable(),
                        EvalText.number(figures.quoteAt1()), EvalText.number(figures.hitAt5()),
                        EvalText.number(figures.reciprocalRank()));
    }

    private static LineChart chart(Evaluation result) {
        List<Curve.Point> points = result.curve().points();
        String description = points.isEmpty()
                ? "No threshold gives an answer."
                : String.format(Locale.ROOT,
                        "The share of given answers that are right goes from %.2f at a coverage of %.2f"
                                + " to %.2f at a coverage of %.2f, as the threshold is lowered from %.3f to %.3f.",
                        points.getFirst().precision(), points.getFirst().coverage(),
                        points.getLast().precision(), points.getLast().coverage(),
                        points.getFirst().threshold(), points.getLast().threshold());
        List<LineChart.Mark> marks = result.all().coverage().isPresent()
                && result.all().precision().isPresent()
                        ? List.of(new LineChart.Mark(
                                new LineChart.Point(result.all().coverage().getAsDouble(),
                                        result.all().precision().getAsDouble()),
                                "threshold " + result.threshold()))
                        : List.of();
        return new LineChart("Precision by coverage", description,
                Axis.ofShares("coverage: answerable questions answered"),
                Axis.ofShares("precision: answers that are right"),
                points.stream().map(point -> new LineChart.Point(point.coverage(), point.precision()))
                        .toList(),
                marks);
    }

    private static String miss(Grade miss) {
        StringBuilder html = new StringBuilder("<dl>\n");
        html.append("<dt><bdi>").append(text(miss.question().id())).append("</bdi>: <bdi>")
                .append(text(miss.question().question().text())).append("</bdi></dt>\n");
        html.append("<dd>Wanted: <bdi>").append(text(EvalText.wanted(miss))).append("</bdi></dd>\n<dd>")
                .append(EvalText.given(miss));
        Grade.Best best = miss.best();
        if (best != null) {
            html.append(":<blockquote><bdi>").append(text(best.text())).append("</bdi></blockquote><bdi>")
                    .append(text(EvalText.source(best))).append("</bdi>");
            String link = best.citation().link();
            if (link != null) {
                html.append(" <a rel=\"noreferrer\" href=\"").append(text(link)).append("\">open</a>");
            }
        }
        return html.append("</dd>\n</dl>\n").toString();
    }

    /**
     * Text for an element or an attribute, which a browser reads back to the same characters: but for the null character, which
     * HTML cannot hold.
     */
    static String text(String text) {
        StringBuilder html = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\r' -> html.append("&#13;");
                case '\0' -> html.append('\ufffd');
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
