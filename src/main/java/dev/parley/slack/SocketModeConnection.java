package dev.parley.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a WebSocket to Slack open, for as long as the program runs. A lost one is followed by another at once, and when that is
 * lost soon or cannot be opened, after a pause that doubles up to a minute, so that trouble at Slack's does not become a storm.
 * When Slack says beforehand that it will close one, the next is open before that happens.
 */
public final class SocketModeConnection implements AutoCloseable {

    /** A socket that is lost sooner than this counts as a failed try. Slack's own live for hours. */
    static final Duration STABLE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** From the opening of a socket to Slack's hello, which takes less than a second as a rule. */
    private static final Duration UNTIL_HELLO = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(SocketModeConnection.class);

    private final SlackClient client;
    private final SlackBot bot;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Duration pingEvery;
    private final Future<?> keeper;
    private volatile @Nullable SocketModeSession current;
    private volatile boolean closing;

    private SocketModeConnection(SlackClient client, SlackBot bot, ExecutorService executor,
            InstantSource clock,
            Sleeper sleeper, Duration pingEvery) {
        this.client = client;
        this.bot = bot;
        this.clock = clock;
        this.sleeper = sleeper;
        this.pingEvery = pingEvery;
        this.keeper = executor.submit(this::keepOpen);
    }

    /**
     * Begins to connect and returns at once; {@link #connected} tells when it is done.
     *
     * @param client with an app token that {@link SlackClient#check} accepted
     * @param executor its thread is held until {@link #close}
     * @param pingEvery how often the socket is tried, so that one that died silently is noticed; ten seconds is good
     */
    public static SocketModeConnection start(SlackClient client, SlackBot bot, ExecutorService executor,
            InstantSource clock,
            Sleeper sleeper, Duration pingEvery) {
        return new SocketModeConnection(client, bot, executor, clock, sleeper, pingEvery);
    }

    /** True while Slack's events can come in. */
    public boolean connected() {
        SocketModeSession session = current;
        return session != null && session.isUp();
    }

    /** Takes no more events and closes the socket. Answers under way are {@link SlackBot#close}'s to wait for. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        keeper.cancel(true);
        retire(current);
    }

    /** Puts a session in the place of the one before, which it returns; refuses to once this is closed. */
    private synchronized @Nullable SocketModeSession install(SocketModeSession session)
            throws InterruptedException {
        if (closing) {
            retire(session);
            throw new InterruptedException("closed meanwhile");
        }
        SocketModeSession former = current;
        current = session;
        return former;
    }

    private void keepOpen() {
        int failures = 0;
        while (!closing) {
            Duration pause = pauseAfter(failures);
            try {
                Instant begun = clock.instant();
                SocketModeSession session = replace();
                LOG.info("Connected to Slack");
                session.awaitLoss(pingEvery);
                boolean stable = Duration.between(begun, clock.instant()).compareTo(STABLE) >= 0;
                failures = stable ? 0 : failures + 1;
                pause = pauseAfter(failures);
                LOG.info("Connecting to Slack again in {}", pause);
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception failure) {
                if (closing) {
                    return;
                }
                failures++;
                pause = longer(pauseAfter(failures), failure);
                LOG.warn("Not connected to Slack; trying again in {} ({})", pause, failure.toString());
            }
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Opens a session, and only then closes the one before. */
    private SocketModeSession replace()
            throws IOException, SlackApiException, URISyntaxException, InterruptedException {
        AppsConnectionsOpenResponse opened = client.openConnection();
        if (!opened.isOk()) {
            throw new IOException("Slack refuses a connection: " + opened.getError());
        }
        SocketModeSession session = new SocketModeSession(client, opened.getUrl(), bot);
        boolean up = false;
        try {
            up = session.open(UNTIL_HELLO);
        } finally {
            if (!up) {
                retire(session);
            }
        }
        if (!up) {
            throw new IOException("no hello on the socket that Slack offered");
        }
        retire(install(session));
        return session;
    }

    private static void retire(@Nullable SocketModeSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (IOException failure) {
            LOG.debug("A socket could not be closed", failure);
        }
    }

    private static Duration pauseAfter(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** What Slack asks to wait, when that is longer. */
    private static Duration longer(Duration pause, Exception failure) {
        Duration asked = failure instanceof SlackApiException api
                ? SlackClient.retryAfter(api).orElse(Duration.ZERO)
                : Duration.ZERO;
        return asked.compareTo(pause) > 0 ? asked : pause;
    }
}
