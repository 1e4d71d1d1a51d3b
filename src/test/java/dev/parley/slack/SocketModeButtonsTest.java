package dev.parley.slack;

/** Buttons over Socket Mode. */
class SocketModeButtonsTest extends ButtonsTest {

    SocketModeButtonsTest() {
        super(Transport.SOCKET_MODE);
    }
}
