package dev.parley.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a client sent to a route. */
public final class Request {

    private final Map<String, List<String>> headers;
    private final Map<String, String> query;
    private final byte[] body;

    /**
     * @param headers by name; the case of names does not matter
     * @param query what follows the question mark in the address, still encoded, or null when there is none
     * @param body as received; empty when there is none. Not copied: the caller hands it over
     */
    public Request(Map<String, List<String>> headers, @Nullable String query, byte[] body) {
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.query = query == null ? Map.of() : parameters(query);
        this.body = body;
    }

    /** The first value of each; what is not encoded as it should be is left out. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            String name = decode(parts[0]);
            String value = parts.length == 2 ? decode(parts[1]) : null;
            if (name != null && value != null) {
                parameters.putIfAbsent(name, value);
            }
        }
        return Map.copyOf(parameters);
    }

    private static @Nullable String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** All headers; looked up in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The parameters in the address, by name; of one that is given twice, the first. */
    public Map<String, String> query() {
        return query;
    }

    /** The bytes as received. */
    public byte[] body() {
        return body;
    }
}
