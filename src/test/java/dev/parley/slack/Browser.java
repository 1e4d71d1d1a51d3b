package dev.parley.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser, with its cookie, before the pages where Parley is installed. */
final class Browser implements AutoCloseable {

    private static final Pattern BUTTON = Pattern.compile("class=\"button\" href=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final int port;
    private String cookie = "";

    Browser(int port) {
        this.port = port;
    }

    /** Opens the page to install Parley; the parameters that its button takes to Slack. */
    Map<String, String> opensInstallPage() {
        HttpResponse<String> page = get(OAuthApp.INSTALL);
        String[] set = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1);
        cookie = set[0];
        Matcher button = BUTTON.matcher(page.body());
        if (page.statusCode() != 200 || !button.find()) {
            throw new AssertionError(page.body());
        }
        URI address = URI.create(button.group(1).replace("&amp;", "&"));
        Map<String, String> parameters = new HashMap<>(Map.of("address", address.getPath()));
        for (String parameter : address.getRawQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** Is sent back by Slack with these parameters. */
    HttpResponse<String> comesBack(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? "?" : "&").append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return get(OAuthApp.REDIRECT + query);
    }

    /** Opens a page of Parley's. */
    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "theme=dark; " + cookie).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
