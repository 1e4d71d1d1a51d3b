package dev.parley.slack;

/** Asking by a modal over Socket Mode. */
class SocketModeAskModalTest extends AskModalTest {

    SocketModeAskModalTest() {
        super(Transport.SOCKET_MODE);
    }
}
