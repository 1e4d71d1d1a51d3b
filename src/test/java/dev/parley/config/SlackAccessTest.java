package dev.parley.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackAccessTest {

    @TempDir
    private Path folder;

    @Test
    void slacksVariablesArriveAndAreNeverShown() throws ConfigException {
        SlackAccess slack = Config.load(null, null,
                Map.of("HOME", "/h", "SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-2",
                        "SLACK_SIGNING_SECRET", "c0ffee", "SLACK_CLIENT_ID", "12.34", "SLACK_CLIENT_SECRET",
                        "tea",
                        "SLACK_API_URL", "http://localhost:99/api/", "PARLEY_SLACK_PUBLIC_URL",
                        "https://parley.example.org/"),
                folder).slack();
        assertThat(slack)
                .isEqualTo(new SlackAccess("xoxb-1", "xapp-2", "c0ffee", "12.34", "tea",
                        "http://localhost:99/api/", "https://parley.example.org", false));
        assertThat(slack.toString()).doesNotContain("xoxb-1", "xapp-2", "c0ffee", "12.34", "tea")
                .contains("botToken=set");
        assertThat(new SlackAccess(null, "x", null, null, null, null, null, true).toString())
                .isEqualTo(
                        "SlackAccess[botToken=not set, appToken=set, signingSecret=not set, clientId=not set,"
                                + " clientSecret=not set, apiUrl=null, publicUrl=null, threads=true]");
    }

    @Test
    void noMessageHoldsASecret() throws Exception {
        Path file = Files.writeString(folder.resolve("parley.yaml"), "slack:\n  bot-token: xoxb-1\n");
        Map<String, String> environment = Map.of("HOME", "/h", "SLACK_BOT_TOKEN", "xoxb-1\n",
                "SLACK_SIGNING_SECRET",
                "xoxb-1 x", "SLACK_API_URL", "ftp://x");
        List<String> problems = catchThrowableOfType(ConfigException.class,
                () -> Config.load(file, null, environment, folder)).problems();
        assertThat(problems).containsExactly(
                file + ", line 2: unknown key slack.bot-token; Slack's tokens come from the environment only:"
                        + " SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET",
                "SLACK_BOT_TOKEN: holds a space, a line end or another character that no token has",
                "SLACK_SIGNING_SECRET: holds a space, a line end or another character that no token has",
                "SLACK_API_URL: \"ftp://x\" is not a URL that begins with https:// or http://");
    }

    @Test
    void thePublicAddressIsSafeFromEavesdroppers() {
        for (String wrong : List.of("http://parley.example.org", "parley.example.org", "https://a.example/b",
                "https://user:secret@a.example", "https://")) {
            Map<String, String> environment = Map.of("HOME", "/h", "PARLEY_SLACK_PUBLIC_URL", wrong);
            assertThat(catchThrowableOfType(ConfigException.class,
                    () -> Config.load(null, null, environment, folder)).problems()).singleElement().asString()
                    .startsWith("PARLEY_SLACK_PUBLIC_URL: ")
                    .contains("is not the https:// address of a host");
        }
    }
}
