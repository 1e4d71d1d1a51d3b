package dev.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.slack.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the state whichever database keeps it. */
abstract class StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final GivenAnswer ANSWER = new GivenAnswer("A1",
            new GivenAnswer.Place("T1", "C1", "1.0", null), "U1",
            "Who did “Lavrov” blame? \uD83D\uDD4A", LocalDate.of(2026, 11, 22), true, 0.123456789012345,
            "Ana",
            new GivenAnswer.ShownQuote("talks", 3, 9, "“He” \uD83D\uDD4A"), NOON);

    @TempDir
    Path folder;

    Store store;

    abstract Store open(Path folder);

    /** That of {@code folder} as it is. */
    abstract Optional<Store> existing(Path folder);

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = open(folder);
    }

    @Test
    void anInstallationIsKeptUntilItsTeamLeaves() {
        Installation first = new Installation("T1", "Talks", "U0", "xoxb-1", Set.of("chat:write", "commands"),
                "U1", NOON);
        Installation other = new Installation("T2", "Others", "U0", "xoxb-2", Set.of(), null, NOON);
        store.installations().put(first);
        store.installations().put(other);
        Installation again = new Installation("T1", "Talks!", "U9", "xoxb-3", Set.of("commands"), null,
                NOON.plusSeconds(1));
        store.installations().put(again);
        reopen();

        assertThat(store.installations().all()).containsExactly(again, other);
        assertThat(store.installations().of("T3")).isEmpty();
        store.forgetTeam("T1");
        assertThat(store.installations().of("T1")).isEmpty();
        assertThat(store.installations().of("T2")).contains(other);
    }

    @Test
    void aChannelHasTheSettingsThatWereSetLast() {
        assertThat(store.settings().of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
        store.settings().put("T1", "C1", ChannelSettings.DEFAULT);
        ChannelSettings settings = new ChannelSettings(Set.of("wire", "UN press"), true, true, 0.7);
        store.settings().put("T1", "C1", settings);
        store.settings().put("T1", "C2", new ChannelSettings(Set.of(), false, false, 0.0));
        reopen();

        assertThat(store.settings().of("T1", "C1")).isEqualTo(settings);
        assertThat(store.settings().of("T1", "C2"))
                .isEqualTo(new ChannelSettings(Set.of(), false, false, 0.0));
        assertThat(store.settings().of("T2", "C1")).isEqualTo(ChannelSettings.DEFAULT);
    }

    @Test
    void anAnswerIsKeptToTheLetter() {
        store.answers().put(ANSWER);
        GivenAnswer posted = ANSWER.in(ANSWER.place().at("2.0"));
        store.answers().put(posted);
        GivenAnswer nothing = new GivenAnswer("A2", new GivenAnswer.Place("T1", "D1", null, null), "U1",
                "What?",
                LocalDate.of(2026, 11, 22), false, 0, null, null, NOON.plusMillis(1));
        store.answers().put(nothing);
        reopen();

        assertThat(store.answers().of("A1")).contains(posted);
        assertThat(store.answers().of("A3")).isEmpty();
        assertThat(store.answers().latestIn("T1", "C1", "1.0", "U9")).contains(posted);
        assertThat(store.answers().latestIn("T1", "C1", "9.0", "U1")).isEmpty();
        assertThat(store.answers().latestOf("T1", "U1", 5)).containsExactly(nothing, posted);
        assertThat(store.answers().latestOf("T1", "U1", 1)).containsExactly(nothing);
    }

    @Test
    void aPersonHasOneVoiceAnAnswerAndCanChangeIt() {
        store.answers().put(ANSWER);

        assertThat(store.votes().put("A1", "U1", true, NOON)).isTrue();
        assertThat(store.votes().put("A1", "U2", true, NOON.plusSeconds(1))).isTrue();
        assertThat(store.votes().put("A1", "U1", false, NOON.plusSeconds(2))).isTrue();
        assertThat(store.votes().put("A9", "U1", true, NOON)).isFalse();
        store.answers().put(ANSWER.showing(null, null));

        assertThat(store.votes().of("A1", "U1")).contains(false);
        assertThat(store.votes().of("A1", "U3")).isEmpty();
        assertThat(store.votes().all()).extracting(Votes.Vote::person, Votes.Vote::helpful)
                .containsExactly(tuple("U2", true),
                        tuple("U1", false));
    }

    @Test
    void whatIsForgottenIsGone() {
        store.answers().put(ANSWER);
        store.votes().put("A1", "U2", true, NOON);
        store.votes().put("A1", "U1", true, NOON);
        assertThat(store.answers().forgetBefore(NOON)).isZero();

        assertThat(store.answers().forget("T2", "U1")).isEqualTo(new Forgotten(0, 0));
        assertThat(store.answers().forget("T1", "U2")).isEqualTo(new Forgotten(0, 1));
        assertThat(store.votes().all()).extracting(Votes.Vote::person).containsExactly("U1");
        assertThat(store.answers().forget("T1", "U1")).isEqualTo(new Forgotten(1, 1));
        assertThat(store.votes().all()).isEmpty();

        store.answers().put(ANSWER);
        store.votes().put("A1", "U2", true, NOON);
        assertThat(store.answers().forgetBefore(NOON.plusMillis(1))).isEqualTo(1);
        assertThat(store.votes().all()).isEmpty();
    }

    @Test
    void anAnswerIsCorrectedOnce() {
        Corrections corrections = store.corrections();
        assertThat(corrections.begin("A1")).isFalse();
        store.answers().put(ANSWER);
        assertThat(corrections.of("A1")).isEqualTo(Corrections.State.NONE);
        assertThat(corrections.begin("A1")).isTrue();
        assertThat(corrections.begin("A1")).isFalse();
        assertThat(corrections.of("A1")).isEqualTo(Corrections.State.BEGUN);
        corrections.end("A1");
        assertThat(corrections.of("A1")).isEqualTo(Corrections.State.DONE);

        store.answers().forget("T1", "U1");
        assertThat(corrections.of("A1")).isEqualTo(Corrections.State.NONE);
    }

    @Test
    void theAnswersThatShowAnArticleAreThoseThatOthersCanSee() {
        GivenAnswer.ShownQuote quote = new GivenAnswer.ShownQuote("talks", 3, 5, "it");
        GivenAnswer shown = ANSWER.showing(quote, null).in(ANSWER.place().at("1.1"));
        store.answers().put(shown);
        store.answers()
                .put(new GivenAnswer("A2", ANSWER.place().at(""), "U1", "Who?", LocalDate.EPOCH, true, 1,
                        null, quote, NOON));
        store.answers().put(new GivenAnswer("A3", new GivenAnswer.Place("T1", "C1", null, null), "U1", "Who?",
                LocalDate.EPOCH, true, 1, null, quote, NOON));

        assertThat(store.answers().showing("talks")).extracting(GivenAnswer::id).containsExactly("A1");
        assertThat(store.answers().showing("other")).isEmpty();
    }

    @Test
    void aJobIsDoneOnceByOneOfSeveralReplicas() {
        List<String> done = new CopyOnWriteArrayList<>();
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> done.add(key + "=" + data));
        try (Store second = open(folder);
                Jobs one = store.jobs(List.of(kind), InstantSource.system(), threads());
                Jobs two = second.jobs(List.of(kind), InstantSource.system(), threads())) {
            for (int i = 0; i < 50; i++) {
                assertThat((i % 2 == 0 ? one : two).add("test", "key" + i, "data \uD83D\uDD4A")).isTrue();
                assertThat((i % 3 == 0 ? one : two).add("test", "key" + i, "again")).isFalse();
            }
            one.begin();
            Await.until("all jobs done", () -> one.unfinished("test") == 0);

            assertThat(done).doesNotHaveDuplicates().hasSize(50).contains("key7=data \uD83D\uDD4A");
            assertThat(two.add("test", "key7", "again")).isFalse();
        }
    }

    @Test
    void aJobThatFailsIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        try (Jobs jobs = store.jobs(List.of(kind), InstantSource.system(), threads())) {
            jobs.add("test", "key", "data");

            Await.until("the second try", () -> tries.get() == 2);
            Await.until("its end", () -> jobs.unfinished("test") == 0);
        }
    }

    @Test
    void whatAStoppedProcessLeftIsDoneByTheNext() {
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> {
            throw new IllegalStateException("stopping");
        });
        try (Jobs jobs = store.jobs(List.of(kind), InstantSource.system(), threads())) {
            jobs.add("test", "key", "data");
        }
        reopen();
        List<String> done = new CopyOnWriteArrayList<>();
        JobKind next = new JobKind("test", Duration.ofDays(1), (key, data) -> done.add(key));
        try (Jobs jobs = store.jobs(List.of(next), InstantSource.system(), threads())) {
            Await.until("the job", () -> jobs.unfinished("test") == 0);
            assertThat(done).containsExactly("key");
        }
    }

    @Test
    void aVoteIsOnTheQuoteThatWasShown() {
        store.answers().put(ANSWER);
        store.votes().put("A1", "U1", true, NOON);
        store.answers().put(ANSWER.showing(new GivenAnswer.ShownQuote("other", 0, 1, "?"), "Kerry"));
        store.votes().put("A1", "U2", false, NOON.plusSeconds(1));
        store.answers().put(ANSWER.showing(null, null));

        assertThat(store.votes().all()).extracting(vote -> vote.answer().shown()).containsExactly(
                ANSWER.shown(), new GivenAnswer.ShownQuote("other", 0, 1, "?"));
        store.votes().put("A1", "U1", true, NOON);
        assertThat(store.votes().all().getFirst().answer().shown()).isNull();
    }

    @Test
    void aRationIsForAMinuteAndAllReplicas() {
        Rations.Ration person = new Rations.Ration(Rations.Kind.PERSON, "U1", 2);
        Rations.Ration channel = new Rations.Ration(Rations.Kind.CHANNEL, "C1", 3);
        List<Rations.Ration> both = List.of(person, channel);
        try (Store second = open(folder)) {
            assertThat(store.rations().take("T1", "one", both, NOON)).isEmpty();
            assertThat(second.rations().take("T1", "two", both, NOON.plusSeconds(59))).isEmpty();
            assertThat(store.rations().take("T1", "three", both, NOON.plusSeconds(59))).contains(person);
        }
        reopen();
        // What was taken is not taken again; what was not, is free to be.
        assertThat(store.rations().take("T1", "two", both, NOON.plusSeconds(59))).isEmpty();
        assertThat(store.rations().take("T1", "three", List.of(channel), NOON)).isEmpty();
        assertThat(store.rations().take("T1", "four", List.of(channel), NOON)).contains(channel);
        // Where the second is used up, nothing is taken from the first.
        Rations.Ration other = new Rations.Ration(Rations.Kind.PERSON, "U2", 1);
        assertThat(store.rations().take("T1", "five", List.of(other, channel), NOON)).contains(channel);
        assertThat(store.rations().take("T1", "six", List.of(other), NOON)).isEmpty();
        assertThat(store.rations().take("T2", "seven", both, NOON)).isEmpty();
        assertThat(store.rations().take("T1", "eight", both, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void ofAHundredAtOnceOneRationTakesAsManyAsItHas() {
        Rations.Ration ration = new Rations.Ration(Rations.Kind.PERSON, "U1", 7);
        AtomicInteger taken = new AtomicInteger();
        try (Store second = open(folder); ExecutorService threads = threads()) {
            for (int i = 0; i < 100; i++) {
                Store replica = i % 2 == 0 ? store : second;
                String name = "name" + i;
                threads.execute(() -> {
                    if (replica.rations().take("T1", name, List.of(ration), NOON).isEmpty()) {
                        taken.incrementAndGet();
                    }
                });
            }
        }
        assertThat(taken).hasValue(7);
    }

    @Test
    void whoIsForgottenHasAskedNothing() {
        Rations.Ration ration = new Rations.Ration(Rations.Kind.PERSON, "U1", 1);
        store.answers().put(ANSWER);
        store.rations().take("T1", "one", List.of(ration), NOON);
        assertThat(store.rations().take("T1", "two", List.of(ration), NOON)).contains(ration);

        assertThat(store.forgetPerson("T1", "U1")).isEqualTo(new Forgotten(1, 0));

        assertThat(store.rations().take("T1", "two", List.of(ration), NOON)).isEmpty();
        store.forgetTeam("T1");
        assertThat(store.rations().take("T1", "two", List.of(ration), NOON)).isEmpty();
        store.rations().forgetBefore(NOON.plusSeconds(60));
        assertThat(store.rations().take("T1", "two", List.of(ration), NOON)).isEmpty();
    }

    @Test
    void whatIsOlderThanItIsKeptIsDeletedByAndBy() {
        store.answers().put(ANSWER);
        Retention hour = new Retention(0);

        assertThat(runAt(NOON.plus(Duration.ofMinutes(60)), hour)).isTrue();
        assertThat(store.answers().of("A1")).isPresent();
        // It was done five minutes ago.
        assertThat(runAt(NOON.plus(Duration.ofMinutes(65)), hour)).isFalse();
        assertThat(store.answers().of("A1")).isPresent();
        assertThat(runAt(NOON.plus(Duration.ofMinutes(70)), hour)).isTrue();
        assertThat(store.answers().of("A1")).isEmpty();
        assertThat(
                List.of(new Retention(0).inWords(), new Retention(1).inWords(), new Retention(9).inWords()))
                .containsExactly("an hour", "a day", "9 days");
    }

    /** Starts at {@code instant} and stops once a job is done; whether the chore was done, too. */
    private boolean runAt(Instant instant, Retention retention) {
        List<String> done = new CopyOnWriteArrayList<>();
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> done.add(key));
        Chore chore = retention.chore(store, () -> instant);
        Chore seen = new Chore(chore.name(), chore.every(), () -> {
            chore.work().run();
            done.add(chore.name());
        });
        try (Jobs jobs = store.jobs(List.of(kind), List.of(seen), () -> instant, threads())) {
            // Due after the chore, where that is due at all.
            jobs.add("test", "job at " + instant, "data");
            Await.until("a job", () -> {
                jobs.begin();
                return done.contains("job at " + instant);
            });
        }
        return done.contains(chore.name());
    }

    @Test
    void whatIsToBeDoneFirstIsBegunBeforeAllThatWait() {
        List<String> done = new CopyOnWriteArrayList<>();
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> done.add(key));
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        // One that does not know the kind begins none of it.
        try (Jobs jobs = store.jobs(List.of(), now::get, threads())) {
            assertThat(jobs.add("test", "second", "data")).isTrue();
            assertThat(jobs.addFirst("test", "first", "data")).isTrue();
            assertThat(jobs.addFirst("test", "second", "data")).isFalse();
        }
        try (Jobs jobs = store.jobs(List.of(kind), now::get,
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))) {
            Await.until("both", () -> {
                jobs.begin();
                return done.size() == 2;
            });
            assertThat(done).containsExactly("first", "second");
        }
    }

    @Test
    void aStateIsGoodOnceAndForgottenWhenItHasExpired() {
        UsedStates states = store.usedStates();

        assertThat(states.use("a", NOON.plusSeconds(600), NOON)).isTrue();
        assertThat(states.use("a", NOON.plusSeconds(600), NOON.plusSeconds(600))).isFalse();
        assertThat(states.use("b", NOON.plusSeconds(600), NOON)).isTrue();
        assertThat(states.use("a", NOON.plusSeconds(1200), NOON.plusSeconds(601))).isTrue();
    }

    @Test
    void whatIsThereCanBeLookedAt() {
        store.installations()
                .put(new Installation("T1", "Talks", "U0", "xoxb-1", Set.of("commands"), "U1", NOON));

        try (Store seen = existing(folder).orElseThrow()) {
            assertThat(seen.installations().all()).extracting(Installation::botToken)
                    .containsExactly("xoxb-1");
        }
    }

    @Test
    void aJobNeedsData() {
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> {});
        try (Jobs jobs = store.jobs(List.of(kind), InstantSource.system(), threads())) {
            assertThatThrownBy(() -> jobs.add("test", "key", ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ExecutorService threads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
