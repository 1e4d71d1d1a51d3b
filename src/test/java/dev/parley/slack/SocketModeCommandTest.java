package dev.parley.slack;

/** Commands over Socket Mode. */
class SocketModeCommandTest extends CommandTest {

    SocketModeCommandTest() {
        super(Transport.SOCKET_MODE);
    }
}
