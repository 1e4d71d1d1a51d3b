package dev.parley.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client sent to a route. */
public final class Request {

    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * @param headers by name; the case of names does not matter
     * @param body as received; empty when there is none. Not copied: the caller hands it over
     */
    public Request(Map<String, List<String>> headers, byte[] body) {
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    /** All headers; looked up in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The bytes as received. */
    public byte[] body() {
        return body;
    }
}
