package dev.parley.slack;

/** The shortcut over HTTP. */
class HttpFindSourceTest extends FindSourceTest {

    HttpFindSourceTest() {
        super(Transport.HTTP);
    }
}
