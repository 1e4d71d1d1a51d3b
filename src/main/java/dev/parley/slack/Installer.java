package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.parley.store.Installation;
import dev.parley.store.Installations;
import dev.parley.store.Store;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets workspaces install Parley by OAuth 2. Join {@link #begin} to a GET route at {@link OAuthApp#INSTALL} and {@link #end} to
 * one at {@link OAuthApp#REDIRECT}. Safe for use by many threads.
 */
public final class Installer {

    private static final String COOKIE = "parley_install";

    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

    private final OAuthApp app;
    private final SlackClient client;
    private final Installations installations;
    private final InstallState states;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * @param app without a problem
     * @param ids gives each failure its id
     */
    public Installer(OAuthApp app, SlackClient client, Store store, InstantSource clock,
            Supplier<String> ids) {
        this.app = app;
        this.client = client;
        this.installations = store.installations();
        this.states = new InstallState(app.secret(), store.usedStates(), clock);
        this.clock = clock;
        this.ids = ids;
    }

    /** The page with the button that leads to Slack. */
    public InstallPage begin() {
        String state = states.next();
        String address = "%s?client_id=%s&scope=%s&redirect_uri=%s&state=%s".formatted(client.authorizeUrl(),
                encode(app.id()), encode(String.join(",", Scopes.wanted(app.threads()))),
                encode(app.redirectUrl()), encode(state));
        InstallPage page = InstallPage.of(200, "Parley for Slack",
                "Parley answers questions about diplomatic talks with quotes from news articles, word for word.",
                "<a class=\"button\" href=\"" + InstallPage.escape(address) + "\">Add to Slack</a>",
                "Slack shows next what Parley asks for. The button works for ten minutes; load this page again after that.");
        return withCookie(page, state, InstallState.LIFE.toSeconds());
    }

    /**
     * What Slack's answer to who installs comes to: a page that says how to go on, or what went wrong.
     *
     * @param query the parameters in the address
     * @param cookies the values of the request's Cookie headers
     */
    public InstallPage end(Map<String, String> query, List<String> cookies) {
        return withCookie(switch (states.use(query.get("state"), cookie(cookies))) {
            case GOOD -> answered(query);
            case EXPIRED -> again(400, "That took too long",
                    "The page to install Parley is good for ten minutes.");
            case USED -> again(400, "This was done already",
                    "This address was opened before, and it is good once. Parley may be installed by now: look under Apps in Slack.");
            case OF_ANOTHER_BROWSER -> again(400, "Not from this browser",
                    "This installation was begun in another browser, or this one keeps no cookies.");
            case FORGED -> again(400, "Nothing to install",
                    "This address was not made by Parley, or was cut short.");
        }, "", 0);
    }

    private InstallPage answered(Map<String, String> query) {
        String error = query.get("error");
        if ("access_denied".equals(error)) {
            return again(403, "Not installed", "You did not allow it, and so nothing has changed.");
        }
        String code = query.get("code");
        if (error != null || code == null) {
            return again(400, "Not installed",
                    "Slack answered: " + InstallPage.escape(error == null ? "nothing" : error));
        }
        try {
            OAuthV2AccessResponse access = client.methods("").oauthV2Access(request -> request
                    .clientId(app.id()).clientSecret(app.secret()).code(code).redirectUri(app.redirectUrl()));
            return access.isOk() ? installed(access) : refused(access.getError());
        } catch (IOException | SlackApiException | JsonParseException failure) {
            String id = ids.get();
            LOG.warn("Slack could not be asked for a workspace's token, error {}", id, failure);
            return again(502, "Slack does not answer", "Please try again in a while. (" + id + ")");
        }
    }

    private InstallPage installed(OAuthV2AccessResponse access) {
        if (access.isEnterpriseInstall() || access.getTeam() == null || access.getAccessToken() == null
                || access.getBotUserId() == null) {
            return again(400, "Not installed",
                    "Parley is installed in one workspace at a time, with a bot: choose a workspace, not the whole organisation.");
        }
        String team = access.getTeam().getName();
        installations.put(new Installation(access.getTeam().getId(), team, access.getBotUserId(),
                access.getAccessToken(), scopes(access.getScope()),
                access.getAuthedUser() == null ? null : access.getAuthedUser().getId(), clock.instant()));
        LOG.info("Installed in the workspace {}", access.getTeam().getId());
        return InstallPage.of(200, "Parley is installed",
                "The workspace is <b>" + InstallPage.escape(team) + "</b>.",
                "In a channel of it, write <code>/invite @Parley</code>, then <code>@Parley</code> and a question; or write to"
                        + " Parley directly, under Apps. <code>/talks help</code> says what else it can do.");
    }

    private static Set<String> scopes(@Nullable String granted) {
        return granted == null
                ? Set.of()
                : Arrays.stream(granted.split(",")).filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet());
    }

    private InstallPage refused(String error) {
        LOG.warn("Slack refused a workspace's token: {}", error);
        String advice = switch (error) {
            case "invalid_client_id" -> "SLACK_CLIENT_ID is not that of the app.";
            case "bad_client_secret" -> "SLACK_CLIENT_SECRET is not that of the app.";
            case "bad_redirect_uri" -> "The app does not name the redirect URL "
                    + InstallPage.escape(app.redirectUrl()) + ", under OAuth &amp; Permissions.";
            default -> "Please try again.";
        };
        return again(400, "Slack refused", advice + " (" + InstallPage.escape(error) + ")");
    }

    private InstallPage again(int status, String title, String paragraph) {
        return InstallPage.of(status, title, paragraph,
                "<a href=\"" + InstallPage.escape(app.installUrl()) + "\">Start again</a>");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Sent along when Slack sends the browser back (so not strict), and to nobody else. */
    private InstallPage withCookie(InstallPage page, String value, long seconds) {
        boolean secure = app.installUrl().startsWith("https:");
        Map<String, String> headers = new HashMap<>(page.headers());
        headers.put("Set-Cookie", "%s=%s; Path=/slack; Max-Age=%d; HttpOnly; SameSite=Lax%s".formatted(COOKIE,
                value, seconds, secure ? "; Secure" : ""));
        return new InstallPage(page.status(), page.html(), headers);
    }

    private static @Nullable String cookie(List<String> headers) {
        return headers.stream().flatMap(header -> Arrays.stream(header.split(";"))).map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1)).findFirst().orElse(null);
    }
}
