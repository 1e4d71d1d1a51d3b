package dev.parley.slack;

/** Commands over HTTP. */
class HttpLimitsTest extends LimitsTest {

    HttpLimitsTest() {
        super(Transport.HTTP);
    }
}
