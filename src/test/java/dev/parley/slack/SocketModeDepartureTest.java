package dev.parley.slack;

/** Over Socket Mode. */
class SocketModeDepartureTest extends DepartureTest {

    SocketModeDepartureTest() {
        super(Transport.SOCKET_MODE);
    }
}
