package dev.parley.slack;

import dev.parley.config.PrivateCollection;
import dev.parley.store.Settings;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which collections may be shown where, and who may change the settings of a channel. When Slack does not tell who somebody is,
 * they are taken for a guest, and a channel that it does not tell about for one shared with others.
 */
final class Access {

    private final Settings settings;
    private final Directory directory;
    private final List<PrivateCollection> hidden;
    private final Set<String> editors;

    /** @param editors who may change the settings of every channel, by identifier */
    Access(Settings settings, Directory directory, List<PrivateCollection> hidden, Set<String> editors) {
        this.settings = settings;
        this.directory = directory;
        this.hidden = List.copyOf(hidden);
        this.editors = Set.copyOf(editors);
    }

    /**
     * What of {@code all} may be shown to everybody in a channel, when {@code user} asks there.
     *
     * @param all the collections there are, by name
     */
    Set<String> toChannel(Team team, String channel, String user, Set<String> all) {
        return shown(team, channel, user, all, one -> one.channels().contains(channel));
    }

    /** What of {@code all} may be shown to {@code user} alone, when they ask in a channel or directly. */
    Set<String> toPerson(Team team, String channel, String user, Set<String> all) {
        return shown(team, channel, user, all,
                one -> one.channels().contains(channel) || one.people().contains(user));
    }

    /** What of {@code all} a channel may be bound to. */
    Set<String> offered(Team team, String channel, String user, Set<String> all) {
        return visible(team, channel, user, all, one -> one.channels().contains(channel));
    }

    private Set<String> shown(Team team, String channel, String user, Set<String> all,
            Predicate<PrivateCollection> reason) {
        Set<String> bound = isDirect(channel) ? null : settings.of(team.id(), channel).collections();
        Set<String> visible = visible(team, channel, user, all, reason);
        return bound == null
                ? visible
                : visible.stream().filter(bound::contains).collect(Collectors.toSet());
    }

    private Set<String> visible(Team team, String channel, String user, Set<String> all,
            Predicate<PrivateCollection> reason) {
        Set<String> mayBeSeen = hidden.stream().filter(one -> one.workspace().equals(team.id()))
                .filter(reason)
                .map(PrivateCollection::name)
                .collect(Collectors.toSet());
        // Slack is asked only where it matters.
        boolean inside = !mayBeSeen.isEmpty() && isInside(team, channel, user);
        Set<String> names = hidden.stream().map(PrivateCollection::name).collect(Collectors.toSet());
        return all.stream().filter(name -> !names.contains(name) || (inside && mayBeSeen.contains(name)))
                .collect(Collectors.toSet());
    }

    private boolean isInside(Team team, String channel, String user) {
        boolean guest = directory.person(team, user).map(Directory.Person::guest).orElse(true);
        return !guest && (isDirect(channel)
                || !directory.channel(team, channel).map(Directory.Channel::shared).orElse(true));
    }

    /** True for a channel's creator, an admin of the workspace, and whom the operator named. */
    boolean mayChangeSettings(Team team, String channel, String user) {
        return isAdmin(team, user)
                || directory.channel(team, channel).map(Directory.Channel::creator).filter(user::equals)
                        .isPresent();
    }

    /** True for an admin of the workspace, and whom the operator named. */
    boolean isAdmin(Team team, String user) {
        return editors.contains(user)
                || directory.person(team, user).filter(Directory.Person::admin).isPresent();
    }

    /** True for a conversation of one person with Parley, by its own name or by theirs. */
    static boolean isDirect(String channel) {
        return channel.startsWith("D") || channel.startsWith("U") || channel.startsWith("W");
    }
}
