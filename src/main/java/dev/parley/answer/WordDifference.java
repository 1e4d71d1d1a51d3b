package dev.parley.answer;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How claimed words differ from what was said, word by word.
 *
 * @param parts from the first word to the last, on both sides; what was said, put together again, is a stretch of the article
 */
public record WordDifference(List<Part> parts) {

    /**
     * Some words, with the marks and spaces between them.
     *
     * @param text verbatim, from the article or from the question
     */
    public record Part(Kind kind, String text) {}

    /** Where the words of a part stand. */
    public enum Kind {
        /** In what was said and in the claim; the spelling is the article's. */
        SAME,
        /** In the claim alone. */
        CLAIMED,
        /** In what was said alone. */
        SAID,
        /** In neither: a space that sets claimed words apart. */
        SPACE
    }

    public WordDifference {
        parts = List.copyOf(parts);
    }

    /** The stretch of the article, to the character. */
    public String said() {
        return parts.stream().filter(part -> part.kind() == Kind.SAME || part.kind() == Kind.SAID)
                .map(Part::text).collect(Collectors.joining());
    }

    /**
     * The difference that an alignment shows.
     *
     * @param claim the text of the claimed words
     * @param body the text of what was said
     */
    static WordDifference of(WordAlignment alignment, String claim, String body) {
        Builder builder = new Builder(claim, body);
        alignment.steps().forEach(builder::add);
        return new WordDifference(builder.finished());
    }

    private static final class Builder {

        private final List<Part> parts = new ArrayList<>();
        private final String claim;
        private final String body;
        private int saidUntil = -1;
        private Span claimed = new Span(0, 0);

        Builder(String claim, String body) {
            this.claim = claim;
            this.body = body;
        }

        void add(WordAlignment.Step step) {
            ComparedWord said = step.said();
            ComparedWord word = step.claimed();
            if (said == null && word != null) {
                claimed = claimed.isEmpty() ? word.span() : claimed.cover(word.span());
            } else if (said != null) {
                addSaid(said.span(), word != null ? Kind.SAME : Kind.SAID);
            }
        }

        /** What stands between two words of the article is common, unless both are only there. */
        private void addSaid(Span word, Kind kind) {
            if (saidUntil >= 0) {
                boolean within = kind == Kind.SAID && claimed.isEmpty() && !parts.isEmpty()
                        && parts.getLast().kind() == Kind.SAID;
                append(within ? Kind.SAID : Kind.SAME, body.substring(saidUntil, word.start()));
            }
            if (!claimed.isEmpty()) {
                append(Kind.CLAIMED, claimed.in(claim));
                append(Kind.SPACE, " ");
                claimed = new Span(0, 0);
            }
            append(kind, word.in(body));
            saidUntil = word.end();
        }

        private void append(Kind kind, String text) {
            if (!parts.isEmpty() && parts.getLast().kind() == kind) {
                parts.add(new Part(kind, parts.removeLast().text() + text));
            } else if (!text.isEmpty()) {
                parts.add(new Part(kind, text));
            }
        }

        List<Part> finished() {
            if (!claimed.isEmpty()) {
                append(Kind.SPACE, " ");
                append(Kind.CLAIMED, claimed.in(claim));
            }
            return parts;
        }
    }
}
