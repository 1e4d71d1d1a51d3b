package dev.parley.answer;

/** An operator's list of synonyms cannot be used; the message is one line that names the file, and the line in it. */
public final class BadSynonymsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSynonymsException(String message) {
        super(message);
    }
}
