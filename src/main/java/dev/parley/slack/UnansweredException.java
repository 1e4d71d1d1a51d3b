package dev.parley.slack;

import java.io.IOException;
import java.net.ProtocolException;

/**
 * A request may have reached Slack, but no whole answer came back, so nobody knows whether it was carried out. It is a
 * {@link ProtocolException} because that is the one kind of failure that OkHttp never answers by sending again on its own.
 */
final class UnansweredException extends ProtocolException {

    UnansweredException(IOException cause) {
        super("no answer from Slack (" + cause + ")");
        initCause(cause);
    }
}
