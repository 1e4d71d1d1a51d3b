package dev.parley.slack;

import com.google.gson.JsonObject;
import dev.parley.store.ChannelSettings;
import dev.parley.store.Settings;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the settings of a channel to whoever may change them, and changes them. */
final class SettingsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    private final Settings settings;
    private final Access access;
    private final ResponseUrls responses;
    private final Supplier<Set<String>> collections;
    private final double threshold;

    /**
     * @param collections supplies the names of those there are
     * @param threshold the configured confidence
     */
    SettingsDesk(Settings settings, Access access, ResponseUrls responses, Supplier<Set<String>> collections,
            double threshold) {
        this.settings = settings;
        this.access = access;
        this.responses = responses;
        this.collections = collections;
        this.threshold = threshold;
    }

    /** Opens the modal, or says why not. */
    void open(Team team, Command command) {
        String channel = command.channel();
        if (Access.isDirect(channel)) {
            responses.toPerson(command.responseUrl(),
                    Replies.plain("Settings belong to channels: give this command in one."));
            return;
        }
        if (!access.mayChangeSettings(team, channel, command.user())) {
            responses.toPerson(command.responseUrl(),
                    Replies.plain("The settings here are for the channel's creator, the"
                            + " workspace's admins, and those that Parley's operator names. They are now: "
                            + inWords(settings.of(team.id(), channel),
                                    access.offered(team, channel, command.user(), collections.get()))));
            return;
        }
        Delivery opened = Views.open(team, command.trigger(), SettingsModal.of(channel, command.responseUrl(),
                settings.of(team.id(), channel),
                access.offered(team, channel, command.user(), collections.get()), threshold));
        if (opened instanceof Delivery.Refused refused) {
            LOG.warn("The settings of {} could not be shown ({})", channel, refused.reason(),
                    refused.cause());
            responses.toPerson(command.responseUrl(),
                    Replies.plain("Slack did not open the settings in time. Please give the command again."));
        }
    }

    /** Keeps what was submitted, if {@code user} may. */
    void save(Team team, String user, JsonObject view) {
        SettingsModal.Chosen chosen = SettingsModal.read(view);
        if (!access.mayChangeSettings(team, chosen.channel(), user)) {
            responses.toPerson(chosen.responseUrl(),
                    Replies.plain("You may no longer change the settings here."));
            return;
        }
        Set<String> offered = access.offered(team, chosen.channel(), user, collections.get());
        Set<String> named = chosen.settings().collections();
        if (named != null && !offered.containsAll(named)) {
            responses.toPerson(chosen.responseUrl(),
                    Replies.plain(
                            "Some of these collections are not for this channel, so nothing was changed."));
            return;
        }
        settings.put(team.id(), chosen.channel(), chosen.settings());
        LOG.info("{} changed the settings of {}", user, chosen.channel());
        responses.toPerson(chosen.responseUrl(),
                Replies.plain("Saved: " + inWords(chosen.settings(), offered)));
    }

    /** @param seen the collections whose names whoever reads it may know */
    private String inWords(ChannelSettings set, Set<String> seen) {
        Set<String> named = set.collections();
        if (named != null) {
            named = new TreeSet<>(named);
            named.retainAll(seen);
        }
        return "I answer from "
                + (named == null
                        ? "all collections that may be seen here"
                        : named.isEmpty() ? "collections that you may not see" : String.join(", ", named))
                + "; to mentions " + (set.privateReply() ? "for the asker alone" : "in the thread")
                + "; to questions without a"
                + " mention " + (set.unmentioned() ? "as well" : "not at all") + "; from a confidence of "
                + (set.confidence() == null ? threshold : set.confidence()) + " on.";
    }
}
