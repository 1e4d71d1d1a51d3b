package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.ChannelSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings of a channel, and what they and private collections let be seen, the same over each transport. */
abstract class SettingsTest extends WorkspaceTest {

    private static final String SECRET = "C0SECRET";

    SettingsTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void grant() {
        talks.slack.team
                .grant(List.of("app_mentions:read", "chat:write", "commands", "im:history", "users:read",
                        "channels:read", "groups:read"));
    }

    private JsonObject opened(String user) {
        talks.person(user).command(Workspace.CHANNEL, "/talks", "settings");
        Await.until("the modal", () -> talks.slack.api.views.sees(user));
        return talks.person(user).modal();
    }

    private ChannelSettings settings() {
        return talks.store.settings().of(FakeSlack.TEAM, Workspace.CHANNEL);
    }

    private void set(ChannelSettings settings) {
        talks.store.settings().put(FakeSlack.TEAM, Workspace.CHANNEL, settings);
    }

    private Set<String> asked(String user, String channel) {
        int before = talks.collectionsAsked.size();
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts), Events.mention(user, channel, "<@U0PARLEY> Who?", ts, Map.of()));
        Await.until("the question", () -> talks.collectionsAsked.size() > before);
        // The clock is stepped later, and Parley counts by it when it may post again.
        Await.until("the answer", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
        return talks.collectionsAsked.get(before);
    }

    private Set<String> askedAlone(String user, String channel) {
        int before = talks.collectionsAsked.size();
        talks.person(user).command(channel, "/talks", "Who?");
        Await.until("the question", () -> talks.collectionsAsked.size() > before);
        // The clock is stepped later, and Parley counts by it when it may post again.
        Await.until("the answer", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
        return talks.collectionsAsked.get(before);
    }

    @Test
    void theCreatorOfAChannelChangesItsSettings() {
        JsonObject modal = opened("U0ALICE");

        talks.person("U0ALICE").submits(modal,
                Map.of(SettingsModal.COLLECTIONS, List.of("wire"), SettingsModal.REPLY,
                        SettingsModal.ALONE, SettingsModal.UNMENTIONED, List.of(SettingsModal.YES),
                        SettingsModal.CONFIDENCE, "0.7"));

        assertThat(talks.response(0).text())
                .startsWith("Saved: I answer from wire; to mentions for the asker alone");
        assertThat(settings()).isEqualTo(new ChannelSettings(Set.of("wire"), true, true, 0.7));
        assertThat(opened("U0ALICE").toString()).contains("\"initial_value\":\"0.7\"");
    }

    @Test
    void whatIsEmptyMeansTheUsual() {
        set(new ChannelSettings(Set.of("wire"), true, true, 0.7));

        talks.person("U0ALICE").submits(opened("U0ALICE"), Map.of(SettingsModal.REPLY, SettingsModal.THREAD));

        talks.response(0);
        assertThat(settings()).isEqualTo(ChannelSettings.DEFAULT);
    }

    @Test
    void adminsAndThoseWhoAreNamedMayChangeThemToo() {
        talks.slack.team.user("U0ADMIN", "is_admin", true);

        assertThat(opened("U0ADMIN")).isNotNull();
        assertThat(opened("U0EDITOR")).isNotNull();
    }

    @Test
    void othersAreToldHowTheyAre() {
        talks.person("U0CAROL").command(Workspace.CHANNEL, "/talks", "settings");

        assertThat(talks.response(0).text()).contains("for the channel's creator",
                "all collections that may be seen here");
        assertThat(talks.slack.api.views.sees("U0CAROL")).isFalse();
    }

    @Test
    void aDirectMessageHasNone() {
        talks.person("U0ALICE").command(Workspace.DIRECT, "/talks", "settings");

        assertThat(talks.response(0).text()).startsWith("Settings belong to channels");
    }

    @Test
    void whereAnswersAreForTheAskerAloneNobodyElseSeesThem() {
        set(new ChannelSettings(null, true, false, null));
        talks.knows(Articles.lavrov());

        talks.mentions("Who did Lavrov blame?");

        Await.until("the answer", () -> !talks.slack.api.conversations.ephemerals().isEmpty());
        Post answer = talks.slack.api.conversations.ephemerals().getFirst();
        assertThat(answer.user()).isEqualTo("U0ALICE");
        assertThat(RichTexts.quote(answer)).isEqualTo(Articles.WORDS);
        assertThat(answer.raw()).contains(AnswerMessage.SHARE);
        assertThat(talks.allReplies()).isEmpty();
    }

    @Test
    void theChannelsConfidenceCounts() {
        talks.knows(Articles.lavrov());
        set(new ChannelSettings(null, false, false, 0.95));

        assertThat(talks.replyTo(talks.mentions("Who did Lavrov blame?")).text())
                .startsWith("I found nothing");
    }

    @Test
    void aChannelIsAnsweredFromItsCollections() {
        assertThat(asked("U0ALICE", Workspace.CHANNEL)).containsExactlyInAnyOrder("wire", "press");

        set(new ChannelSettings(Set.of("wire", "embargoed"), false, false, null));

        assertThat(asked("U0ALICE", Workspace.CHANNEL)).containsExactly("wire");
    }

    @Test
    void aPrivateCollectionIsSeenInItsChannelsAndByItsPeopleAlone() {
        assertThat(asked("U0ALICE", SECRET)).contains("embargoed");
        assertThat(askedAlone("U0ALICE", Workspace.CHANNEL)).doesNotContain("embargoed");
        assertThat(askedAlone("U0BOB", Workspace.CHANNEL)).contains("embargoed");
        assertThat(asked("U0BOB", Workspace.CHANNEL)).doesNotContain("embargoed");
    }

    @Test
    void guestsAndSharedChannelsSeeOnlyWhatIsPublic() {
        talks.slack.team.user("U0GUEST", "is_restricted", true);
        talks.slack.team.user("U0OTHER", "team_id", "T0ELSEWHERE");
        assertThat(asked("U0GUEST", SECRET)).doesNotContain("embargoed");
        assertThat(asked("U0OTHER", SECRET)).doesNotContain("embargoed");

        talks.slack.team.channel(SECRET, "is_ext_shared", true);
        talks.clock.step(Directory.KEPT);

        assertThat(asked("U0ALICE", SECRET)).doesNotContain("embargoed");
        assertThat(askedAlone("U0BOB", SECRET)).doesNotContain("embargoed");
    }

    @Test
    void whereSlackDoesNotTellOnlyWhatIsPublicIsSeen() {
        talks.slack.team.grant(List.of("app_mentions:read", "chat:write", "commands", "im:history"));

        assertThat(asked("U0ALICE", SECRET)).containsExactlyInAnyOrder("wire", "press");
    }

    @Test
    void whatOneMaySeeIsNotSharedWithThoseWhoMayNot() {
        talks.answersBy(question -> Articles.lavrov());
        talks.onlyFrom("embargoed");
        talks.person("U0BOB").command(Workspace.CHANNEL, "/talks", "Who did Lavrov blame?");
        Post answer = talks.response(0);
        assertThat(RichTexts.quote(answer)).isEqualTo(Articles.WORDS);

        talks.person("U0BOB").presses(answer, AnswerMessage.SHARE);

        assertThat(talks.response(1).text()).startsWith("That quote cannot be shared here");
        assertThat(talks.allReplies()).isEmpty();
    }

    @Test
    void whatOneWasAnsweredAloneIsNotTakenOverByAnother() {
        talks.slack.team.members(Workspace.CHANNEL, "U0ALICE", "U0BOB", FakeSlack.BOT_USER);
        set(new ChannelSettings(null, true, false, null));
        talks.knows(Articles.lavrov());
        String thread = talks.nextTs();
        ask("U0BOB", "Who is to blame?", thread);
        ask("U0ALICE", "what else did he say?", thread);
        ask("U0BOB", "what else did he say?", thread);

        assertThat(talks.asked).extracting("text").containsExactly("Who is to blame?",
                "what else did he say?", "What else did Sergei Lavrov say? (Who is to blame?)");
    }

    private void ask(String user, String words, String thread) {
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts), Events.mention(user, Workspace.CHANNEL, "<@U0PARLEY> " + words,
                ts, Map.of("thread_ts", thread)));
        Await.until("the answer", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
    }

    @Test
    void inADirectMessageOfTwoPeopleNothingPrivateIsShared() {
        talks.answersBy(question -> Articles.lavrov());
        talks.onlyFrom("embargoed");
        talks.person("U0BOB").command("D0BOBCAROL", "/talks", "Who did Lavrov blame?");
        assertThat(RichTexts.quote(talks.response(0))).isEqualTo(Articles.WORDS);

        talks.person("U0BOB").presses(talks.response(0), AnswerMessage.SHARE);

        assertThat(talks.response(1).text()).startsWith("That quote cannot be shared here");
    }

    @Test
    void collectionsThatOneMayNotSeeAreNotNamed() {
        talks.store.settings().put(FakeSlack.TEAM, SECRET,
                new ChannelSettings(Set.of("embargoed"), false, false, null));
        talks.slack.team.user("U0GUEST", "is_restricted", true);

        talks.person("U0GUEST").command(SECRET, "/talks", "settings");

        assertThat(talks.response(0).text()).contains("collections that you may not see")
                .doesNotContain("embargoed");
    }

    @Test
    void aFollowUpTakesOverWhatItLeavesOut() {
        talks.reads(Articles.spoken());
        String thread = talks.mentions("What did Lavrov say about the opposition?");
        talks.answerTo(thread);

        talks.mentions("and in March 2016?", Map.of("thread_ts", thread));

        Await.until("the second answer", () -> talks.slack.api.posts().size() == 2);
        assertThat(talks.slack.api.posts().getLast().text())
                .startsWith("I took this as: What did Lavrov say about the opposition in March 2016?");
    }

    @Test
    void thanksInBetweenDoNotBreakTheThread() {
        talks.reads(Articles.spoken());
        String thread = talks.mentions("What did Lavrov say about the opposition?");
        talks.answerTo(thread);
        talks.mentions("thanks!", Map.of("thread_ts", thread));
        Await.until("the second answer", () -> talks.slack.api.posts().size() == 2);

        talks.mentions("and in March 2016?", Map.of("thread_ts", thread));

        Await.until("the third answer", () -> talks.slack.api.posts().size() == 3);
        assertThat(talks.slack.api.posts().getLast().text())
                .startsWith("I took this as: What did Lavrov say about the opposition in March 2016?");
    }
}
