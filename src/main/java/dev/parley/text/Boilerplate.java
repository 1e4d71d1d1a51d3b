package dev.parley.text;

import dev.parley.corpus.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what stands in an article but is no part of what it tells: share and sign-up prompts, credits, labels of a page's parts,
 * notes of the editors on the article itself. In doubt a sentence is none: a prompt that is quoted is ugly, but a quote that is
 * taken for one is lost.
 *
 * <p>
 * The rules stand in {@code boilerplate.txt}. They are those of English news pages, found by counting what stands in many
 * articles.
 */
public final class Boilerplate {

    private static final String RULES = "boilerplate.txt";

    /** A longer sentence, in UTF-16 units, tells something. A guess: the longest consent texts are shorter. */
    private static final int LONGEST = 600;

    /** What comes with a tweet that was pasted in, beside its words. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "<[^<>]{0,400}>|- [^@()]{0,60}\\(@\\w{1,20}\\)(?: \\w{1,12} \\d{1,2}, \\d{4})?|pic\\.twitter\\.com/\\w{1,20}"
                    + "|https?://\\S+|sign up for our newsletter",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{N}");

    /** What somebody is told to have said is no prompt: "click here," he said. */
    private static final Pattern SPEECH = Pattern
            .compile("\\b(?:said|says|told|asked|wrote|writes|tweeted|added|reported that)\\b");

    private static final String ANYWHERE = "... ";

    private static final Pattern BEGINNINGS;
    private static final List<String> WORDS;

    static {
        List<String> rules = read();
        BEGINNINGS = Pattern.compile(
                rules.stream().filter(rule -> !rule.startsWith(ANYWHERE)).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
        WORDS = rules.stream().filter(rule -> rule.startsWith(ANYWHERE))
                .map(rule -> rule.substring(ANYWHERE.length()))
                .toList();
    }

    private Boilerplate() {}

    /** True for a sentence that nobody would quote, as it stands in a body; false for one of nothing at all. */
    public static boolean is(String sentence) {
        if (sentence.length() > LONGEST || WhiteSpace.only(sentence)) {
            return false;
        }
        String folded = fold(sentence);
        if (mayEmbed(folded)) {
            folded = EMBEDDED.matcher(folded).replaceAll(" ");
            if (!WORD.matcher(folded).find()) {
                return true;
            }
        }
        String bare = bare(folded);
        return bare.isEmpty()
                || ((BEGINNINGS.matcher(bare).lookingAt() || WORDS.stream().anyMatch(bare::contains))
                        && !SPEECH.matcher(bare).find());
    }

    /** Saves looking for what most sentences do not have. */
    private static boolean mayEmbed(String folded) {
        return folded.indexOf('<') >= 0 || folded.contains("(@") || folded.contains("://")
                || folded.contains("twitter.com");
    }

    /** With one kind of space, apostrophe and dash. */
    private static String fold(String sentence) {
        StringBuilder folded = new StringBuilder(sentence.length());
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (WhiteSpace.is(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c == '\u2019' || c == '\u2018') {
                folded.append('\'');
            } else {
                folded.append(Characters.isDash(c) ? '-' : c);
            }
        }
        return folded.toString();
    }

    /** Without bullets, brackets, quotation marks and full stops around it. */
    private static String bare(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && !begins(folded.charAt(start))) {
            start++;
        }
        while (end > start && !ends(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\u00A9' || c == '.'
                || c == '@';
    }

    private static boolean ends(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '}' || c == '{';
    }

    private static List<String> read() {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> rules = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            Matcher part = Pattern.compile("([A-Z]+) = (.+)").matcher(line);
            String expanded = line;
            for (Map.Entry<String, String> known : parts.entrySet()) {
                expanded = expanded.replace("{" + known.getKey() + "}", known.getValue());
            }
            if (part.matches()) {
                parts.put(part.group(1), part.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(expanded);
            }
        }
        return rules;
    }

    private static String text() {
        try (InputStream resource = Objects.requireNonNull(Boilerplate.class.getResourceAsStream(RULES),
                RULES)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
