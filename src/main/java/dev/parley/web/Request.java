package dev.parley.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client asked for. */
public final class Request {

    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * @param path the decoded path, without the query
     * @param headers by name; the case of names does not matter
     * @param body as received; empty when there is none. Not copied: the caller hands it over
     */
    public Request(String path, Map<String, List<String>> headers, byte[] body) {
        this.path = path;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    public String path() {
        return path;
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
