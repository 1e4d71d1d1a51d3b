package dev.parley.slack;

/** The Home tab and what begins a conversation over Socket Mode. */
class SocketModeHomeTest extends HomeTest {

    SocketModeHomeTest() {
        super(Transport.SOCKET_MODE);
    }
}
