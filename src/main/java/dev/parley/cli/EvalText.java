package dev.parley.cli;

import dev.parley.corpus.Citation;
import dev.parley.corpus.PublicationDate;
import dev.parley.eval.Evaluation;
import dev.parley.eval.Figures;
import dev.parley.eval.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A result for a person to read, in a terminal or in a pipe. */
final class EvalText {

    /** What stands for a figure that there is none of. */
    static final String UNDEFINED = "–";

    /** How many misses are shown: what fits under the table. The report and the JSON have them all. */
    private static final int MOST_MISSES = 5;

    /** A longer name of a type than this, in code points, is cut. */
    private static final int WIDEST_TYPE = 24;

    private final Style style;

    EvalText(Style style) {
        this.style = style;
    }

    /** Some lines, each with its end. */
    String of(Evaluation result) {
        List<String> lines = new ArrayList<>();
        lines.add(style.title(row("type", "questions", "unanswerable", "quote@1", "hit@5", "MRR")));
        result.byType().forEach((type, figures) -> lines.add(row(typeName(type), figures)));
        lines.add(row("all", result.all()));
        lines.add("");
        lines.addAll(summary(result));
        if (!result.misses().isEmpty()) {
            lines.add("");
            lines.add(style.title("The worst of %d misses, the surest first"
                    .formatted(result.misses().size())));
            result.misses().stream().limit(MOST_MISSES).forEach(miss -> lines.addAll(miss(miss)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(String type, Figures figures) {
        return row(type, String.valueOf(figures.answerable() + figures.unanswerable()),
                String.valueOf(figures.unanswerable()),
                number(figures.quoteAt1()), number(figures.hitAt5()), number(figures.reciprocalRank()));
    }

    private static String row(String type, String... figures) {
        int padding = Math.max(0, WIDEST_TYPE - type.codePointCount(0, type.length()));
        return type + " ".repeat(padding)
                + "%10s%14s%9s%7s%7s".formatted((Object[]) figures);
    }

    /** What stands under the table: each line a sentence or a figure with its name. */
    static List<String> summary(Evaluation result) {
        Figures all = result.all();
        List<String> lines = new ArrayList<>();
        lines.add("AUROC of the confidence, answerable against unanswerable: " + number(all.auroc()));
        lines.add("At the threshold %s: coverage %s, precision %s, refused of the unanswerable %s".formatted(
                result.threshold(), number(all.coverage()), number(all.precision()), number(all.refused())));
        for (double coverage : Evaluation.COVERAGES) {
            lines.add(String.format(Locale.ROOT, "Precision at coverage %.2f: ", coverage)
                    + result.curve().at(coverage)
                            .map(point -> String.format(Locale.ROOT, "%.3f (threshold %.3f)",
                                    point.precision(), point.threshold()))
                            .orElse(UNDEFINED));
        }
        lines.add("Time per question, median: " + (all.milliseconds().isPresent()
                ? String.format(Locale.ROOT, "%.1f ms", all.milliseconds().getAsDouble())
                : UNDEFINED));
        return lines;
    }

    private List<String> miss(Grade miss) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + TerminalText.line(miss.question().id() + ": " + miss.question().question().text()));
        lines.add("  wanted: " + TerminalText.line(wanted(miss)));
        Grade.Best best = miss.best();
        lines.add("  " + given(miss) + (best == null ? "" : ": " + TerminalText.line(best.text())));
        if (best != null) {
            lines.add("  " + style.faint(TerminalText.line(source(best))));
        }
        return lines;
    }

    /** What would have been right: any of these words, and the articles that they were expected in. */
    static String wanted(Grade grade) {
        if (!grade.isAnswerable()) {
            return "no answer";
        }
        String words = String.join(" | ", grade.question().answers());
        return grade.question().articles().isEmpty()
                ? words
                : words + " [" + String.join(" | ", grade.question().articles()) + "]";
    }

    /** What came instead, as far as it can be told without the quote's own words. */
    static String given(Grade grade) {
        if (grade.best() == null) {
            return "nothing found";
        }
        return String.format(Locale.ROOT,
                grade.answered() ? "given, confidence %.3f" : "not given, confidence %.3f",
                grade.confidence());
    }

    /** Where the words stand: headline, publisher, date, identifier. */
    static String source(Grade.Best best) {
        Citation citation = best.citation();
        List<String> parts = new ArrayList<>();
        parts.add(citation.headline());
        if (citation.publisher() != null) {
            parts.add(citation.publisher());
        }
        PublicationDate published = citation.published();
        if (published != null) {
            parts.add(published.inWords());
        }
        parts.add("paragraph " + citation.paragraph());
        return String.join(", ", parts) + " [" + best.article() + "]";
    }

    /** A type as a row's name, in one line and not too long. */
    static String typeName(String type) {
        String line = type.isEmpty() ? "(no type)" : TerminalText.line(type);
        return line.codePointCount(0, line.length()) <= WIDEST_TYPE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST_TYPE - 1)) + "…";
    }

    static String number(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : UNDEFINED;
    }
}
