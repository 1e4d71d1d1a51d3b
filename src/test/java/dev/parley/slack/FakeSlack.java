package dev.parley.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Slack, as far as Parley sees it, on loopback ports: the Web API and Socket Mode. */
final class FakeSlack implements AutoCloseable {

    static final String BOT_TOKEN = "xoxb-fake-0123456789-bot";
    static final String APP_TOKEN = "xapp-1-fake-0123456789-app";
    static final String SIGNING_SECRET = "5ecretfake0123456789abcdef";
    static final String BOT_USER = "U0PARLEY";
    static final String BOT_ID = "B0PARLEY";
    static final String TEAM = "T0TALKS";
    static final String APP = "A0PARLEY";

    final Timeline timeline;
    final FakeSocketMode socket;
    final FakeWebApi api;

    /** The workspace of {@link #BOT_TOKEN}, which granted what {@code config/manifest.yaml} asks for. */
    final FakeTeam team;

    FakeSlack(InstantSource clock) throws Exception {
        timeline = new Timeline(clock);
        socket = FakeSocketMode.listen(timeline);
        api = new FakeWebApi(clock, timeline, socket::newUrl);
        team = install(TEAM, "Talks", BOT_TOKEN, scopesOf(Path.of("config/manifest.yaml")));
    }

    static SlackTokens tokens() {
        return new SlackTokens(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET);
    }

    /** One more workspace; its bot is the same user in each. */
    FakeTeam install(String id, String name, String token, Collection<String> scopes) {
        FakeTeam installed = new FakeTeam(id, name, token, BOT_USER, BOT_ID, scopes);
        api.accounts.add(installed);
        return installed;
    }

    /** The bot scopes that a manifest asks for. */
    static List<String> scopesOf(Path manifest) throws IOException {
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(manifest));
        Map<?, ?> scopes = (Map<?, ?>) ((Map<?, ?>) root.get("oauth_config")).get("scopes");
        return ((List<?>) scopes.get("bot")).stream().map(String::valueOf).toList();
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
