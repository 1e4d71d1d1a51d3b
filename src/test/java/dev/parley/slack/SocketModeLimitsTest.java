package dev.parley.slack;

/** Commands over Socket Mode. */
class SocketModeLimitsTest extends LimitsTest {

    SocketModeLimitsTest() {
        super(Transport.SOCKET_MODE);
    }
}
