package dev.parley.slack;

/** Over HTTP. */
class HttpCorrectionTest extends CorrectionTest {

    HttpCorrectionTest() {
        super(Transport.HTTP);
    }
}
