package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.store.Answers;
import dev.parley.store.Forgotten;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Retention;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to {@code /talks}, which the asker alone sees. */
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final Forgotten NOTHING = new Forgotten(0, 0);

    private final Asking asking;
    private final Answers answers;
    private final SettingsDesk settings;
    private final SaidDesk said;
    private final ResponseUrls responses;
    private final Edge edge;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Retention retention;

    /**
     * @param zone in which the day of a question is told
     * @param retention for how long questions are kept, to tell it
     */
    Commands(Asking asking, Answers answers, SettingsDesk settings, SaidDesk said, ResponseUrls responses,
            Edge edge,
            InstantSource clock,
            ZoneId zone, Retention retention) {
        this.asking = asking;
        this.answers = answers;
        this.settings = settings;
        this.said = said;
        this.responses = responses;
        this.edge = edge;
        this.clock = clock;
        this.zone = zone;
        this.retention = retention;
    }

    /**
     * Does what {@code command} asks for.
     *
     * @param key names the command; the same when this is called again after the process died
     */
    void run(String key, Team team, Command command) {
        TypedCommand typed = TypedCommand.read(Mrkdwn.read(command.text(), team.bot().userId()));
        Subcommand subcommand = typed.subcommand();
        if (subcommand == null) {
            ask(key, team, command, new Question(typed.rest(), today()));
            return;
        }
        switch (subcommand) {
            case HELP -> reply(command, typed.named(Replies.commands(retention)));
            case SAID -> said.answer(team, command, typed);
            case DIDSAY -> didSay(key, team, command, typed);
            case SOURCES -> reply(command, Replies
                    .overview(asking.overview(team, Audience.one(command.channel(), command.user()))));
            case FORGET -> forget(team, command);
            case SETTINGS -> settings.open(team, command);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void ask(String key, Team team, Command command, Question question) {
        Optional<GivenAnswer> before = answers.of(key);
        if (before.isPresent()) {
            if (before.get().place().message() == null) {
                goOn(before.get(), command);
            }
            return;
        }
        Answer found = asking.answer(team, Audience.one(command.channel(), command.user()), question);
        Turn turn = Turn.after(null, question, found);
        GivenAnswer given = Given.of(key, new GivenAnswer.Place(team.id(), command.channel(), null, null),
                command.user(),
                turn == null ? new Turn(question.text(), null) : turn, question.asked(), found,
                clock.instant());
        answers.put(given);
        if (reply(command, AnswerMessage.of(found, key, true))) {
            answers.put(given.in(given.place().at(Outbox.UNNAMED)));
        }
    }

    /** The process died in the midst of the reply, and Slack shows nobody what one person alone sees. */
    private void goOn(GivenAnswer begun, Command command) {
        if (reply(command, Replies.interrupted())) {
            answers.put(begun.in(begun.place().at(Outbox.UNNAMED)));
        }
    }

    private void didSay(String key, Team team, Command command, TypedCommand typed) {
        int colon = typed.rest().indexOf(':');
        String speaker = colon < 0 ? "" : typed.rest().substring(0, colon).strip();
        String claim = colon < 0 ? "" : typed.rest().substring(colon + 1).strip();
        if (speaker.isEmpty() || claim.isEmpty()) {
            reply(command, Replies.usage(Subcommand.DIDSAY,
                    "a speaker, a colon and what they are said to have said"));
            return;
        }
        ask(key, team, command, Question.didSay(speaker, claim, today()));
    }

    private void forget(Team team, Command command) {
        Forgotten forgotten = answers.forget(team.id(), command.user());
        LOG.info("Deleted what was kept of {}'s questions", command.user());
        reply(command, Replies.plain(forgotten.equals(NOTHING)
                ? "I keep nothing of you here."
                : "Deleted: " + forgotten.questions()
                        + (forgotten.questions() == 1 ? " question" : " questions")
                        + " of yours, and your votes."));
    }

    private boolean reply(Command command, Reply reply) {
        return !(edge.tell("a command in " + command.channel(),
                told -> responses.toPerson(command.responseUrl(), told), reply) instanceof Delivery.Refused);
    }
}
