package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages as Slack wants them: about one a second in a channel, waiting as long as a 429 says, and again after a failure
 * that passes. A post that was sent but not answered is looked for in its thread, and not sent again where it cannot be seen
 * whether it arrived, so that nobody is answered twice.
 *
 * <p>The SDK's asynchronous client spaces posts too, but it goes on after a 429 for ever, gives up at the first lost connection,
 * and reads the system's clock.
 */
public final class Outbox {

    /** Slack allows about one post a second a channel; the tenth above it is for the clocks of others. */
    static final Duration SPACING = Duration.ofMillis(1100);

    /** How often a post is tried in all. With the pauses below it takes up to 15 seconds, more when Slack asks for it. */
    static final int MOST_TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Who asked has long gone when Slack wants more patience than this; a guess. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** Errors of Slack's own making that come with status 200. */
    private static final Set<String> PASSING = Set.of("ratelimited", "rate_limited", "internal_error",
            "fatal_error",
            "service_unavailable", "request_timeout");

    /** Stands for the name of a message that only one person sees, and that has none to go by. */
    static final String UNNAMED = "";

    /** Channels whose next turn is remembered, before those whose turn has passed are forgotten. */
    private static final int MANY_CHANNELS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Map<String, Instant> nextTurn = new HashMap<>();
    /** Direct messages by the person they are with, of whom nothing else is known before the first post. */
    private final Map<String, String> directChannels = new HashMap<>();

    public Outbox(InstantSource clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Posts a reply and waits until Slack has it or it is known to be lost.
     *
     * @param thread the message it replies to, or null for none
     * @param id goes into the message's metadata, by which {@link ReplySearch} finds it again
     */
    Delivery post(Team team, String channel, @Nullable String thread, Reply reply, String id) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(channel).threadTs(thread)
                .text(reply.text()).blocks(reply.blocks().isEmpty() ? null : reply.blocks())
                .metadata(ReplySearch.metadata(id)).unfurlLinks(false).unfurlMedia(false).build();
        return send(channel, () -> {
            ChatPostMessageResponse response = team.methods().chatPostMessage(request);
            return new Said(response.isOk()
                    ? new Delivery.Posted(response.getChannel(), response.getTs())
                    : null, response.getError());
        }, () -> thread == null
                ? new ReplySearch.Result.Unknown("in no thread")
                : ReplySearch.find(team, channel, thread, id));
    }

    /**
     * Shows a reply to one person in a channel. It does not wait for the channel's turn: Slack counts these apart.
     *
     * @param thread where they asked, or null where that was in no thread
     */
    Delivery postTo(String user, Team team, String channel, @Nullable String thread, Reply reply) {
        ChatPostEphemeralRequest request = ChatPostEphemeralRequest.builder().channel(channel).user(user)
                .threadTs(thread).text(reply.text())
                .blocks(reply.blocks().isEmpty() ? null : reply.blocks()).build();
        return send(channel + " " + user, () -> {
            ChatPostEphemeralResponse response = team.methods().chatPostEphemeral(request);
            return new Said(response.isOk() ? Delivery.Posted.UNNAMED : null, response.getError());
        }, () -> new ReplySearch.Result.Unknown("only one person sees it"));
    }

    /**
     * Puts a reply in the place of a message of ours, and waits until Slack has it or it is known to be lost.
     *
     * @param message what names the message in its channel
     * @param id as it was posted with
     */
    Delivery update(Team team, String channel, String message, Reply reply, String id) {
        ChatUpdateRequest request = ChatUpdateRequest.builder().channel(channel).ts(message)
                .text(reply.text())
                .blocks(reply.blocks()).metadata(ReplySearch.metadata(id)).build();
        return send(channel, () -> {
            ChatUpdateResponse response = team.methods().chatUpdate(request);
            return new Said(response.isOk() ? new Delivery.Posted(channel, message) : null,
                    response.getError());
            // Twice is once here, so it may always be made again.
        }, ReplySearch.Result.Absent::new);
    }

    private Delivery send(String channel, Call call, Supplier<ReplySearch.Result> search) {
        try {
            return tries(channel, call, search);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery.Refused("stopped before it was sent", stopped);
        }
    }

    private Delivery tries(String channel, Call call, Supplier<ReplySearch.Result> search)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1;; attempt++) {
            sleeper.sleep(untilTurn(channel));
            Attempt outcome = attempt(call, pause);
            if (outcome instanceof Attempt.Over(Delivery.Unknown unknown)) {
                sleeper.sleep(pause);
                outcome = look(channel, search, unknown);
            }
            switch (outcome) {
                case Attempt.Over(Delivery delivery) -> {
                    if (delivery instanceof Delivery.Posted(String place, String ts)) {
                        learn(channel, place);
                    }
                    return delivery;
                }
                case Attempt.Again(Delivery.Refused failure, Duration delay) -> {
                    if (attempt == MOST_TRIES || delay.compareTo(LONGEST_WAIT) > 0) {
                        return failure;
                    }
                    LOG.info("Posting to {} failed ({}); try {} of {} follows in {}", channel,
                            failure.reason(),
                            attempt + 1, MOST_TRIES, delay);
                    postpone(channel, delay);
                }
            }
            pause = pause.multipliedBy(2);
        }
    }

    private static Attempt attempt(Call call, Duration pause) {
        try {
            Said said = call.make();
            if (said.posted() != null) {
                return new Attempt.Over(said.posted());
            }
            String error = String.valueOf(said.error());
            Delivery.Refused refused = new Delivery.Refused(error, null);
            return PASSING.contains(error) ? new Attempt.Again(refused, pause) : new Attempt.Over(refused);
        } catch (SlackApiException failure) {
            int status = failure.getResponse().code();
            Delivery.Refused refused = new Delivery.Refused("status " + status, failure);
            Optional<Duration> retryAfter = SlackClient.retryAfter(failure);
            if (retryAfter.isPresent()) {
                return new Attempt.Again(refused, retryAfter.get());
            }
            return status >= 500 ? new Attempt.Again(refused, pause) : new Attempt.Over(refused);
        } catch (UnansweredException | JsonParseException unanswered) {
            return new Attempt.Over(new Delivery.Unknown(unanswered));
        } catch (IOException notSent) {
            return new Attempt.Again(new Delivery.Refused("not connected", notSent), pause);
        }
    }

    /** What was sent, but not answered, is sent again only where it is seen not to have arrived. */
    private static Attempt look(String channel, Supplier<ReplySearch.Result> search,
            Delivery.Unknown unknown) {
        return switch (search.get()) {
            case ReplySearch.Result.Found found -> new Attempt.Over(new Delivery.Posted(channel, found.ts()));
            case ReplySearch.Result.Absent absent ->
                new Attempt.Again(new Delivery.Refused("no answer", unknown.cause()), Duration.ZERO);
            case ReplySearch.Result.Unknown notToBeSeen -> new Attempt.Over(unknown);
        };
    }

    /** What was posted to {@code named} stands in {@code channel}, whose turns are the same. */
    private synchronized void learn(String named, String channel) {
        if (named.equals(channel) || channel.isEmpty()) {
            return;
        }
        if (directChannels.size() > MANY_CHANNELS) {
            directChannels.clear();
        }
        directChannels.put(named, channel);
        Instant turn = nextTurn.remove(named);
        if (turn != null) {
            postpone(channel, Duration.between(clock.instant(), turn));
        }
    }

    /** How long until {@code named} may be posted to; the turn is taken by asking. */
    private synchronized Duration untilTurn(String named) {
        String channel = directChannels.getOrDefault(named, named);
        Instant now = clock.instant();
        if (nextTurn.size() > MANY_CHANNELS) {
            nextTurn.values().removeIf(turn -> turn.isBefore(now));
        }
        Instant turn = nextTurn.getOrDefault(channel, now);
        Instant mine = turn.isBefore(now) ? now : turn;
        nextTurn.put(channel, mine.plus(SPACING));
        return Duration.between(now, mine);
    }

    /** Nobody posts to {@code named} before {@code wait} has passed. */
    private synchronized void postpone(String named, Duration wait) {
        nextTurn.merge(directChannels.getOrDefault(named, named), clock.instant().plus(wait),
                (one, other) -> one.isAfter(other) ? one : other);
    }

    /** One request to Slack. */
    private interface Call {

        Said make() throws IOException, SlackApiException;
    }

    /**
     * What Slack said to it.
     *
     * @param posted null when Slack refused
     */
    private record Said(Delivery.@Nullable Posted posted, @Nullable String error) {}

    /** What one try led to. */
    private sealed interface Attempt {

        record Over(Delivery delivery) implements Attempt {}

        record Again(Delivery.Refused failure, Duration delay) implements Attempt {}
    }
}
