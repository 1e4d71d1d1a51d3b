package dev.parley.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message of Parley's.
 *
 * @param text what a notification shows and a screen reader reads, in mrkdwn with its three special characters escaped; never
 *     empty
 * @param blocks what a client shows instead; perhaps none
 */
record Reply(String text, List<LayoutBlock> blocks) {

    Reply {
        blocks = List.copyOf(blocks);
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a message needs a text, for notifications and screen readers");
        }
    }
}
