package dev.parley.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What goes wrong with requests to come, by method and in order. */
final class Misfortunes {

    /**
     * What happens to one request instead of an answer.
     *
     * @param status 0 when the connection is closed instead
     * @param done true when the request is carried out first
     */
    record Misfortune(int status, Map<String, String> headers, String body, boolean done) {

        static Misfortune answered(int status, Map<String, String> headers, String body) {
            return new Misfortune(status, headers, body, false);
        }

        static Misfortune unanswered(boolean done) {
            return new Misfortune(0, Map.of(), "", done);
        }

        static Misfortune rateLimited(int retryAfterSeconds) {
            return answered(429, Map.of("Retry-After", String.valueOf(retryAfterSeconds)),
                    "{\"ok\":false,\"error\":\"ratelimited\"}");
        }
    }

    private final Map<String, Queue<Misfortune>> waiting = new HashMap<>();

    void add(String method, Misfortune misfortune) {
        of(method).add(misfortune);
    }

    /** Null when all goes well. */
    Misfortune next(String method) {
        return of(method).poll();
    }

    private synchronized Queue<Misfortune> of(String method) {
        return waiting.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>());
    }
}
