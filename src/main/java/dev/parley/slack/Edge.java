package dev.parley.slack;

import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge of all that people do beside writing messages: whatever goes wrong in it ends here, and the person is told. */
final class Edge {

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final Supplier<String> ids;

    /** @param ids gives each failure its id */
    Edge(Supplier<String> ids) {
        this.ids = ids;
    }

    /**
     * Tells somebody {@code reply}; where Slack does not take it, that it went wrong.
     *
     * @param what they did, for the log: {@code a command in C1}
     * @param tell takes a reply to the person
     * @return what became of {@code reply}
     */
    Delivery tell(String what, Function<Reply, Delivery> tell, Reply reply) {
        Delivery delivery = tell.apply(reply);
        switch (delivery) {
            case Delivery.Posted posted -> LOG.debug("Answered {}", what);
            case Delivery.Unknown unknown ->
                LOG.warn("No answer from Slack to that of {}", what, unknown.cause());
            case Delivery.Refused refused -> {
                String id = ids.get();
                LOG.error("Slack did not take the answer to {} ({}), error {}", what, refused.reason(), id,
                        refused.cause());
                if (!(tell.apply(Replies.failure(id)) instanceof Delivery.Posted)) {
                    LOG.warn("Nor could they be told of error {}", id);
                }
            }
        }
        return delivery;
    }

    /**
     * Runs {@code work}.
     *
     * @param tell takes a reply to the person
     */
    void guard(Function<Reply, Delivery> tell, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            String id = ids.get();
            LOG.error("What somebody asked for could not be done, error {}", id, failure);
            if (!(tell.apply(Replies.failure(id)) instanceof Delivery.Posted)) {
                LOG.error("Nor could they be told of error {}", id);
            }
        }
    }
}
