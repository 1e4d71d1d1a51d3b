package dev.parley.cli;

/** A person typed something that cannot be done; the message is one line that says what. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
