package dev.parley.slack;

/** Buttons over HTTP. */
class HttpButtonsTest extends ButtonsTest {

    HttpButtonsTest() {
        super(Transport.HTTP);
    }
}
