package dev.parley.intake;

import dev.parley.corpus.Article;
import java.util.List;

/** What became of one input. */
public sealed interface Outcome {

    /** Where the input stands. */
    Origin origin();

    /**
     * The input is an article.
     *
     * @param warnings what could not be kept of it (a date that is none), one line each; mostly none
     */
    record Read(Article article, Origin origin, List<String> warnings) implements Outcome {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The very article came before in this run, equal in every field; there is nothing to do.
     *
     * @param first where it came before
     */
    record Repeated(Origin origin, Origin first) implements Outcome {}

    /**
     * The input cannot be taken; the others are not touched by that.
     *
     * @param reason one line without control characters, that does not name the file
     */
    record Refused(Origin origin, String reason) implements Outcome {

        /** One line that names file, line and reason. */
        public String message() {
            return origin + ": " + reason;
        }
    }

    /**
     * Something about an input that a person may want to know; nothing is to be done.
     *
     * @param note one line without control characters, that does not name the file
     */
    record Noted(Origin origin, String note) implements Outcome {

        /** One line that names file and note. */
        public String message() {
            return origin + ": " + note;
        }
    }
}
