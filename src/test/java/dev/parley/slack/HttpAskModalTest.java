package dev.parley.slack;

/** Asking by a modal over HTTP. */
class HttpAskModalTest extends AskModalTest {

    HttpAskModalTest() {
        super(Transport.HTTP);
    }
}
