package dev.parley.slack;

import java.time.Instant;
import java.time.InstantSource;

/** Slack, as far as Parley sees it, on loopback ports: the Web API and Socket Mode. */
final class FakeSlack implements AutoCloseable {

    static final String BOT_TOKEN = "xoxb-fake-0123456789-bot";
    static final String APP_TOKEN = "xapp-1-fake-0123456789-app";
    static final String SIGNING_SECRET = "5ecretfake0123456789abcdef";
    static final String BOT_USER = "U0PARLEY";
    static final String BOT_ID = "B0PARLEY";
    static final String TEAM = "T0TALKS";

    final FakeSocketMode socket;
    final FakeWebApi api;

    FakeSlack(InstantSource clock) throws Exception {
        socket = FakeSocketMode.listen();
        api = new FakeWebApi(clock, socket::newUrl);
    }

    static SlackTokens tokens() {
        return new SlackTokens(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET);
    }

    /** A message's name, which is its time: seconds and a number that makes it unique in its channel. */
    static String ts(Instant at, int number) {
        return "%d.%06d".formatted(at.getEpochSecond(), number);
    }

    @Override
    public void close() {
        api.close();
        socket.close();
    }
}
