package dev.parley.slack;

/** Settings over HTTP. */
class HttpSettingsTest extends SettingsTest {

    HttpSettingsTest() {
        super(Transport.HTTP);
    }
}
