package dev.parley.slack;

/** Over HTTP. */
class HttpDepartureTest extends DepartureTest {

    HttpDepartureTest() {
        super(Transport.HTTP);
    }
}
