package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.store.Answers;
import dev.parley.store.GivenAnswer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people ask by the modal "Ask the talks", proposes names to them while they type, and answers in direct messages. */
final class AskDesk {

    /** The shortcut, as the manifest names it. */
    static final String CALLBACK = "ask";

    /** Slack shows no more proposals. */
    private static final int MOST_PROPOSALS = 100;

    /** Slack takes no longer label of an option, in characters. */
    private static final int LONGEST_PROPOSAL = 75;

    private static final Logger LOG = LoggerFactory.getLogger(AskDesk.class);

    private final Asking asking;
    private final Answers answers;
    private final Outbox outbox;
    private final Edge edge;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which the day of a question is told */
    AskDesk(Asking asking, Answers answers, Outbox outbox, Edge edge, InstantSource clock, ZoneId zone) {
        this.asking = asking;
        this.answers = answers;
        this.outbox = outbox;
        this.edge = edge;
        this.clock = clock;
        this.zone = zone;
    }

    /** Opens the modal for {@code user}. */
    void open(Team team, String user, String trigger) {
        if (Views.open(team, trigger, AskModal.view()) instanceof Delivery.Refused refused) {
            LOG.warn("The modal to ask was not opened for {} ({})", user, refused.reason(), refused.cause());
            outbox.post(team, user, null,
                    Replies.plain("Slack did not open the form in time. Please try again,"
                            + " or ask me here."),
                    "form " + trigger);
        }
    }

    /**
     * What Slack waits for: names while somebody types into the modal, or what is wrong in it when it is submitted. Empty when
     * nothing is wrong, and for all that is not of this modal.
     *
     * @param full true when no more questions are taken
     */
    Optional<Object> toldAtOnce(Team team, Incoming incoming, boolean full) {
        return switch (incoming.kind()) {
            case SUGGESTION -> Optional.of(BlockSuggestionResponse.builder()
                    .options(proposals(team, incoming).stream()
                            .filter(name -> name.length() <= LONGEST_PROPOSAL)
                            .map(AskDesk::option).toList())
                    .build());
            case SUBMISSION -> Optional.of(problems(incoming, full)).filter(found -> !found.isEmpty())
                    .map(found -> ViewSubmissionResponse.builder().responseAction("errors").errors(found)
                            .build());
            case EVENT, COMMAND, ACTION, SHORTCUT, OTHER -> Optional.empty();
        };
    }

    private static Map<String, String> problems(Incoming incoming, boolean full) {
        if (!incoming.isOf(AskModal.CALLBACK)) {
            return Map.of();
        }
        return full
                ? Map.of(AskModal.QUESTION, Replies.tooMany().text())
                : AskModal.problems(incoming.view());
    }

    /** The names that begin with what somebody types, of those that they may see. */
    private List<String> proposals(Team team, Incoming incoming) {
        String user = incoming.user();
        String typed = Payloads.text(incoming.payload(), "value");
        if (user == null || typed == null || !incoming.isOf(AskModal.CALLBACK)) {
            return List.of();
        }
        Audience audience = Audience.direct(user);
        return switch (String.valueOf(Payloads.text(incoming.payload(), "action_id"))) {
            case AskModal.SPEAKER -> asking.speakers(team, audience, typed.strip(), MOST_PROPOSALS);
            case AskModal.PUBLISHER -> asking.publishers(team, audience, typed.strip(), MOST_PROPOSALS);
            default -> List.of();
        };
    }

    private static Option option(String name) {
        return Option.builder().text(PlainTextObject.builder().text(name).build()).value(name).build();
    }

    /**
     * Answers the question of a modal to {@code user}, directly.
     *
     * @param key names the question; the same when this is called again after the process died
     */
    void answer(String key, Team team, String user, JsonObject view) {
        Optional<GivenAnswer> before = answers.of(key);
        if (before.isPresent()) {
            // Slack has no name for a conversation that only a person's name leads to, so it cannot be looked into.
            if (before.get().place().message() == null) {
                post(before.get(), team, Replies.interrupted());
            }
            return;
        }
        Question question = new Question(AskModal.read(view), LocalDate.ofInstant(clock.instant(), zone));
        Answer found = asking.answer(team, Audience.direct(user), question);
        Turn turn = Turn.after(null, question, found);
        GivenAnswer given = Given.of(key, new GivenAnswer.Place(team.id(), user, null, null), user,
                turn == null ? new Turn(question.text(), null) : turn, question.asked(), found,
                clock.instant());
        answers.put(given);
        post(given, team, AnswerMessage.of(found, key, false)
                .after(new Line().plain("You asked: " + Replies.name(question.text()))));
    }

    private void post(GivenAnswer given, Team team, Reply reply) {
        Delivery delivery = edge.tell("a form of " + given.person(),
                told -> outbox.post(team, given.place().channel(), null, told, given.id()), reply);
        if (delivery instanceof Delivery.Posted posted) {
            answers.put(given.in(
                    new GivenAnswer.Place(team.id(), posted.channel(), posted.ts(), posted.ts())));
        }
    }
}
