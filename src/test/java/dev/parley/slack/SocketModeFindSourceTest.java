package dev.parley.slack;

/** The shortcut over Socket Mode. */
class SocketModeFindSourceTest extends FindSourceTest {

    SocketModeFindSourceTest() {
        super(Transport.SOCKET_MODE);
    }
}
