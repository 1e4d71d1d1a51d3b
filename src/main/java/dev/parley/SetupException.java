package dev.parley;

/** The bot cannot start as it was set up; the message says what is missing and where to get it. */
public final class SetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SetupException(String message) {
        super(message);
    }
}
