package dev.parley.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a client asked for. */
public final class Request {

    private final String method;
    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * @param method in upper case, such as {@code GET}
     * @param path the decoded path, without the query
     * @param headers by name; the case of names does not matter
     * @param body as received; empty when there is none. Not copied: the caller hands it over
     */
    public Request(String method, String path, Map<String, List<String>> headers, byte[] body) {
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** All headers; looked up in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, in any case; empty when the client sent none. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
    }

    /** The bytes as received. */
    public byte[] body() {
        return body;
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
