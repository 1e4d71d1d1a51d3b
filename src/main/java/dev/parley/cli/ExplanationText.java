package dev.parley.cli;

import dev.parley.answer.Explanation;
import dev.parley.corpus.Quote;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a question was answered as it was, for a person who wonders. */
final class ExplanationText {

    /** So much of a candidate's text tells which it is, in code points. */
    private static final int MOST_OF_A_TEXT = 100;

    /** What adds less than that to a score is left out. */
    private static final double LITTLE = 0.005;

    private ExplanationText() {}

    /** Some lines, each with its end. */
    static String of(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(explanation.byMeaning()
                ? "Found by words and by meaning. "
                : "Found by words alone. ");
        text.append("A feature is shown as value × weight = what it adds to the score.\n");
        int rank = 1;
        for (Explanation.Explained candidate : explanation.candidates()) {
            Quote quote = candidate.quote();
            text.append(
                    String.format(Locale.ROOT, "%n%2d. %.3f  %s, from %d to %d%n", rank++, candidate.score(),
                            TerminalText.line(quote.article().identifier()), quote.position().start(),
                            quote.position().end()));
            text.append("    ").append(beginning(quote.text())).append('\n');
            text.append("    ").append(parts(candidate.features())).append('\n');
        }
        text.append(String.format(Locale.ROOT, "%nConfidence %.3f, of the log odds%n    %s%n",
                explanation.confidence(),
                parts(explanation.signs())));
        return text.toString();
    }

    private static String beginning(String words) {
        String line = TerminalText.line(words);
        return line.codePointCount(0, line.length()) <= MOST_OF_A_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_OF_A_TEXT)) + "…";
    }

    private static String parts(Map<String, Explanation.Part> parts) {
        return parts.entrySet().stream().filter(part -> Math.abs(part.getValue().product()) >= LITTLE)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Explanation.Part> part) -> -Math.abs(part.getValue().product())))
                .map(part -> String.format(Locale.ROOT, "%s %.2f × %.2f = %+.2f",
                        part.getKey().toLowerCase(Locale.ROOT).replace('_', '-'), part.getValue().value(),
                        part.getValue().weight(), part.getValue().product()))
                .collect(Collectors.joining("; "));
    }
}
