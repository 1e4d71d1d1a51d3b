package dev.parley.web;

import java.util.function.Function;

/**
 * A method and a path, and what answers there.
 *
 * @param method in upper case; a GET route answers HEAD too
 * @param path matched exactly, without the query
 * @param handler called on the server's executor, for several requests at a time; what it throws becomes a 500
 */
public record Route(String method, String path, Function<Request, Response> handler) {

    public Route {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path);
        }
    }
}
