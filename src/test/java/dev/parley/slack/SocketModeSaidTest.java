package dev.parley.slack;

/** Who said what over Socket Mode. */
class SocketModeSaidTest extends SaidTest {

    SocketModeSaidTest() {
        super(Transport.SOCKET_MODE);
    }
}
