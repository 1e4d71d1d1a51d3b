package dev.parley.slack;

/** Over Socket Mode. */
class SocketModeCorrectionTest extends CorrectionTest {

    SocketModeCorrectionTest() {
        super(Transport.SOCKET_MODE);
    }
}
