package dev.parley.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a client is answered. */
public final class Response {

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Runnable sent;

    /**
     * @param status the HTTP status, from 200 to 599
     * @param contentType a media type with its character set
     * @param body not copied: the caller hands it over; it may be empty
     * @throws IllegalArgumentException when the status is none
     */
    public Response(int status, String contentType, byte[] body) {
        this(status, contentType, body, Map.of(), () -> {});
    }

    /**
     * As the other, with something to do afterwards.
     *
     * @param sent run once, on the request's thread, when the client has the response or cannot be sent it
     */
    public Response(int status, String contentType, byte[] body, Runnable sent) {
        this(status, contentType, body, Map.of(), sent);
    }

    /**
     * As the first, with more headers.
     *
     * @param headers by name, beside those that the server sets
     */
    public Response(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, () -> {});
    }

    private Response(int status, String contentType, byte[] body, Map<String, String> headers,
            Runnable sent) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not a final HTTP status: " + status);
        }
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.sent = sent;
    }

    /** Plain text in UTF-8. */
    public static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON, already written. */
    public static Response json(int status, String json) {
        return new Response(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    /** More headers, by name. */
    public Map<String, String> headers() {
        return headers;
    }

    Runnable sent() {
        return sent;
    }
}
