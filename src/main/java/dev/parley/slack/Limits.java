package dev.parley.slack;

import dev.parley.answer.SmallTalk;
import dev.parley.config.Config;
import dev.parley.store.Rations;
import dev.parley.store.Rations.Kind;
import dev.parley.store.Rations.Ration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many questions Parley takes: of a person and in a channel within a minute, by all replicas together, and how many may
 * wait. Whose question is not taken is told, and nobody else.
 */
public final class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    private final Config.Limits most;
    private final Rations rations;
    private final Outbox outbox;
    private final ResponseUrls responses;
    private final InstantSource clock;

    public Limits(Config.Limits most, Rations rations, Outbox outbox, ResponseUrls responses,
            InstantSource clock) {
        this.most = most;
        this.rations = rations;
        this.outbox = outbox;
        this.responses = responses;
        this.clock = clock;
    }

    /** True when so many questions wait that no more is taken. */
    boolean isFull(int waiting) {
        return waiting >= most.waitingQuestions();
    }

    /**
     * True when {@code message} may be answered; else its author has been told, if they were not within this minute. Small talk
     * always may.
     *
     * @param key names the message; it is counted once
     */
    boolean admits(String key, Team team, IncomingMessage message) {
        if (SmallTalk.of(Mrkdwn.read(message.text(), team.bot().userId())).isPresent()) {
            return true;
        }
        Optional<Ration> reached = take(key, team, message.user(), message.channel());
        reached.filter(ration -> isFirstNotice(key, team, message.user()))
                .ifPresent(ration -> tell(key, team, message, Replies.tooMuch(ration)));
        return reached.isEmpty();
    }

    /** True when {@code command} may be answered, as all that ask nothing may; else who gave it has been told. */
    boolean admits(String key, Team team, Command command) {
        if (!TypedCommand.read(Mrkdwn.read(command.text(), team.bot().userId())).asks()) {
            return true;
        }
        Optional<Ration> reached = take(key, team, command.user(), command.channel());
        reached.ifPresent(ration -> tell(command, Replies.tooMuch(ration)));
        return reached.isEmpty();
    }

    /** True when the question of {@code user} in a modal may be answered; else they have been told. */
    boolean admits(String key, Team team, String user) {
        Optional<Ration> reached = take(key, team, user, user);
        reached.map(ration -> outbox.post(team, user, null, Replies.tooMuch(ration), key))
                .filter(told -> !(told instanceof Delivery.Posted))
                .ifPresent(lost -> LOG.error("{} could not be told that a question was not taken", user));
        return reached.isEmpty();
    }

    /** Tells the author of {@code message} that too many questions are waiting. */
    void refuse(String key, Team team, IncomingMessage message) {
        tell(key, team, message, Replies.tooMany());
    }

    /** Tells who gave {@code command} that too many questions are waiting. */
    void refuse(Command command) {
        tell(command, Replies.tooMany());
    }

    private Optional<Ration> take(String key, Team team, String user, String channel) {
        Optional<Ration> reached = rations.take(team.id(), key,
                List.of(new Ration(Kind.PERSON, user, most.questionsPerPerson()),
                        new Ration(Kind.CHANNEL, channel, most.questionsPerChannel())),
                clock.instant());
        reached.ifPresent(
                ration -> LOG.info("Not answering {} in {}: more than {} questions of one {} a minute",
                        user, channel, ration.most(), ration.kind() == Kind.PERSON ? "person" : "channel"));
        return reached;
    }

    /** What the limit says must not flood a channel, either. */
    private boolean isFirstNotice(String key, Team team, String user) {
        return rations.take(team.id(), "notice " + key, List.of(new Ration(Kind.NOTICE, user, 1)),
                clock.instant()).isEmpty();
    }

    private void tell(String key, Team team, IncomingMessage message, Reply reply) {
        boolean direct = Access.isDirect(message.channel());
        boolean told = !direct && outbox.postTo(message.user(), team, message.channel(), message.threadTs(),
                reply) instanceof Delivery.Posted;
        // Slack shows nothing to one alone where that is no member, or where all is private anyway.
        if (!told && !(outbox.post(team, message.channel(), message.replyThread(), reply,
                key) instanceof Delivery.Posted)) {
            LOG.error("{} could not be told that a question was not taken", message.user());
        }
    }

    private void tell(Command command, Reply reply) {
        if (!(responses.toPerson(command.responseUrl(), reply) instanceof Delivery.Posted)) {
            LOG.error("{} could not be told that a command was not taken", command.user());
        }
    }
}
