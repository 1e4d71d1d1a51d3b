package dev.parley.slack;

/** The Home tab and what begins a conversation over HTTP. */
class HttpHomeTest extends HomeTest {

    HttpHomeTest() {
        super(Transport.HTTP);
    }
}
