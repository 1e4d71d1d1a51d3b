package dev.parley.slack;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Workspaces and their tokens: {@code auth.*}, {@code oauth.v2.access} and {@code users.info}. */
final class FakeAccounts {

    static final String CLIENT_ID = "1234567890.0987654321";
    static final String CLIENT_SECRET = "fakec11ent5ecret0123456789";

    private final List<FakeTeam> teams = new CopyOnWriteArrayList<>();
    private final Map<String, FakeTeam> codes = new HashMap<>();

    void add(FakeTeam team) {
        teams.add(team);
    }

    /** The workspace whose token this is; null when it is nobody's, or no longer. */
    FakeTeam byToken(String token) {
        return teams.stream().filter(team -> team.token.equals(token) && !team.revoked()).findFirst()
                .orElse(null);
    }

    /** A code, as Slack hands it to the browser of who installs: good once. */
    synchronized String code(FakeTeam team) {
        String code = "code." + (codes.size() + 1);
        codes.put(code, team);
        return code;
    }

    JsonElement authTest(ApiCall call) {
        FakeTeam team = call.team();
        return Json.ok("url", "https://talks.slack.com/", "team", team.name, "user", "parley", "team_id",
                team.id, "user_id", team.botUser, "bot_id", team.botId, "is_enterprise_install", false);
    }

    JsonElement revoke(ApiCall call) {
        call.team().revoke();
        return Json.ok("revoked", true);
    }

    JsonElement userInfo(ApiCall call) {
        call.needs("users:read");
        return Json.ok("user", call.team().user(call.required("user")));
    }

    /** Who installs is known by the code alone: there is no token yet. */
    synchronized JsonElement access(Map<String, String> form, String basic) {
        String client = basic == null ? form.get("client_id") + ":" + form.get("client_secret") : basic;
        if (!client.startsWith(CLIENT_ID + ":")) {
            throw new Refusal("invalid_client_id");
        }
        if (!client.equals(CLIENT_ID + ":" + CLIENT_SECRET)) {
            throw new Refusal("bad_client_secret");
        }
        FakeTeam team = codes.put(form.getOrDefault("code", ""), null);
        if (team == null) {
            throw new Refusal("invalid_code");
        }
        return Json.ok("access_token", team.token, "token_type", "bot", "scope",
                String.join(",", team.scopes()), "bot_user_id", team.botUser, "app_id", FakeSlack.APP, "team",
                Map.of("id", team.id, "name", team.name), "authed_user", Map.of("id", "U0ALICE"),
                "is_enterprise_install", false);
    }
}
