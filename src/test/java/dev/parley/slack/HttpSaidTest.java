package dev.parley.slack;

/** Who said what over HTTP. */
class HttpSaidTest extends SaidTest {

    HttpSaidTest() {
        super(Transport.HTTP);
    }
}
