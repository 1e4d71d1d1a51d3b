package dev.parley.slack;

/** Commands over HTTP. */
class HttpCommandTest extends CommandTest {

    HttpCommandTest() {
        super(Transport.HTTP);
    }
}
