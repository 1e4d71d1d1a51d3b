package dev.parley.slack;

/** Settings over Socket Mode. */
class SocketModeSettingsTest extends SettingsTest {

    SocketModeSettingsTest() {
        super(Transport.SOCKET_MODE);
    }
}
