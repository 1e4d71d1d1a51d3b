package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A workspace that Parley is installed in: its token, the scopes it granted, its people and channels. */
final class FakeTeam {

    final String id;
    final String name;
    final String token;
    final String botUser;
    final String botId;

    private final Map<String, JsonObject> users = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> channels = new ConcurrentHashMap<>();
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();
    private volatile List<String> scopes;
    private volatile boolean revoked;

    FakeTeam(String id, String name, String token, String botUser, String botId, Collection<String> scopes) {
        this.id = id;
        this.name = name;
        this.token = token;
        this.botUser = botUser;
        this.botId = botId;
        this.scopes = List.copyOf(scopes);
    }

    List<String> scopes() {
        return scopes;
    }

    /** From now on these scopes and no others. */
    void grant(Collection<String> only) {
        scopes = List.copyOf(new TreeSet<>(only));
    }

    /** From now on the token is no longer good. */
    void revoke() {
        revoked = true;
    }

    boolean revoked() {
        return revoked;
    }

    /** Names and values over the usual ones of {@code users.info}, such as {@code is_admin}. */
    void user(String user, Object... namesAndValues) {
        Json.of(namesAndValues).entrySet().forEach(field -> user(user).add(field.getKey(), field.getValue()));
    }

    /** A full member with no office, unless a test said otherwise. */
    JsonObject user(String user) {
        return users.computeIfAbsent(user,
                unknown -> Json.of("id", user, "team_id", id, "name", user.toLowerCase(java.util.Locale.ROOT),
                        "real_name", user, "deleted", false, "tz", "Europe/Vienna", "tz_offset", 3600,
                        "is_admin", false, "is_owner", false, "is_primary_owner", false, "is_restricted",
                        false, "is_ultra_restricted", false, "is_bot", user.equals(botUser), "is_stranger",
                        false, "updated", 1_700_000_000));
    }

    /** Names and values over the usual ones of {@code conversations.info}, such as {@code is_ext_shared}. */
    void channel(String channel, Object... namesAndValues) {
        Json.of(namesAndValues).entrySet()
                .forEach(field -> channel(channel).add(field.getKey(), field.getValue()));
    }

    /** Public, private or direct by its first letter, and alice's, unless a test said otherwise. */
    JsonObject channel(String channel) {
        boolean direct = channel.startsWith("D");
        boolean secret = channel.startsWith("G");
        return channels.computeIfAbsent(channel,
                unknown -> Json.of("id", channel, "name",
                        direct ? null : channel.toLowerCase(java.util.Locale.ROOT), "is_channel",
                        !direct && !secret, "is_group", secret, "is_im", direct, "is_mpim", false,
                        "is_private",
                        direct || secret, "is_archived", false, "is_ext_shared", false, "is_org_shared",
                        false,
                        "is_shared", false, "is_member", true, "creator", direct ? null : "U0ALICE", "user",
                        direct ? "U0ALICE" : null, "created", 1_700_000_000, "context_team_id", id));
    }

    void members(String channel, String... users) {
        members.put(channel, List.of(users));
    }

    /** Alice and Parley, unless a test said otherwise. */
    List<String> members(String channel) {
        return members.getOrDefault(channel, List.of("U0ALICE", botUser));
    }

    /** The part of a scope's name that is the channel's kind: channels, groups, im or mpim. */
    String kind(String channel) {
        JsonObject info = channel(channel);
        if (info.get("is_im").getAsBoolean()) {
            return "im";
        }
        if (info.get("is_mpim").getAsBoolean()) {
            return "mpim";
        }
        return info.get("is_private").getAsBoolean() ? "groups" : "channels";
    }
}
