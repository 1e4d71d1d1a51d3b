package dev.parley.slack;

class SocketModePostingTest extends PostingTest {

    SocketModePostingTest() {
        super(Transport.SOCKET_MODE);
    }
}
