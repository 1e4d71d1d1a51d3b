package dev.parley.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.parley.answer.Answer;
import java.util.ArrayList;
import java.util.List;

/** An answer with its buttons. Each button's value is the id of the answer, by which it is asked again. */
final class AnswerMessage {

    static final String MORE = "answer_more";
    static final String CONTEXT = "answer_context";
    static final String SHARE = "answer_share";
    static final String CITE = "answer_cite";
    static final String VOTE = "answer_vote";

    private static final String YES = "yes ";
    private static final String NO = "no ";

    private AnswerMessage() {}

    /**
     * The first quote, or that there is none, with buttons; without any to what was no question.
     *
     * @param id names the answer
     * @param toOne true when the person alone sees it, so that it can be shared
     */
    static Reply of(Answer answer, String id, boolean toOne) {
        return switch (answer) {
            case Answer.Quoted quoted -> of(answer, 0, id, toOne);
            case Answer.NothingFound nothing when nothing.quotes().isEmpty() ->
                with(Replies.to(nothing), List.of(vote(id)));
            case Answer.NothingFound nothing -> with(Replies.to(nothing),
                    List.of(actions(List.of(button(MORE, "Show the nearest", id))), vote(id)));
            case Answer.NoQuestion talk -> Replies.to(talk);
        };
    }

    /**
     * One of the quotes, with buttons.
     *
     * @param number which, from 0
     */
    static Reply of(Answer answer, int number, String id, boolean toOne) {
        List<BlockElement> buttons = new ArrayList<>();
        if (toOne) {
            buttons.add(button(SHARE, "Share in channel", id));
        }
        if (answer.quotes().size() > 1) {
            buttons.add(button(MORE, "More quotes", id));
        }
        buttons.add(button(CONTEXT, "In context", id));
        buttons.add(button(CITE, "Copy citation", id));
        return with(Replies.quote(answer, number), List.of(actions(buttons), vote(id)));
    }

    /** True when the value of a feedback button says that the answer was helpful. */
    static boolean isHelpful(String value) {
        return value.startsWith(YES);
    }

    /** The id of the answer in the value of a button. */
    static String idIn(String value) {
        return value.startsWith(YES) || value.startsWith(NO)
                ? value.substring(value.indexOf(' ') + 1)
                : value;
    }

    private static Reply with(Reply reply, List<LayoutBlock> more) {
        List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
        blocks.addAll(more);
        return new Reply(reply.text(), blocks);
    }

    private static LayoutBlock actions(List<BlockElement> buttons) {
        return ActionsBlock.builder().elements(buttons).build();
    }

    private static BlockElement button(String action, String label, String id) {
        return ButtonElement.builder().actionId(action).text(PlainTextObject.builder().text(label).build())
                .value(id).build();
    }

    private static LayoutBlock vote(String id) {
        return ContextActionsBlock.builder().elements(List.of(FeedbackButtonsElement.builder().actionId(VOTE)
                .positiveButton(voice("Helpful", YES + id)).negativeButton(voice("Not helpful", NO + id))
                .build())).build();
    }

    private static FeedbackButtonObject voice(String label, String value) {
        return FeedbackButtonObject.builder().text(PlainTextObject.builder().text(label).build()).value(value)
                .build();
    }
}
