package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who and what is in a workspace, as Slack tells; kept for a minute. Safe for use by many threads. */
final class Directory {

    /** Somebody who has just become a guest, or a channel just shared, is known as such within this time. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    /**
     * Somebody.
     *
     * @param admin true for admins and owners of the workspace
     * @param guest true for guests, and for members of other workspaces
     */
    record Person(boolean admin, boolean guest) {}

    /**
     * A channel, or a direct message.
     *
     * @param creator who made it, or null
     * @param shared true when people of other organisations are in it, or may come in
     */
    record Channel(@Nullable String creator, boolean shared) {}

    private record Known<T>(Optional<T> what, Instant at) {}

    private final InstantSource clock;
    private final Map<String, Known<Person>> people = new ConcurrentHashMap<>();
    private final Map<String, Known<Channel>> channels = new ConcurrentHashMap<>();

    Directory(InstantSource clock) {
        this.clock = clock;
    }

    /** Who {@code user} is; empty when Slack does not tell. */
    Optional<Person> person(Team team, String user) {
        return known(people, team.id() + " " + user, key -> {
            UsersInfoResponse answer = team.methods().usersInfo(request -> request.user(user));
            return answer.isOk()
                    ? Optional.of(person(answer.getUser(), team))
                    : untold(user, answer.getError());
        });
    }

    private static Person person(User user, Team team) {
        boolean foreign = user.isStranger()
                || (user.getTeamId() != null && !user.getTeamId().equals(team.id()));
        return new Person(!foreign && (user.isAdmin() || user.isOwner()),
                foreign || user.isRestricted() || user.isUltraRestricted());
    }

    /** What {@code channel} is; empty when Slack does not tell. */
    Optional<Channel> channel(Team team, String channel) {
        return known(channels, team.id() + " " + channel, key -> {
            ConversationsInfoResponse answer = team.methods()
                    .conversationsInfo(request -> request.channel(channel));
            if (!answer.isOk()) {
                return untold(channel, answer.getError());
            }
            Conversation info = answer.getChannel();
            return Optional.of(new Channel(info.getCreator(),
                    info.isShared() || info.isExtShared() || info.isPendingExtShared()
                            || info.isOrgShared()));
        });
    }

    private static <T> Optional<T> untold(String what, String error) {
        LOG.info("Slack does not tell about {} ({})", what, error);
        return Optional.empty();
    }

    private <T> Optional<T> known(Map<String, Known<T>> kept, String key, Lookup<T> lookup) {
        Instant now = clock.instant();
        Known<T> before = kept.get(key);
        if (before != null && before.at().plus(KEPT).isAfter(now)) {
            return before.what();
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        try {
            Optional<T> found = lookup.find(key);
            kept.put(key, new Known<>(found, now));
            return found;
        } catch (IOException | SlackApiException | JsonParseException unanswered) {
            LOG.info("Slack does not answer about {} ({})", key, unanswered.toString());
            return Optional.empty();
        }
    }

    /** A question to Slack. */
    private interface Lookup<T> {

        Optional<T> find(String key) throws IOException, SlackApiException;
    }
}
