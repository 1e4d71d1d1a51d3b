package dev.parley.slack;

/** What is heard over Socket Mode. */
class SocketModeEarshotTest extends EarshotTest {

    SocketModeEarshotTest() {
        super(Transport.SOCKET_MODE);
    }
}
