package dev.parley.slack;

/** What is heard over HTTP. */
class HttpEarshotTest extends EarshotTest {

    HttpEarshotTest() {
        super(Transport.HTTP);
    }
}
