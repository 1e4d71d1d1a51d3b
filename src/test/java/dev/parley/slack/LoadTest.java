package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty people ask at the same moment. What it took is printed: it depends on the machine. */
class LoadTest {

    private static final int QUESTIONS = 50;

    /** When something was seen to have happened, in milliseconds from the first question. */
    private record Seen(String what, long milliseconds) {}

    @ParameterizedTest
    @EnumSource
    void fiftyQuestionsAtOnceAreAcknowledgedBeforeTheirSearchAndAnsweredOnce(Transport transport)
            throws Exception {
        try (Workspace talks = new Workspace(transport)) {
            Timeline timeline = talks.slack.timeline;
            talks.answersBy(question -> {
                if (talks.requests == null) {
                    // It is on the socket, but nothing tells when it has come out at the other end.
                    timeline.await("acknowledged Ev" + question.text().replaceAll("\\D", ""));
                }
                timeline.note("searches " + question.text());
                return Articles.quoted("This answers " + question.text());
            });
            talks.whenSent((body, sent) -> {
                timeline.await(
                        Timeline.acknowledged(Json.parse(new String(body, StandardCharsets.UTF_8))));
                sent.run();
            });
            List<Seen> seen = new ArrayList<>();
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                long start = System.nanoTime();
                List<Future<?>> asked = ask(talks, people);
                watch(timeline, start, seen);
                for (Future<?> each : asked) {
                    each.get();
                }
            }

            for (int number = 0; number < QUESTIONS; number++) {
                assertThat(timeline.numberOf("acknowledged Ev" + number))
                        .isLessThan(timeline.numberOf("searches " + question(number)));
            }
            Map<String, List<FakeWebApi.Post>> byChannel = talks.allReplies().stream()
                    .collect(Collectors.groupingBy(FakeWebApi.Post::channel));
            assertThat(byChannel).hasSize(QUESTIONS);
            for (int number = 0; number < QUESTIONS; number++) {
                assertThat(byChannel.get(channel(number)).stream().map(RichTexts::quote))
                        .containsExactly("This answers " + question(number));
            }
            print(transport, "acknowledged", seen);
            print(transport, "posted", seen);
            talks.assertInOrder();
        }
    }

    /** One request a question, all at once; over Socket Mode they share the socket. */
    private static List<Future<?>> ask(Workspace talks, ExecutorService people) {
        List<Future<?>> asked = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            String payload = Events.payload("Ev" + number, Events.mention("U0ASK" + number, channel(number),
                    "<@U0PARLEY> " + question(number), talks.nextTs(), Map.of()));
            asked.add(people.submit(() -> {
                if (talks.requests == null) {
                    talks.slack.socket.deliver(payload, 0);
                    return;
                }
                assertThat(Workspace.post(() -> talks.requests.send(payload, 0)).statusCode()).isEqualTo(200);
                talks.slack.timeline.acknowledge(Json.parse(payload));
            }));
        }
        return asked;
    }

    /** Notes when what happens was seen, until all is posted. */
    private static void watch(Timeline timeline, long start, List<Seen> seen) {
        Await.until("all posts", Duration.ofMinutes(1), () -> {
            List<Timeline.Entry> entries = timeline.entries();
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            entries.subList(seen.size(), entries.size())
                    .forEach(entry -> seen.add(new Seen(entry.what(), milliseconds)));
            return seen.stream().filter(each -> each.what().startsWith("posted ")).count() == QUESTIONS;
        });
    }

    private static void print(Transport transport, String what, List<Seen> seen) {
        List<Long> times = seen.stream().filter(each -> each.what().startsWith(what + " "))
                .map(Seen::milliseconds)
                .toList();
        System.out.printf("%d questions at once by %s, %s: median %d ms, worst %d ms%n", times.size(),
                transport, what,
                times.get(times.size() / 2), times.getLast());
    }

    private static String question(int number) {
        return "Which words are number " + number + "?";
    }

    private static String channel(int number) {
        return "C0LOAD" + number;
    }
}
